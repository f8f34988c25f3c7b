using Nop.Core.Domain.Common;
using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.DynamicOffers.Consent;
using Nop.Plugin.Misc.DynamicOffers.Flow;
using Nop.Plugin.Misc.DynamicOffers.Reminders;
using Nop.Plugin.Misc.DynamicOffers.Tests.Builders;
using Nop.Services.Common;
using Nop.Services.Customers;
using NSubstitute;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Flow;

/// <summary>Customer 1 is to be reminded; somebody orders.</summary>
public class OrderedRemindersTests
{
    private const string Address = "ann@example.com";

    private readonly Database _database = new();
    private readonly IAddressService _addresses = Substitute.For<IAddressService>();
    private readonly ICustomerService _customers = Substitute.For<ICustomerService>();
    private readonly ShopNode _node;
    private Shopper? _browser;

    public OrderedRemindersTests()
    {
        _node = new ShopNode(_database, Sample.Clock());
    }

    [Fact]
    public async Task The_customer_who_ordered_is_not_reminded_and_what_was_sent_is_taken_to_have_led_to_it()
    {
        var (planned, sent, longAgo) = (await AddAsync(), await AddAsync(sentOnUtc: Sample.Now.AddDays(-6)), await AddAsync(sentOnUtc: Sample.Now.AddDays(-8)));

        await OrderAsync(customerId: 1);

        Assert.Equal((ReminderState.Cancelled, ReminderReason.Ordered), (Stored(planned).State, Stored(planned).Reason));
        Assert.Equal((ReminderState.Queued, 40), (Stored(sent).State, Stored(sent).OrderId));
        Assert.Equal(0, Stored(longAgo).OrderId);
    }

    [Fact]
    public async Task A_stranger_s_order_leaves_the_reminder_as_it_is()
    {
        var planned = await AddAsync();

        await OrderAsync(customerId: 2, "ben@example.com");

        Assert.Equal(ReminderState.Planned, Stored(planned).State);
    }

    [Fact]
    public async Task The_shopper_of_the_browser_that_ordered_as_a_guest_is_not_reminded()
    {
        var planned = await AddAsync();
        _browser = await _database.AddShopperAsync(customerId: 1, isRegistered: true);

        await OrderAsync(customerId: 2);

        Assert.Equal(ReminderState.Cancelled, Stored(planned).State);
    }

    [Fact]
    public async Task Whose_account_has_the_address_on_the_bill_is_not_reminded()
    {
        var planned = await AddAsync();
        _customers.GetCustomerByEmailAsync(Address).Returns(new Customer { Id = 1 });

        await OrderAsync(customerId: 2, Address);

        Assert.Equal(ReminderState.Cancelled, Stored(planned).State);
    }

    [Fact]
    public async Task Who_typed_the_address_on_the_bill_a_moment_ago_is_not_reminded()
    {
        var planned = await AddAsync();
        _node.TypedEmails.Add((await _database.AddShopperAsync(customerId: 1)).Id, "Ann@Example.com");

        await OrderAsync(customerId: 2, Address);

        Assert.Equal(ReminderState.Cancelled, Stored(planned).State);
    }

    private async Task OrderAsync(int customerId, string? email = null)
    {
        _addresses.GetAddressByIdAsync(7).Returns(new Address { Id = 7, Email = email });
        var request = _browser is null ? FakeShop.Request() : FakeShop.Request((DynamicOffersDefaults.VisitorCookie, _browser.VisitorKey.ToString("N")));
        var ordered = new OrderedReminders(
            _node.Get<ReminderScheduling>(), _database.Reminders, _database.Shoppers, _database.Links, _node.Get<EmailLinking>(), new VisitorCookies(request, Sample.Clock()),
            _addresses, _customers, FakeShop.Settings(_node.Settings), FakeShop.Plugin(), Sample.Clock());

        await ordered.HandleEventAsync(new OrderPlacedEvent(new Order { Id = 40, CustomerId = customerId, BillingAddressId = 7 }));
    }

    private async Task<Reminder> AddAsync(DateTime? sentOnUtc = null)
    {
        var reminder = new Reminder
        {
            CustomerId = 1,
            State = sentOnUtc is null ? ReminderState.Planned : ReminderState.Queued,
            SentOnUtc = sentOnUtc,
            Key = Guid.NewGuid(),
            RunKey = Guid.NewGuid()
        };
        await _database.Reminders.TryInsertAsync(reminder);

        return reminder;
    }

    private Reminder Stored(Reminder reminder) => _database.Reminders.Reminders.Find(reminder.Id)!;
}
