using System.Globalization;
using Nop.Core;
using Nop.Plugin.Misc.DynamicOffers.Nudges;
using Nop.Plugin.Misc.DynamicOffers.Offers;
using Nop.Plugin.Misc.DynamicOffers.Storefront.Models;
using Nop.Plugin.Misc.DynamicOffers.Wallet;
using Nop.Services.Catalog;
using Nop.Services.Localization;
using Nop.Services.Logging;
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
    IWorkContext workContext,
    ILogger logger)
{
    /// <param name="productId">Of the product page; 0 in the cart.</param>
    public async Task<IReadOnlyList<NudgeModel>> SayAsync(IReadOnlyList<Grant> nudges, int productId)
    {
        var said = new List<NudgeModel>();
        foreach (var grant in nudges)
        {
            try
            {
                if (await SayAsync(grant, productId) is { } one)
                    said.Add(one);
            }
            catch (Exception exception)
            {
                // A text that was edited wrongly, or another plugin's nudge: the offers beside it stay.
                await logger.ErrorAsync($"Dynamic Offers cannot say the nudge {grant.Id} of campaign {grant.CampaignId}.", exception);
            }
        }

        return said;
    }

    // What opens a door is said to whom it was opened for.
    private async Task<NudgeModel?> SayAsync(Grant grant, int productId) =>
        await campaigns.FindAsync(grant.CampaignId) is { Status: CampaignStatus.Live or CampaignStatus.Ended }
            && await campaigns.GetTermsAsync(grant.CampaignVersionId) is { Nudge: { } named } terms
            && (named.RoleId == 0 || grant.OpensForCustomerId == (await workContext.GetCurrentCustomerAsync()).Id)
            && catalog.Find(named.Code) is { } nudge
            && await nudge.SayAsync(await MomentAsync(grant, terms, productId)) is { } saying
                ? await ToModelAsync(nudge.Code, saying)
                : null;

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
