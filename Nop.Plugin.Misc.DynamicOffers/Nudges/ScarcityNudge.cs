using Nop.Plugin.Misc.DynamicOffers.Profiles;

namespace Nop.Plugin.Misc.DynamicOffers.Nudges;

/// <summary>On a product's page, how many are left; said up to the depth, and only of what the shop counts.</summary>
public sealed class ScarcityNudge(CartReader cartReader) : INudge
{
    public string Code => "scarcity";

    public async Task<NudgeSaying?> SayAsync(NudgeMoment moment)
    {
        var goods = moment.ProductId == 0 ? [] : await cartReader.ReadGoodsAsync([moment.ProductId]);

        return goods is [{ Stock: > 0 and var left }] && left <= moment.Depth ? new NudgeSaying(left) : null;
    }
}
