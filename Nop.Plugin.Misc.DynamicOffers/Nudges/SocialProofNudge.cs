using Nop.Plugin.Misc.DynamicOffers.Profiles;

namespace Nop.Plugin.Misc.DynamicOffers.Nudges;

/// <summary>On a product's page, how many were sold in the last seven days; said from the depth on.</summary>
public sealed class SocialProofNudge(IProductSales sales, TimeProvider timeProvider) : INudge
{
    private static readonly TimeSpan Week = TimeSpan.FromDays(7);

    public string Code => "social_proof";

    public async Task<NudgeSaying?> SayAsync(NudgeMoment moment)
    {
        if (moment.ProductId == 0)
            return null;

        var sold = await sales.GetSoldAsync(moment.ProductId, timeProvider.GetUtcNow().UtcDateTime - Week);

        return sold >= moment.Depth ? new NudgeSaying(sold) : null;
    }
}
