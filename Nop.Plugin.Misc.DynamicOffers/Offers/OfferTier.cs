using System.Globalization;

namespace Nop.Plugin.Misc.DynamicOffers.Offers;

/// <summary>The steps of the journey that an offer belongs to, as stored codes. Each is given once per shopper.</summary>
public static class OfferTier
{
    /// <summary>Looks at several products with a cart and does not buy.</summary>
    public const string Hesitation = "hesitation";

    /// <summary>Left a cart and comes back to it.</summary>
    public const string Return = "return";

    /// <summary>The code of what a campaign gives.</summary>
    /// <param name="number">Counted from 1: how many the shopper has had with this one.</param>
    public static string OfCampaign(int campaignId, int number) =>
        number == 1 ? string.Create(CultureInfo.InvariantCulture, $"campaign-{campaignId}") : string.Create(CultureInfo.InvariantCulture, $"campaign-{campaignId}.{number}");
}
