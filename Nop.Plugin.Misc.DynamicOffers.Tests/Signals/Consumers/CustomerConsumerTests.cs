using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Nop.Core.Domain.Common;
using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Messages;
using Nop.Core.Events;
using Nop.Plugin.Misc.DynamicOffers.Consent;
using Nop.Plugin.Misc.DynamicOffers.Signals;
using Nop.Plugin.Misc.DynamicOffers.Signals.Consumers;
using Nop.Plugin.Misc.DynamicOffers.Tests.Builders;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Signals.Consumers;

public class CustomerConsumerTests
{
    private readonly RecordingSink _sink = new();
    private readonly CurrentShopper _currentShopper = new();
    private readonly TypedEmails _typedEmails = new();
    private readonly IHttpContextAccessor _request = FakeShop.Request();
    private readonly OncePerRequest _once;

    public CustomerConsumerTests()
    {
        _currentShopper.Is(Sample.Shopper());
        _once = new OncePerRequest(_sink, _request);
    }

    [Fact]
    public async Task Who_registers_is_the_customer_of_before()
    {
        var customer = Sample.Customer();
        customer.RegisteredInStoreId = 4;

        await new CustomerRegisteredConsumer(_sink).HandleEventAsync(new CustomerRegisteredEvent(customer));

        Assert.Equal([new AcceptedSignal(SignalKind.Registered, CustomerId: Sample.CustomerId, StoreId: 4)], _sink.Accepted);
    }

    [Theory]
    [InlineData("Customer", "DiscountCouponCode", "SAVE", true)]
    [InlineData("Customer", "DiscountCouponCode", "", false)]
    [InlineData("Customer", "SelectedPaymentMethod", "SAVE", false)]
    [InlineData("Order", "DiscountCouponCode", "SAVE", false)]
    public async Task A_code_that_the_host_took_is_a_coupon(string keyGroup, string key, string value, bool isCoupon)
    {
        var attribute = new GenericAttribute { KeyGroup = keyGroup, Key = key, Value = value, EntityId = Sample.CustomerId, StoreId = 4 };

        await new CouponAppliedConsumer(_sink).HandleEventAsync(new EntityInsertedEvent<GenericAttribute>(attribute));

        Assert.Equal(isCoupon ? [new AcceptedSignal(SignalKind.CouponApplied, CustomerId: Sample.CustomerId, StoreId: 4)] : [], _sink.Accepted);
    }

    [Fact]
    public async Task Subscribing_to_several_newsletters_at_once_is_one_fact()
    {
        for (var kind = 0; kind < 3; kind++)
        {
            await new NewsletterSubscribedConsumer(_once).HandleEventAsync(new EmailSubscribedEvent(new NewsLetterSubscription()));
            await new NewsletterUnsubscribedConsumer(_once).HandleEventAsync(new EmailUnsubscribedEvent(new NewsLetterSubscription()));
        }

        Assert.Equal([new AcceptedSignal(SignalKind.NewsletterSubscribed), new AcceptedSignal(SignalKind.NewsletterUnsubscribed)], _sink.Accepted);
    }

    [Fact]
    public async Task The_admin_who_subscribes_somebody_is_no_shopper()
    {
        _request.HttpContext!.Request.RouteValues = new RouteValueDictionary { ["area"] = "Admin" };

        await new NewsletterSubscribedConsumer(_once).HandleEventAsync(new EmailSubscribedEvent(new NewsLetterSubscription()));

        Assert.Empty(_sink.Accepted);
    }

    [Fact]
    public async Task A_typed_address_tells_the_country_and_is_remembered_for_its_mail()
    {
        await AddAsync(new Address { CountryId = 12, Email = "ann@example.com" });
        await ChangeAsync(new Address { CountryId = 12, Email = "bea@example.com" });

        Assert.Equal([new AcceptedSignal(SignalKind.CountryChanged, 12)], _sink.Accepted);
        Assert.Equal([(Sample.ShopperId, "ann@example.com"), (Sample.ShopperId, "bea@example.com")], _typedEmails.TakeAll());
        Assert.Empty(_typedEmails.TakeAll());
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData(0, " ")]
    public async Task An_address_without_either_tells_nothing(int? countryId, string? email)
    {
        await AddAsync(new Address { CountryId = countryId, Email = email });

        Assert.Empty(_sink.Accepted);
        Assert.Empty(_typedEmails.TakeAll());
    }

    [Fact]
    public async Task The_address_of_who_has_not_said_yes_is_not_kept()
    {
        _currentShopper.IsUnknown(undecided: true, stranger: true);

        await AddAsync(new Address { CountryId = 12, Email = "ann@example.com" });

        Assert.Empty(_sink.Accepted);
        Assert.Empty(_typedEmails.TakeAll());
    }

    [Fact]
    public void Typed_addresses_over_the_bound_are_counted_and_let_go()
    {
        for (var number = 0; number < 10_005; number++)
            _typedEmails.Add(Sample.ShopperId, $"{number}@example.com");

        Assert.Equal(5, _typedEmails.Dropped);
        Assert.Equal(10_000, _typedEmails.TakeAll().Count);
    }

    private Task AddAsync(Address address) =>
        new AddressAddedConsumer(new AddressSignals(_once, _currentShopper, _typedEmails)).HandleEventAsync(new EntityInsertedEvent<Address>(address));

    private Task ChangeAsync(Address address) =>
        new AddressChangedConsumer(new AddressSignals(_once, _currentShopper, _typedEmails)).HandleEventAsync(new EntityUpdatedEvent<Address>(address));
}
