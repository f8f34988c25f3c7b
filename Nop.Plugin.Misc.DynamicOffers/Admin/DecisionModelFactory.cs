using System.Globalization;
using Nop.Core;
using Nop.Core.Domain.Customers;
using Nop.Plugin.Misc.DynamicOffers.Admin.Models;
using Nop.Plugin.Misc.DynamicOffers.Consent;
using Nop.Plugin.Misc.DynamicOffers.Flow;
using Nop.Plugin.Misc.DynamicOffers.Measurement;
using Nop.Plugin.Misc.DynamicOffers.Offers;
using Nop.Services.Customers;
using Nop.Services.Helpers;
using Nop.Services.Localization;
using Nop.Services.Orders;
using Nop.Services.Stores;

namespace Nop.Plugin.Misc.DynamicOffers.Admin;

/// <summary>Puts decisions into words: to whom, what, and why or why not.</summary>
public class DecisionModelFactory(
    IDecisionStore decisions,
    DecisionExplaining explaining,
    ShopperFinder finder,
    IShopperStore shoppers,
    ICampaignStore campaigns,
    CampaignWords campaignWords,
    RuleWords words,
    ICustomerService customerService,
    IOrderService orderService,
    IStoreService storeService,
    IDateTimeHelper dateTimeHelper,
    ILocalizationService localizationService)
{
    /// <summary>No order has this number.</summary>
    public const string NoSuchOrder = "no_such_order";

    private const int PageSize = 25;

    /// <param name="who">A customer's id, the e-mail address of an account, or an order's number.</param>
    public async Task<OverrideOutcome> FindAsync(string? who, bool isOrder)
    {
        if (!isOrder || string.IsNullOrWhiteSpace(who))
            return await finder.FindAsync(who);

        return await orderService.GetOrderByCustomOrderNumberAsync(who.Trim()) is { Deleted: false } order
            ? await finder.FindAsync(IdText(order.CustomerId))
            : OverrideOutcome.Refused(NoSuchOrder);
    }

    /// <param name="customerId">Whose decisions; 0 for nobody's.</param>
    /// <param name="pageNumber">Counted from 1; a page beyond the last shows the last.</param>
    public async Task<DecisionsModel> PrepareListAsync(int customerId, int pageNumber)
    {
        if (customerId == 0)
            return new DecisionsModel();
        if (await finder.FindAsync(IdText(customerId)) is not { Customer: { } customer })
            return await PrepareNobodyAsync(OwnerOverride.NoSuchCustomer, IdText(customerId), isOrder: false);

        var page = await GetPageAsync(customerId, pageNumber);
        var stores = await GetStoresAsync();
        var rows = new List<DecisionRowModel>();
        foreach (var record in page)
            rows.Add(await PrepareRowAsync(record, stores));

        return new DecisionsModel
        {
            Who = await NameAsync(customer),
            CustomerId = customerId,
            Name = await NameAsync(customer),
            Decisions = rows,
            PageNumber = page.PageIndex + 1,
            TotalPages = page.TotalPages
        };
    }

    /// <param name="problem">Why nobody was found.</param>
    public async Task<DecisionsModel> PrepareNobodyAsync(string problem, string? who, bool isOrder) =>
        new() { Who = who ?? string.Empty, IsOrder = isOrder, Problem = await TextAsync($"Decisions.Problem.{problem}") };

    /// <summary>Null where there is no such decision.</summary>
    public async Task<DecisionModel?> PrepareAsync(int id)
    {
        if (await explaining.FindAsync(id) is not { } explained)
            return null;

        var record = explained.Record;
        var customerId = (await shoppers.GetAsync([record.ShopperId])).GetValueOrDefault(record.ShopperId)?.CustomerId ?? 0;
        var refusals = new List<RefusalModel>();
        foreach (var refusal in explained.Refusals)
            refusals.Add(new RefusalModel(await DescribeAsync(refusal.Offer.CampaignId, refusal.Offer.Tier), await DescribeAsync(refusal.Reason)));

        return new DecisionModel
        {
            Id = id,
            DecidedOn = await TimeAsync(record.DecidedOnUtc),
            CustomerId = customerId,
            Name = await NameAsync(customerId),
            Store = StoreOf(record, await GetStoresAsync()),
            Outcome = await TextAsync($"Decisions.Outcome.{record.Outcome}"),
            For = record.Outcome == DecisionOutcome.NoOffer ? null : await DescribeAsync(record.CampaignId, explained.Offer?.Tier),
            Gives = explained.Offer is { } offer ? await GivesAsync(offer) : string.Empty,
            Reasons = await DescribeReasonsAsync(explained),
            Refusals = refusals,
            IsSame = explained.Problem is null,
            Replay = await TextAsync(explained.Problem is { } problem ? $"Decisions.Replay.{problem}" : "Decisions.Replay.same")
        };
    }

    private async Task<IPagedList<DecisionRecord>> GetPageAsync(int customerId, int pageNumber)
    {
        var page = await decisions.GetPageAsync(customerId, Math.Max(pageNumber, 1) - 1, PageSize);

        return page.Count == 0 && page.TotalPages > 0 ? await decisions.GetPageAsync(customerId, page.TotalPages - 1, PageSize) : page;
    }

    private async Task<DecisionRowModel> PrepareRowAsync(DecisionRecord record, IReadOnlyDictionary<int, string> stores)
    {
        return new DecisionRowModel(
            record.Id,
            await TimeAsync(record.DecidedOnUtc),
            StoreOf(record, stores),
            await TextAsync($"Decisions.Outcome.{record.Outcome}"),
            record.Outcome == DecisionOutcome.NoOffer ? string.Empty : (await DescribeAsync(record.CampaignId, tier: null)).Name,
            await DescribeReasonsAsync(record));
    }

    // 'Has something in the cart' alone would say that it was so, where it is what was asked in vain.
    private async Task<IReadOnlyList<string>> DescribeReasonsAsync(DecisionRecord record)
    {
        var form = record.Outcome == DecisionOutcome.NoOffer ? await TextAsync("Decisions.Against") : "{0}";
        var reasons = new List<string>();
        foreach (var code in DecisionText.ReadReasons(record.Decision))
            reasons.Add(Format(form, await TextAsync($"Reason.{code}")));

        return reasons;
    }

    // What cannot be made again has at least the reasons that were stored; why there was no offer stands with each campaign where it can.
    private async Task<IReadOnlyList<DecidedByModel>> DescribeReasonsAsync(ExplainedDecision explained)
    {
        var reasons = new List<DecidedByModel>();
        foreach (var reason in explained.Reasons)
            reasons.Add(await DescribeAsync(reason));
        if (explained.Offer is null && explained.Refusals.Count == 0)
        {
            foreach (var reason in await DescribeReasonsAsync(explained.Record))
                reasons.Add(new DecidedByModel(reason, string.Empty));
        }

        return reasons;
    }

    private async Task<DecidedByModel> DescribeAsync(ExplainedReason reason)
    {
        if (reason.Asked is not { } asked)
            return new DecidedByModel(await TextAsync($"Reason.{reason.Code}"), string.Empty);

        var sentence = await words.DescribeAsync(asked);

        return new DecidedByModel(
            reason.MustNot ? Format(await TextAsync("Conditions.Not"), sentence) : sentence,
            await words.DescribeAsync(asked.Code, reason.Saw));
    }

    private async Task<DecidedForModel> DescribeAsync(int campaignId, string? tier)
    {
        if (campaignId == 0)
            return new DecidedForModel(0, await TextAsync(tier is null ? "Decisions.Journey" : $"Tier.{tier}"));

        return await campaigns.FindAsync(campaignId) is { } campaign
            ? new DecidedForModel(campaignId, campaign.Name)
            : new DecidedForModel(0, Format(await TextAsync("Campaigns.Gone"), campaignId));
    }

    private async Task<string> GivesAsync(Offer offer) => offer.CampaignId > 0
        ? await campaignWords.DescribeAsync(offer.VersionId)
        : Format(await TextAsync("Offers.DepthUpTo"), offer.Percentage.ToString("0.##", CultureInfo.CurrentCulture), await campaignWords.AmountAsync(offer.MaximumAmount));

    private async Task<IReadOnlyDictionary<int, string>> GetStoresAsync() => (await storeService.GetAllStoresAsync()).ToDictionary(store => store.Id, store => store.Name);

    private static string StoreOf(DecisionRecord record, IReadOnlyDictionary<int, string> stores) => stores.GetValueOrDefault(record.StoreId, IdText(record.StoreId));

    private async Task<string> NameAsync(int customerId) =>
        await customerService.GetCustomerByIdAsync(customerId) is { } customer ? await NameAsync(customer) : await TextAsync("Offers.Erased");

    private async Task<string> NameAsync(Customer customer) => string.IsNullOrEmpty(customer.Email) ? Format(await TextAsync("Offers.Customer"), customer.Id) : customer.Email;

    private async Task<string> TimeAsync(DateTime utc) =>
        (await dateTimeHelper.ConvertToUserTimeAsync(utc, DateTimeKind.Utc)).ToString("G", CultureInfo.CurrentCulture);

    private static string IdText(int id) => id.ToString(CultureInfo.InvariantCulture);

    private static string Format(string text, params object[] arguments) => string.Format(CultureInfo.CurrentCulture, text, arguments);

    private Task<string> TextAsync(string name) => localizationService.GetResourceAsync(DynamicOffersDefaults.LocalePrefix + name);
}
