using System.Globalization;
using Nop.Plugin.Misc.DynamicOffers.Admin.Models;
using Nop.Plugin.Misc.DynamicOffers.Measurement;
using Nop.Plugin.Misc.DynamicOffers.Offers;
using Nop.Services.Helpers;
using Nop.Services.Localization;

namespace Nop.Plugin.Misc.DynamicOffers.Admin;

/// <summary>Puts the offers of an order, and the ledger's lines of them, into words.</summary>
public class OrderOffersModelFactory(
    IOrderReport report,
    OffersModelFactory offers,
    CampaignWords words,
    ICampaignStore campaigns,
    IDateTimeHelper dateTimeHelper,
    ILocalizationService localizationService)
{
    public async Task<OrderOffersModel> PrepareAsync(int orderId)
    {
        var models = new List<OrderOfferModel>();
        foreach (var offer in await report.GetAsync(orderId))
            models.Add(await PrepareAsync(offer));

        return new OrderOffersModel { Offers = models };
    }

    private async Task<OrderOfferModel> PrepareAsync(OrderOffer offer)
    {
        var grant = offer.Grant;
        var lines = new List<LedgerLineModel>();
        foreach (var line in offer.Lines)
            lines.Add(new LedgerLineModel(await TimeAsync(line.CreatedOnUtc), await TextAsync($"Ledger.{line.Kind}"), line.Amount == 0m ? string.Empty : await words.AmountAsync(line.Amount)));

        return new OrderOfferModel(
            grant.Id,
            await offers.DescribeAsync(grant),
            await words.AmountAsync(offer.TakenOff),
            grant.Points,
            await offers.DescribeTierAsync(grant),
            (await campaigns.FindAsync(grant.CampaignId))?.Id ?? 0,
            offer.VersionNumber,
            await offers.DescribeReasonsAsync(grant),
            grant.GivenBy is null,
            lines);
    }

    private async Task<string> TimeAsync(DateTime utc) =>
        (await dateTimeHelper.ConvertToUserTimeAsync(utc, DateTimeKind.Utc)).ToString("G", CultureInfo.CurrentCulture);

    private Task<string> TextAsync(string name) => localizationService.GetResourceAsync(DynamicOffersDefaults.LocalePrefix + name);
}
