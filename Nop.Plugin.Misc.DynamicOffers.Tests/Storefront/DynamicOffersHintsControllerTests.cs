using Nop.Plugin.Misc.DynamicOffers.Storefront;
using Nop.Services.Catalog;
using NSubstitute;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Storefront;

public class DynamicOffersHintsControllerTests
{
    [Fact]
    public async Task Of_a_long_list_the_first_have_prices()
    {
        var visit = await ShopVisit.StartAsync();
        visit.Open(visit.NewGrant(1));

        await visit.NewController<DynamicOffersHintsController>().Prices(string.Join(',', Enumerable.Range(1, 40)));

        var asked = visit.Get<IProductService>().ReceivedCalls().Select(call => (int)call.GetArguments()[0]!);
        Assert.Equal(Enumerable.Range(1, 24), asked);
    }
}
