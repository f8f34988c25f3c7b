using Nop.Core.Domain.Gdpr;
using Nop.Plugin.Misc.DynamicOffers.Consent;
using Nop.Plugin.Misc.DynamicOffers.Flow;
using Nop.Plugin.Misc.DynamicOffers.Tests.Builders;
using Nop.Services.Gdpr;
using NSubstitute;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Flow;

public class HostConsentsTests
{
    private const int Personal = 4;
    private const int Mail = 5;

    private readonly IGdprService _gdpr = Substitute.For<IGdprService>();
    private readonly Nop.Core.Domain.Customers.Customer _customer = Sample.Customer(7);

    public HostConsentsTests()
    {
        _gdpr.GetConsentByIdAsync(Arg.Any<int>()).Returns(call => new GdprConsent { Id = call.Arg<int>(), Message = $"consent {call.Arg<int>()}" });
        _gdpr.IsConsentAcceptedAsync(Arg.Any<int>(), _customer.Id).Returns((bool?)null);
    }

    [Fact]
    public async Task Where_nothing_is_tied_nothing_is_written()
    {
        await Consents(new DynamicOffersSettings()).WriteAsync(_customer, new Shopper());

        await _gdpr.DidNotReceiveWithAnyArgs().InsertLogAsync(default!, default, default, default!);
    }

    [Fact]
    public async Task A_yes_without_mails_is_a_yes_and_a_no()
    {
        await Consents().WriteAsync(_customer, new Shopper());

        await _gdpr.Received(1).InsertLogAsync(_customer, Personal, GdprRequestType.ConsentAgree, "consent 4");
        await _gdpr.Received(1).InsertLogAsync(_customer, Mail, GdprRequestType.ConsentDisagree, "consent 5");
    }

    [Fact]
    public async Task A_no_is_a_no_to_both()
    {
        _gdpr.IsConsentAcceptedAsync(Arg.Any<int>(), _customer.Id).Returns(true);

        await Consents().WriteAsync(_customer, shopper: null);

        await _gdpr.Received(1).InsertLogAsync(_customer, Personal, GdprRequestType.ConsentDisagree, Arg.Any<string>());
        await _gdpr.Received(1).InsertLogAsync(_customer, Mail, GdprRequestType.ConsentDisagree, Arg.Any<string>());
    }

    [Fact]
    public async Task What_the_host_knows_already_is_not_written_again()
    {
        _gdpr.IsConsentAcceptedAsync(Arg.Any<int>(), _customer.Id).Returns(true);

        await Consents().WriteAsync(_customer, new Shopper { MailConsentedOnUtc = Sample.Now });

        await _gdpr.DidNotReceiveWithAnyArgs().InsertLogAsync(default!, default, default, default!);
    }

    [Fact]
    public async Task A_consent_that_the_owner_deleted_is_left_alone()
    {
        _gdpr.GetConsentByIdAsync(Arg.Any<int>()).Returns((GdprConsent)null!);

        await Consents().WriteAsync(_customer, new Shopper());

        await _gdpr.DidNotReceiveWithAnyArgs().InsertLogAsync(default!, default, default, default!);
    }

    private HostConsents Consents(DynamicOffersSettings? settings = null) =>
        new(_gdpr, FakeShop.Settings(settings ?? new DynamicOffersSettings { PersonalOffersGdprConsentId = Personal, OfferMailGdprConsentId = Mail }));
}
