using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Gdpr;
using Nop.Core.Events;
using Nop.Plugin.Misc.DynamicOffers.Consent;
using Nop.Plugin.Misc.DynamicOffers.Flow;
using Nop.Plugin.Misc.DynamicOffers.Tests.Storefront;
using Nop.Services.Configuration;
using Nop.Services.Customers;
using Nop.Services.Gdpr;
using NSubstitute;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Flow;

public class HostConsentConsumerTests
{
    private const int Personal = 4;
    private const int Mail = 5;

    private readonly Customer _customer = new() { Id = 7 };

    [Fact]
    public async Task A_yes_at_the_host_makes_a_shopper_for_the_next_visit()
    {
        var visit = await VisitAsync();

        await AnswerAsync(visit, Personal, GdprRequestType.ConsentAgree);

        await visit.Get<IShopperStore>().Received(1).InsertAsync(Arg.Is<Shopper>(shopper =>
            shopper.CustomerId == 7 && shopper.IsRegistered && shopper.MailConsentedOnUtc == null && shopper.VisitorKey != Guid.Empty));
        Assert.Equal(0, visit.HttpContext.Response.Headers.SetCookie.Count);
    }

    [Fact]
    public async Task A_yes_to_mails_given_before_counts_then()
    {
        var visit = await VisitAsync();
        visit.Get<IGdprService>().IsConsentAcceptedAsync(Mail, 7).Returns(true);

        await AnswerAsync(visit, Personal, GdprRequestType.ConsentAgree);

        await visit.Get<IShopperStore>().Received(1).InsertAsync(Arg.Is<Shopper>(shopper => shopper.MailConsentedOnUtc == visit.NowUtc));
    }

    [Fact]
    public async Task A_browser_that_refuses_tracking_says_no_to_that_yes()
    {
        var visit = await VisitAsync();
        visit.HttpContext.Request.Headers["Sec-GPC"] = "1";

        await AnswerAsync(visit, Personal, GdprRequestType.ConsentAgree);

        await visit.Get<IShopperStore>().DidNotReceiveWithAnyArgs().InsertAsync(default!);
    }

    [Fact]
    public async Task A_no_at_the_host_erases_and_is_a_no_to_mails_too()
    {
        var visit = await VisitAsync(new Shopper { Id = 3, CustomerId = 7, IsRegistered = true });
        visit.Get<IGdprService>().IsConsentAcceptedAsync(Personal, 7).Returns(false);
        visit.Get<IGdprService>().IsConsentAcceptedAsync(Mail, 7).Returns(true);

        await AnswerAsync(visit, Personal, GdprRequestType.ConsentDisagree);

        await visit.Get<IShopperStore>().Received(1).EraseAsync(7);
        await visit.Get<IGdprService>().Received(1).InsertLogAsync(_customer, Mail, GdprRequestType.ConsentDisagree, Arg.Any<string>());
        await visit.Get<IGdprService>().DidNotReceive().InsertLogAsync(_customer, Personal, Arg.Any<GdprRequestType>(), Arg.Any<string>());
    }

    [Fact]
    public async Task A_no_to_mails_leaves_the_offers()
    {
        var shopper = new Shopper { Id = 3, CustomerId = 7, IsRegistered = true, MailConsentedOnUtc = DateTime.UnixEpoch };
        var visit = await VisitAsync(shopper);

        await AnswerAsync(visit, Mail, GdprRequestType.ConsentDisagree);

        Assert.Null(shopper.MailConsentedOnUtc);
        await visit.Get<IShopperStore>().Received(1).UpdateAsync(shopper);
        await visit.Get<IShopperStore>().DidNotReceiveWithAnyArgs().EraseAsync(default);
    }

    [Theory]
    [InlineData(0, GdprRequestType.ConsentDisagree)]
    [InlineData(6, GdprRequestType.ConsentDisagree)]
    [InlineData(Personal, GdprRequestType.ExportData)]
    public async Task Anything_else_in_the_host_s_log_changes_nothing(int consentId, GdprRequestType type)
    {
        var visit = await VisitAsync(new Shopper { Id = 3, CustomerId = 7, IsRegistered = true });

        await AnswerAsync(visit, consentId, type);

        await visit.Get<IShopperStore>().DidNotReceiveWithAnyArgs().EraseAsync(default);
        await visit.Get<IShopperStore>().DidNotReceiveWithAnyArgs().InsertAsync(default!);
    }

    private Task AnswerAsync(ShopVisit visit, int consentId, GdprRequestType type) => visit.Get<HostConsentConsumer>().HandleEventAsync(
        new EntityInsertedEvent<GdprLog>(new GdprLog { CustomerId = 7, ConsentId = consentId, RequestType = type }));

    private async Task<ShopVisit> VisitAsync(Shopper? shopper = null)
    {
        var visit = await ShopVisit.StartAsync(consented: false);
        visit.Get<ISettingService>().LoadSettingAsync<DynamicOffersSettings>(default)
            .ReturnsForAnyArgs(new DynamicOffersSettings { Enabled = true, PersonalOffersGdprConsentId = Personal, OfferMailGdprConsentId = Mail });
        visit.Get<ICustomerService>().GetCustomerByIdAsync(7).Returns(_customer);
        visit.Get<ICustomerService>().IsRegisteredAsync(_customer).Returns(true);
        visit.Get<IGdprService>().GetConsentByIdAsync(default).ReturnsForAnyArgs(call => new GdprConsent { Id = call.Arg<int>() });
        visit.Get<IGdprService>().IsConsentAcceptedAsync(default, default).ReturnsForAnyArgs((bool?)null);
        visit.Get<IShopperStore>().FindByCustomerAsync(7).Returns(shopper);
        visit.Get<IShopperStore>().FindAsync(3).Returns(shopper);
        visit.Get<IShopperStore>().EraseAsync(7).Returns([3]);

        return visit;
    }
}
