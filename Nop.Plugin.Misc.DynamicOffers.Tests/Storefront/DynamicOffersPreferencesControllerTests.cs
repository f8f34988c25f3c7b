using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Nop.Plugin.Misc.DynamicOffers.Storefront;
using Nop.Plugin.Misc.DynamicOffers.Storefront.Models;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Storefront;

public class DynamicOffersPreferencesControllerTests
{
    [Fact]
    public async Task Without_a_yes_the_page_says_that_nothing_is_kept()
    {
        var visit = await ShopVisit.StartAsync(consented: false);

        Assert.Null(Model(await visit.NewController<DynamicOffersPreferencesController>().Preferences()).Known);
    }

    [Fact]
    public async Task The_page_is_there_while_offers_are_off()
    {
        var visit = await ShopVisit.StartAsync(enabled: false, consented: false);

        Assert.Null(Model(await visit.NewController<DynamicOffersPreferencesController>().Preferences()).Problem);
    }

    [Fact]
    public async Task Where_nothing_is_kept_there_is_nothing_to_take_along()
    {
        var visit = await ShopVisit.StartAsync(consented: false);

        var model = Model(await visit.NewController<DynamicOffersPreferencesController>().Export());

        Assert.Equal(StatusCodes.Status404NotFound, visit.HttpContext.Response.StatusCode);
        Assert.EndsWith("Problem.NothingKept", model.Problem);
    }

    [Theory]
    [InlineData(null, null, StatusCodes.Status400BadRequest)]
    [InlineData(1, 1, StatusCodes.Status400BadRequest)]
    [InlineData(1, null, StatusCodes.Status404NotFound)]
    [InlineData(null, 1, StatusCodes.Status404NotFound)]
    public async Task What_is_not_remembered_cannot_be_forgotten(int? productId, int? categoryId, int status)
    {
        var visit = await ShopVisit.StartAsync(consented: false);

        var model = Model(await visit.NewController<DynamicOffersPreferencesController>().Forget(productId, categoryId));

        Assert.Equal(status, visit.HttpContext.Response.StatusCode);
        Assert.NotNull(model.Problem);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(-1)]
    public async Task A_country_that_is_none_is_refused(int? countryId)
    {
        var visit = await ShopVisit.StartAsync(consented: false);

        await visit.NewController<DynamicOffersPreferencesController>().Country(countryId);

        Assert.Equal(StatusCodes.Status400BadRequest, visit.HttpContext.Response.StatusCode);
    }

    private static PreferencesModel Model(IActionResult result) => Assert.IsType<PreferencesModel>(Assert.IsType<ViewResult>(result).Model);
}
