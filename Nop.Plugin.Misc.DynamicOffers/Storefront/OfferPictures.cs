using Nop.Plugin.Misc.DynamicOffers.Flow;
using Nop.Plugin.Misc.DynamicOffers.Offers;
using Nop.Plugin.Misc.DynamicOffers.Storefront.Models;
using Nop.Plugin.Misc.DynamicOffers.Wallet;
using Nop.Services.Catalog;
using Nop.Services.Localization;
using Nop.Services.Media;

namespace Nop.Plugin.Misc.DynamicOffers.Storefront;

/// <summary>The picture that an offer is shown with: the owner's choice for the shopper's segment or for all, otherwise that of the one product it is on.</summary>
public class OfferPictures(ICampaignStore campaigns, OfferFlow flow, IProductService productService, IPictureService pictureService, ILocalizationService localizationService)
{
    /// <summary>Pixels of the longer side.</summary>
    private const int Size = 200;

    /// <summary>Null where there is none; what was deleted since has none.</summary>
    public async Task<OfferPictureModel?> FindAsync(Grant grant)
    {
        if (grant.CampaignId == 0 || await campaigns.GetTermsAsync(grant.CampaignVersionId) is not { } terms || terms.PictureFor(flow.SegmentIds) is not { } productId)
            return null;

        if (await productService.GetProductByIdAsync(productId) is not { Deleted: false } product
            || await pictureService.GetPicturesByProductIdAsync(productId, 1) is not [var picture, ..])
            return null;

        return new OfferPictureModel(
            await pictureService.GetPictureUrlAsync(picture.Id, Size),
            await localizationService.GetLocalizedAsync(product, localized => localized.Name));
    }
}
