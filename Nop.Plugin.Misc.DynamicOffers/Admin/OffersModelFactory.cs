using System.Globalization;
using Nop.Core;
using Nop.Core.Domain.Directory;
using Nop.Plugin.Misc.DynamicOffers.Admin.Models;
using Nop.Plugin.Misc.DynamicOffers.Measurement;
using Nop.Plugin.Misc.DynamicOffers.Offers;
using Nop.Plugin.Misc.DynamicOffers.Wallet;
using Nop.Services.Catalog;
using Nop.Services.Directory;
using Nop.Services.Helpers;
using Nop.Services.Localization;

namespace Nop.Plugin.Misc.DynamicOffers.Admin;

/// <summary>Puts figures and grants into the words, amounts and times that the admin reads.</summary>
public class OffersModelFactory
{
    private const int PageSize = 25;

    private readonly IOfferReport _report;
    private readonly ICampaignStore _campaigns;
    private readonly CampaignWords _words;
    private readonly IPriceFormatter _priceFormatter;
    private readonly IDateTimeHelper _dateTimeHelper;
    private readonly ILocalizationService _localizationService;
    private readonly ICurrencyService _currencyService;
    private readonly CurrencySettings _currencySettings;
    private readonly TimeProvider _timeProvider;

    public OffersModelFactory(
        IOfferReport report,
        ICampaignStore campaigns,
        CampaignWords words,
        IPriceFormatter priceFormatter,
        IDateTimeHelper dateTimeHelper,
        ILocalizationService localizationService,
        ICurrencyService currencyService,
        CurrencySettings currencySettings,
        TimeProvider timeProvider)
    {
        _report = report;
        _campaigns = campaigns;
        _words = words;
        _priceFormatter = priceFormatter;
        _dateTimeHelper = dateTimeHelper;
        _localizationService = localizationService;
        _currencyService = currencyService;
        _currencySettings = currencySettings;
        _timeProvider = timeProvider;
    }

    /// <param name="storeId">0 for all stores.</param>
    /// <param name="pageNumber">Counted from 1; a page beyond the last shows the last.</param>
    public async Task<OffersModel> PrepareAsync(int storeId, int pageNumber)
    {
        var currency = await _currencyService.GetCurrencyByIdAsync(_currencySettings.PrimaryStoreCurrencyId);
        var figures = await _report.GetFiguresAsync(storeId);
        var rows = await GetPageAsync(storeId, pageNumber);
        var grants = new List<GrantModel>();
        foreach (var row in rows)
        {
            grants.Add(await PrepareGrantAsync(row, currency));
        }

        return new OffersModel
        {
            Issued = figures.Issued,
            Open = figures.Open,
            Redeemed = figures.Redeemed,
            GivenBack = figures.GivenBack,
            DiscountGiven = await AmountAsync(figures.DiscountGiven, currency),
            SpentToday = await AmountAsync(figures.SpentToday, currency),
            ByHand = figures.ByHand,
            DiscountByHand = await AmountAsync(figures.DiscountByHand, currency),
            Grants = grants,
            PageNumber = rows.PageIndex + 1,
            TotalPages = rows.TotalPages
        };
    }

    /// <summary>What it was given for: the campaign, or the step of the journey.</summary>
    public async Task<string> DescribeTierAsync(Grant grant) => grant.CampaignId > 0 ? await CampaignAsync(grant.CampaignId) : await TextAsync($"Tier.{grant.Tier}");

    /// <summary>What it gives.</summary>
    public async Task<string> DescribeAsync(Grant grant) => grant.CampaignId > 0 ? await _words.DescribeAsync(grant.CampaignVersionId) : await DepthAsync(grant);

    private async Task<IPagedList<GrantRow>> GetPageAsync(int storeId, int pageNumber)
    {
        var rows = await _report.GetGrantsAsync(storeId, Math.Max(pageNumber, 1) - 1, PageSize);

        return rows.Count == 0 && rows.TotalPages > 0
            ? await _report.GetGrantsAsync(storeId, rows.TotalPages - 1, PageSize)
            : rows;
    }

    private async Task<GrantModel> PrepareGrantAsync(GrantRow row, Currency currency)
    {
        var grant = row.Grant;

        return new GrantModel
        {
            Id = grant.Id,
            CustomerId = row.CustomerId,
            WasDecided = grant.GivenBy is null,
            Tier = await DescribeTierAsync(grant),
            Depth = await DescribeAsync(grant),
            State = await TextAsync($"State.{StateOf(grant)}"),
            Reasons = await DescribeReasonsAsync(grant),
            IssuedOn = await TimeAsync(grant.IssuedOnUtc),
            ExpiresOn = await TimeAsync(grant.ExpiresOnUtc),
            OrderId = grant.OrderId,
            OrderNumber = row.OrderNumber ?? string.Empty,
            Amount = grant.Amount == 0 ? string.Empty : await AmountAsync(grant.Amount, currency)
        };
    }

    private async Task<string> CampaignAsync(int campaignId)
    {
        var campaign = await _campaigns.FindAsync(campaignId);

        return campaign?.Name ?? string.Format(CultureInfo.CurrentCulture, await TextAsync("Campaigns.Gone"), campaignId);
    }

    private async Task<string> DepthAsync(Grant grant)
    {
        return string.Format(
            CultureInfo.CurrentCulture,
            await TextAsync("Offers.DepthUpTo"),
            grant.Percentage.ToString("0.##", CultureInfo.CurrentCulture),
            await _words.AmountAsync(grant.MaximumAmount));
    }

    // An offer that ran out is marked as expired by a job, some time later.
    private GrantState StateOf(Grant grant)
    {
        return grant.State == GrantState.Issued && grant.ExpiresOnUtc <= _timeProvider.GetUtcNow().UtcDateTime ? GrantState.Expired : grant.State;
    }

    /// <summary>Why it was given, and why it ended before its time, where it did.</summary>
    public async Task<IReadOnlyList<string>> DescribeReasonsAsync(Grant grant)
    {
        var codes = grant.Reasons.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToList();
        if (!string.IsNullOrEmpty(grant.EndReason))
        {
            codes.Add(grant.EndReason);
        }

        var reasons = new List<string>();
        foreach (var code in codes)
        {
            reasons.Add(await TextAsync($"Reason.{code}"));
        }

        return reasons;
    }

    private async Task<string> TimeAsync(DateTime utc)
    {
        var local = await _dateTimeHelper.ConvertToUserTimeAsync(utc, DateTimeKind.Utc);

        return local.ToString("g", CultureInfo.CurrentCulture);
    }

    private Task<string> AmountAsync(decimal amount, Currency currency)
    {
        return _priceFormatter.FormatPriceAsync(amount, true, currency);
    }

    private Task<string> TextAsync(string name)
    {
        return _localizationService.GetResourceAsync(DynamicOffersDefaults.LocalePrefix + name);
    }
}
