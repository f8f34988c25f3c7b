using System.Globalization;
using Nop.Core;
using Nop.Plugin.Misc.DynamicOffers.Flow;
using Nop.Plugin.Misc.DynamicOffers.Offers;
using Nop.Plugin.Misc.DynamicOffers.Redemption;
using Nop.Plugin.Misc.DynamicOffers.Segments;
using Nop.Plugin.Misc.DynamicOffers.Wallet;
using Nop.Services.Catalog;
using Nop.Services.Localization;

namespace Nop.Plugin.Misc.DynamicOffers.Storefront;

/// <summary>Says what an offer gives: in the owner's words where there are any in the shopper's language, otherwise in ours.</summary>
public class OfferWords(
    ICampaignStore campaigns,
    ISegmentStore segments,
    OfferFlow flow,
    OfferChoices choices,
    NextSteps nextSteps,
    ShopperFormat format,
    IProductService productService,
    ILocalizationService localizationService,
    IWorkContext workContext)
{
    /// <param name="reached">The depth that is spoken of; null for that of the cart, or for all that the offer can give where it does not hold.</param>
    public async Task<string> GivesAsync(Grant grant, decimal? reached = null)
    {
        if (grant.CampaignId == 0 || await campaigns.GetTermsAsync(grant.CampaignVersionId) is not { } terms)
            return await SayAsync(OfferSaying.OfPercentage(grant.Percentage, grant.MaximumAmount));

        reached ??= await choices.FindReachedAsync(grant);
        if (await InOwnersWordsAsync(terms, grant, reached) is { } title)
            return title;

        if (reached is { } depth)
            return await SayAsync(OfferSaying.Of(terms, depth, grant.MaximumAmount));

        var steps = new List<string>();
        foreach (var rung in terms.Ladder)
        {
            var gives = await SayAsync(OfferSaying.Of(terms, grant.DepthOf(rung), grant.MaximumAmount));
            steps.Add(rung.FromSubTotal > 0m ? await TextAsync("Gives.From", gives, await format.AmountAsync(rung.FromSubTotal)) : gives);
        }

        return string.Join("; ", steps);
    }

    // Null where the owner has written nothing for this shopper, or nothing that can be said of this offer.
    private async Task<string?> InOwnersWordsAsync(CampaignTerms terms, Grant grant, decimal? reached)
    {
        var language = await workContext.GetWorkingLanguageAsync();
        var framing = terms.Framings.FirstOrDefault(framing => flow.SegmentIds.Contains(framing.SegmentId) && framing.Titles.ContainsKey(language.Id));
        var text = framing?.Titles[language.Id] ?? terms.Titles.GetValueOrDefault(language.Id);

        return string.IsNullOrWhiteSpace(text) ? null : await OfferText.FillAsync(text, token => FindAsync(token, terms, grant, reached, framing));
    }

    private async Task<string?> FindAsync(string token, CampaignTerms terms, Grant grant, decimal? reached, Framing? framing) => token switch
    {
        OfferText.Amount => await WriteAsync(OfferValue.OfDepth(terms, reached ?? grant.DepthOf(terms.Ladder[^1]))),
        OfferText.Maximum => await format.AmountAsync(grant.MaximumAmount),
        OfferText.Until => grant.ExpiresOnUtc == DateTime.MaxValue ? null : (await format.MomentAsync(grant.ExpiresOnUtc)).Text,
        OfferText.ProductName => await FindProductAsync(terms.Scope.NamedProductId),
        OfferText.FirstName => (await workContext.GetCurrentCustomerAsync()).FirstName,
        OfferText.MissingAmount => await FindNextAsync(grant) is { } next ? await format.AmountAsync(next.Missing) : null,
        OfferText.NextAmount => await FindNextAsync(grant) is { } next ? await WriteAsync(OfferValue.OfDepth(terms, grant.DepthOf(next.Rung))) : null,
        OfferText.SegmentName => (await segments.GetAllAsync()).FirstOrDefault(segment => segment.Id == framing?.SegmentId)?.Name,
        _ => null
    };

    private async Task<NextStep?> FindNextAsync(Grant grant) => await nextSteps.FindAsync() is { } next && next.Grant.Id == grant.Id ? next : null;

    private async Task<string?> FindProductAsync(int productId) => await productService.GetProductByIdAsync(productId) is { Deleted: false } product
        ? await localizationService.GetLocalizedAsync(product, localized => localized.Name)
        : null;

    /// <summary>What is missing, and what it brings.</summary>
    public async Task<string> NextAsync(NextStep step) =>
        await TextAsync("Next", await format.AmountAsync(step.Missing), await SayAsync(OfferSaying.Of(step.Terms, step.Grant.DepthOf(step.Rung), step.Grant.MaximumAmount)));

    public async Task<IReadOnlyList<string>> FreeAsync(IEnumerable<FreeUnits> free)
    {
        var words = new List<string>();
        foreach (var (productId, units) in free)
            words.Add(await TextAsync("Free", units, await ProductAsync(productId)));

        return words;
    }

    private async Task<string> SayAsync(OfferSaying saying)
    {
        var values = new List<object>();
        foreach (var value in saying.Values)
            values.Add(await WriteAsync(value));

        return await TextAsync(saying.Text, [.. values]);
    }

    private async Task<string> WriteAsync(OfferValue value) => value.Kind switch
    {
        OfferValueKind.Money => await format.AmountAsync(value.Of),
        OfferValueKind.Product => await ProductAsync((int)value.Of),
        OfferValueKind.Percentage => $"{ShopperFormat.Percentage(value.Of)} %",
        _ => ShopperFormat.Percentage(value.Of)
    };

    private async Task<string> ProductAsync(int productId) => await FindProductAsync(productId) ?? await TextAsync("Known.NotSold");

    private async Task<string> TextAsync(string name, params object[] arguments) =>
        string.Format(CultureInfo.CurrentCulture, await localizationService.GetResourceAsync(StorefrontModelFactory.Texts + name), arguments);
}
