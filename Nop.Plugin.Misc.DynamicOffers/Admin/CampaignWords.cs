using System.Globalization;
using System.Text.Json;
using Nop.Core.Domain.Directory;
using Nop.Plugin.Misc.DynamicOffers.Offers;
using Nop.Services.Catalog;
using Nop.Services.Directory;
using Nop.Services.Localization;

namespace Nop.Plugin.Misc.DynamicOffers.Admin;

/// <summary>Says in words what a campaign gives, for owners: '10% off the subtotal, 25.00 at most, from 100.00 on'.</summary>
public class CampaignWords(
    ICampaignStore campaigns,
    IPriceFormatter priceFormatter,
    ICurrencyService currencyService,
    CurrencySettings currencySettings,
    ILocalizationService localizationService)
{
    /// <summary>Of the terms with that id; says so where they cannot be read.</summary>
    public async Task<string> DescribeAsync(int versionId)
    {
        try
        {
            return await campaigns.GetTermsAsync(versionId) is { } terms ? await DescribeAsync(terms) : await TextAsync("Campaigns.Unreadable");
        }
        catch (JsonException)
        {
            return await TextAsync("Campaigns.Unreadable");
        }
    }

    public async Task<string> DescribeAsync(CampaignTerms terms)
    {
        var rungs = new List<string>();
        foreach (var rung in terms.Ladder)
            rungs.Add(await DescribeAsync(terms, rung));

        return string.Join("; ", rungs);
    }

    /// <summary>An amount in the primary store currency.</summary>
    public async Task<string> AmountAsync(decimal amount) =>
        await priceFormatter.FormatPriceAsync(amount, true, await currencyService.GetCurrencyByIdAsync(currencySettings.PrimaryStoreCurrencyId));

    private async Task<string> DescribeAsync(CampaignTerms terms, Rung rung)
    {
        var scope = terms.Scope;
        var ids = string.Join(", ", scope.Ids);
        var words = Format(
            await TextAsync($"Campaigns.Words.{terms.Reward}"),
            terms.Reward == RewardKind.AmountOff ? await AmountAsync(rung.Depth) : rung.Depth.ToString("0.##", CultureInfo.CurrentCulture),
            Format(await TextAsync($"Campaigns.Words.Scope.{scope.Kind}"), ids),
            ids,
            scope.Units ?? 1,
            scope.Buy?.ProductId ?? 0,
            scope.Buy?.Units ?? 1,
            scope.Buy?.Gets ?? 1);
        if (scope.Units is { } units && terms.Reward != RewardKind.Gift)
            words = Format(await TextAsync("Campaigns.Words.Units"), words, units);
        if (terms.MaximumAmount is { } most)
            words = Format(await TextAsync("Campaigns.Words.AtMost"), words, await AmountAsync(most));
        if (rung.FromSubTotal > 0m)
            words = Format(await TextAsync("Campaigns.Words.From"), words, await AmountAsync(rung.FromSubTotal));

        return words;
    }

    private static string Format(string text, params object[] arguments) => string.Format(CultureInfo.CurrentCulture, text, arguments);

    private Task<string> TextAsync(string name) => localizationService.GetResourceAsync(DynamicOffersDefaults.LocalePrefix + name);
}
