using System.Globalization;
using Nop.Core;
using Nop.Plugin.Misc.DynamicOffers.Offers;
using Nop.Plugin.Misc.DynamicOffers.Wallet;
using Nop.Services.Catalog;
using Nop.Services.Localization;

namespace Nop.Plugin.Misc.DynamicOffers.Storefront;

/// <summary>Says what an offer gives: in the owner's words where there are any in the shopper's language, otherwise in ours.</summary>
public class OfferWords(
    ICampaignStore campaigns,
    ShopperFormat format,
    IProductService productService,
    ILocalizationService localizationService,
    IWorkContext workContext)
{
    public async Task<string> GivesAsync(Grant grant)
    {
        if (grant.CampaignId == 0 || await campaigns.GetTermsAsync(grant.CampaignVersionId) is not { } terms)
            return await TextAsync("Gives", ShopperFormat.Percentage(grant.Percentage), await format.AmountAsync(grant.MaximumAmount));

        var languageId = (await workContext.GetWorkingLanguageAsync()).Id;
        if (terms.Titles.TryGetValue(languageId, out var title) && !string.IsNullOrWhiteSpace(title))
            return title;

        return await GivesAsync(terms, grant);
    }

    private async Task<string> GivesAsync(CampaignTerms terms, Grant grant)
    {
        var depth = terms.Ladder.Max(grant.DepthOf);

        return terms.Reward switch
        {
            RewardKind.FreeShipping => await TextAsync("Gives.FreeShipping"),
            RewardKind.Points => await TextAsync("Gives.Points", depth.ToString("0", CultureInfo.CurrentCulture)),
            RewardKind.Gift => await TextAsync("Gives.Gift", await ProductAsync(terms.Scope.Ids[0])),
            RewardKind.BuyXGetY => await TextAsync("Gives.WithBought", await ProductAsync(terms.Scope.Buy!.ProductId), ShopperFormat.Percentage(depth)),
            RewardKind.AmountOff when terms.Scope.IsOfLines => await TextAsync("Gives.AmountOffProducts", await format.AmountAsync(depth)),
            RewardKind.AmountOff => await TextAsync("Gives.AmountOff", await format.AmountAsync(depth)),
            _ when terms.Scope.IsOfLines => await TextAsync("Gives.PercentOffProducts", ShopperFormat.Percentage(depth)),
            _ when terms.Scope.Kind == ScopeKind.Shipping => await TextAsync("Gives.PercentOffShipping", ShopperFormat.Percentage(depth)),
            _ => await TextAsync("Gives", ShopperFormat.Percentage(depth), await format.AmountAsync(grant.MaximumAmount))
        };
    }

    private async Task<string> ProductAsync(int productId) =>
        await productService.GetProductByIdAsync(productId) is { } product
            ? await localizationService.GetLocalizedAsync(product, localized => localized.Name)
            : await TextAsync("Known.NotSold");

    private async Task<string> TextAsync(string name, params object[] arguments) =>
        string.Format(CultureInfo.CurrentCulture, await localizationService.GetResourceAsync(StorefrontModelFactory.Texts + name), arguments);
}
