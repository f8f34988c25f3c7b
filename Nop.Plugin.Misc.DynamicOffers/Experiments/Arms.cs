using Nop.Plugin.Misc.DynamicOffers.Consent;
using Nop.Plugin.Misc.DynamicOffers.Offers;
using Nop.Services.Configuration;

namespace Nop.Plugin.Misc.DynamicOffers.Experiments;

/// <summary>
/// Who is offered something, and who is not so that the difference can be told. Decided once a shopper and campaign, at the moment the offer is due, and
/// written down in every arm; where two visitors turn out to be one shopper, the earlier arm counts.
/// </summary>
public class Arms(IExposureStore exposures, IShopperStore shoppers, ISettingService settingService, TimeProvider timeProvider)
{
    private const string HoldoutSalt = "holdout";

    /// <param name="noOfferPercentage">Of the campaign, 0 to 50.</param>
    public async Task<bool> IsOfferedAsync(int shopperId, Offer offer, decimal noOfferPercentage)
    {
        if (await exposures.FindFirstAsync(shopperId, offer.CampaignId) is { } first)
            return first.Arm == ExposureArm.Offer;

        // Erased meanwhile.
        if (await shoppers.FindAsync(shopperId) is not { } shopper)
            return false;

        var holdoutPercentage = (await settingService.LoadSettingAsync<DynamicOffersSettings>()).HoldoutPercentage;
        var exposure = new Exposure
        {
            ShopperId = shopperId,
            CampaignId = offer.CampaignId,
            CampaignVersionId = offer.VersionId,
            Arm = Assignment.IsWithin(HoldoutSalt, shopper.VisitorKey, holdoutPercentage) ? ExposureArm.Holdout
                : Assignment.IsWithin(SaltOf(offer.CampaignId), shopper.VisitorKey, noOfferPercentage) ? ExposureArm.NoOffer
                : ExposureArm.Offer,
            ExposedOnUtc = timeProvider.GetUtcNow().UtcDateTime
        };
        if (!await exposures.TryInsertAsync(exposure))
            return (await exposures.FindFirstAsync(shopperId, offer.CampaignId))?.Arm == ExposureArm.Offer;

        return exposure.Arm == ExposureArm.Offer;
    }

    private static string SaltOf(int campaignId) => $"campaign-{campaignId}";
}
