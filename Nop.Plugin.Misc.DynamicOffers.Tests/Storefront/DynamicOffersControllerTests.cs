using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.DynamicOffers.Consent;
using Nop.Plugin.Misc.DynamicOffers.Offers;
using Nop.Plugin.Misc.DynamicOffers.Storefront;
using Nop.Plugin.Misc.DynamicOffers.Storefront.Models;
using Nop.Plugin.Misc.DynamicOffers.Wallet;
using Nop.Services.Orders;
using NSubstitute;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Storefront;

public class DynamicOffersControllerTests
{
    [Fact]
    public async Task While_offers_are_off_there_is_no_wallet()
    {
        var visit = await ShopVisit.StartAsync(enabled: false);

        await visit.NewController<DynamicOffersController>().Wallet();

        Assert.Equal(StatusCodes.Status404NotFound, visit.HttpContext.Response.StatusCode);
        await visit.Get<IGrantStore>().DidNotReceiveWithAnyArgs().GetAllAsync(default);
    }

    [Fact]
    public async Task Without_a_yes_the_wallet_asks_and_is_empty()
    {
        var visit = await ShopVisit.StartAsync(consented: false);

        var wallet = Model(await visit.NewController<DynamicOffersController>().Wallet());

        Assert.False(wallet.Consented);
        Assert.Empty(wallet.Open);
    }

    [Fact]
    public async Task The_wallet_sorts_the_shoppers_offers_by_what_can_be_done_with_them()
    {
        var visit = await ShopVisit.StartAsync();
        Grant New(int id, Action<Grant> change)
        {
            var grant = visit.NewGrant(id);
            change(grant);
            return grant;
        }

        visit.Open(
            New(1, _ => { }),
            New(2, grant => grant.IsSaved = true),
            New(3, grant => (grant.State, grant.OrderId) = (GrantState.Redeemed, 12)),
            New(4, grant => grant.ExpiresOnUtc = visit.NowUtc.AddMinutes(-1)),
            New(5, grant => (grant.State, grant.EndReason) = (GrantState.Revoked, ReasonCode.Superseded)),
            New(6, grant => grant.State = GrantState.Reserved));
        visit.Get<IOrderService>().GetOrdersByIdsAsync(default!).ReturnsForAnyArgs([new Order { Id = 12, CustomOrderNumber = "2025-12" }]);

        var wallet = Model(await visit.NewController<DynamicOffersController>().Wallet());

        Assert.Equal([1, 6], wallet.Open.Select(offer => offer.GrantId));
        Assert.Equal([2], wallet.Saved.Select(offer => offer.GrantId));
        Assert.Equal("2025-12", Assert.Single(wallet.Used).OrderNumber);
        Assert.Equal([4, 5], wallet.Ended.Select(offer => offer.GrantId));
        Assert.EndsWith("Reason.superseded", wallet.Ended[1].EndReason);
    }

    [Fact]
    public async Task The_shopper_saves_an_offer_for_a_later_order()
    {
        var visit = await ShopVisit.StartAsync();
        var grant = visit.NewGrant(1);
        visit.Open(grant);

        var result = await visit.NewController<DynamicOffersController>().Save(1);

        Assert.Equal(StorefrontRoutes.Wallet, Assert.IsType<RedirectToRouteResult>(result).RouteName);
        await visit.Get<IGrantStore>().Received(1).SetSavedAsync(grant, true);
    }

    [Fact]
    public async Task Of_two_that_exclude_each_other_the_shopper_chooses_and_the_other_is_kept()
    {
        var visit = await ShopVisit.StartAsync();
        var (used, wanted) = (visit.NewGrant(1), visit.NewGrant(2));
        wanted.IsSaved = true;
        visit.Open(used, wanted);

        var asked = Model(await visit.NewController<DynamicOffersController>().Use(2));

        Assert.Equal(2, asked.Choice?.Wanted.GrantId);
        await visit.Get<IGrantStore>().DidNotReceiveWithAnyArgs().SetSavedAsync(default!, default);

        Assert.IsType<RedirectToRouteResult>(await visit.NewController<DynamicOffersController>().Use(2, instead: true));

        await visit.Get<IGrantStore>().Received(1).SetSavedAsync(used, true);
        await visit.Get<IGrantStore>().Received(1).SetSavedAsync(wanted, false);
    }

    [Fact]
    public async Task The_drawer_gets_what_the_page_holds()
    {
        var visit = await ShopVisit.StartAsync();
        visit.HttpContext.Request.Headers.XRequestedWith = "XMLHttpRequest";

        var result = Assert.IsType<PartialViewResult>(await visit.NewController<DynamicOffersController>().Wallet());

        Assert.IsType<WalletModel>(result.Model);
        Assert.Equal("no-store", visit.HttpContext.Response.Headers.CacheControl);
    }

    [Theory]
    [InlineData(2, StatusCodes.Status404NotFound)]
    [InlineData(null, StatusCodes.Status400BadRequest)]
    public async Task An_offer_of_somebody_else_and_a_number_that_is_none_change_nothing(int? grantId, int status)
    {
        var visit = await ShopVisit.StartAsync();
        visit.Open(visit.NewGrant(1));

        var wallet = Model(await visit.NewController<DynamicOffersController>().Use(grantId));

        Assert.Equal(status, visit.HttpContext.Response.StatusCode);
        Assert.NotEmpty(wallet.Problem!);
        await visit.Get<IGrantStore>().DidNotReceiveWithAnyArgs().SetSavedAsync(default!, default);
    }

    [Theory]
    [InlineData("/bags?page=2", true)]
    [InlineData("https://elsewhere.example", false)]
    public async Task After_a_yes_the_shopper_is_back_where_the_question_was_and_never_elsewhere(string returnUrl, bool isLocal)
    {
        var visit = await ShopVisit.StartAsync(consented: false);

        var result = await visit.NewController<DynamicOffersController>().Consent("yes", mail: true, returnUrl);

        await visit.Get<IShopperStore>().Received(1).InsertAsync(Arg.Is<Shopper>(shopper => shopper.MailConsentedOnUtc == visit.NowUtc));
        if (isLocal)
        {
            Assert.Equal(returnUrl, Assert.IsType<LocalRedirectResult>(result).Url);
        }
        else
        {
            Assert.IsType<RedirectToRouteResult>(result);
        }
    }

    [Fact]
    public async Task An_answer_that_is_neither_yes_nor_no_is_refused()
    {
        var visit = await ShopVisit.StartAsync(consented: false);

        Assert.IsType<BadRequestObjectResult>(await visit.NewController<DynamicOffersController>().Consent("maybe", mail: true, "/"));

        await visit.Get<IShopperStore>().DidNotReceiveWithAnyArgs().InsertAsync(default!);
    }

    private static WalletModel Model(IActionResult result)
    {
        return Assert.IsType<WalletModel>(Assert.IsType<ViewResult>(result).Model);
    }
}
