using System.Globalization;
using Nop.Plugin.Misc.DynamicOffers.Offers;

namespace Nop.Plugin.Misc.DynamicOffers.Wallet;

/// <summary>One limit that a grant counts against.</summary>
/// <param name="Scope">Its counter.</param>
/// <param name="FromUtc">Grants given from then on,</param>
/// <param name="ToUtc">and before then; null for all of the campaign.</param>
public sealed record CampaignLimit(int CampaignId, string Scope, DateTime? FromUtc, DateTime? ToUtc, int? Pieces, decimal? Money)
{
    /// <summary>Those of the campaign that say anything. The period's come first, so that what is refused most often takes least back.</summary>
    public static IReadOnlyList<CampaignLimit> Of(int campaignId, CampaignLimits limits, DateTime issuedOnUtc)
    {
        var all = new List<CampaignLimit>();
        if (limits.PerPeriod is not null || limits.PeriodBudget is not null)
        {
            var days = (issuedOnUtc.Date - DateTime.UnixEpoch).Days;
            var from = DateTime.UnixEpoch.AddDays(days - (days % limits.PeriodDays));
            var scope = string.Create(CultureInfo.InvariantCulture, $"campaign-{campaignId}/{from:yyyyMMdd}+{limits.PeriodDays}");
            all.Add(new CampaignLimit(campaignId, scope, from, from.AddDays(limits.PeriodDays), limits.PerPeriod, limits.PeriodBudget));
        }

        if (limits.InAll is not null || limits.Budget is not null)
            all.Add(new CampaignLimit(campaignId, string.Create(CultureInfo.InvariantCulture, $"campaign-{campaignId}"), null, null, limits.InAll, limits.Budget));

        return all;
    }
}
