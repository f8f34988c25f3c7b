using System.Globalization;
using Nop.Core;
using Nop.Plugin.Misc.DynamicOffers.Nudges;
using Nop.Plugin.Misc.DynamicOffers.Offers;
using Nop.Plugin.Misc.DynamicOffers.Storefront.Models;
using Nop.Plugin.Misc.DynamicOffers.Wallet;
using Nop.Services.Catalog;
using Nop.Services.Localization;
using Nop.Services.Seo;

namespace Nop.Plugin.Misc.DynamicOffers.Storefront;

/// <summary>Says the nudges that a shopper was given, as far as they are true here and now.</summary>
public class NudgeWords(
    ICampaignStore campaigns,
    NudgeCatalog catalog,
    ShopperFormat format,
    IProductService productService,
    IUrlRecordService urlRecordService,
    ILocalizationService localizationService,
    IWorkContext workContext)
{
    /// <param name="productId">Of the product page; 0 in the cart.</param>
    public async Task<IReadOnlyList<NudgeModel>> SayAsync(IReadOnlyList<Grant> nudges, int productId)
    {
        var said = new List<NudgeModel>();
        foreach (var grant in nudges)
        {
            if (await campaigns.FindAsync(grant.CampaignId) is { Status: CampaignStatus.Live or CampaignStatus.Ended }
                && await campaigns.GetTermsAsync(grant.CampaignVersionId) is { Nudge: { } named } terms
                && catalog.Find(named.Code) is { } nudge
                && await nudge.SayAsync(await MomentAsync(grant, terms, productId)) is { } saying)
            {
                said.Add(await ToModelAsync(nudge.Code, saying));
            }
        }

        return said;
    }

    private async Task<NudgeMoment> MomentAsync(Grant grant, CampaignTerms terms, int productId) =>
        new(await workContext.GetCurrentCustomerAsync(), grant.StoreId, productId, (int)terms.Ladder[^1].Depth, grant.ExpiresOnUtc);

    private async Task<NudgeModel> ToModelAsync(string code, NudgeSaying saying)
    {
        var products = new List<NudgeProductModel>();
        foreach (var productId in saying.ProductIds)
        {
            if (await productService.GetProductByIdAsync(productId) is { } product)
                products.Add(new NudgeProductModel(await localizationService.GetLocalizedAsync(product, localized => localized.Name), await urlRecordService.GetSeNameAsync(product)));
        }

        var arguments = new List<object>();
        foreach (var argument in saying.Arguments)
        {
            arguments.Add(argument switch
            {
                decimal amount => await format.AmountAsync(amount),
                DateTime utc => (await format.MomentAsync(utc)).Text,
                _ => argument
            });
        }

        var text = await localizationService.GetResourceAsync($"{StorefrontModelFactory.Texts}Nudge.{code}");

        return new NudgeModel(string.Format(CultureInfo.CurrentCulture, text, [.. arguments]), products);
    }
}
