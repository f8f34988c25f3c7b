using Nop.Plugin.Misc.DynamicOffers.Offers;
using Nop.Plugin.Misc.DynamicOffers.Profiles;

namespace Nop.Plugin.Misc.DynamicOffers.Decisions.Guardrails;

/// <summary>Goods that run out sell without an offer: none is given while all that it would be for is scarce. What was given before holds.</summary>
public sealed class ScarceGoodsGuardrail : IGuardrail
{
    public int Order => 20;

    public string? Stops(Offer offer, ShopperProfile profile, OfferHistory history, Caps caps)
    {
        if (caps.ScarceStock == 0 || offer.Scope.Kind == ScopeKind.Shipping)
            return null;

        var stocks = profile.StocksOf(offer.Scope);

        return stocks.Count > 0 && stocks.All(stock => stock <= caps.ScarceStock) ? ReasonCode.ScarceGoods : null;
    }
}
