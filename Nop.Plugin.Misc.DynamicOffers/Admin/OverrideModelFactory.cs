using System.Globalization;
using Nop.Core;
using Nop.Core.Domain.Customers;
using Nop.Plugin.Misc.DynamicOffers.Admin.Models;
using Nop.Plugin.Misc.DynamicOffers.Consent;
using Nop.Plugin.Misc.DynamicOffers.Flow;
using Nop.Plugin.Misc.DynamicOffers.Offers;
using Nop.Plugin.Misc.DynamicOffers.Oversight;
using Nop.Services.Customers;
using Nop.Services.Helpers;
using Nop.Services.Localization;
using Nop.Services.Stores;

namespace Nop.Plugin.Misc.DynamicOffers.Admin;

/// <summary>Puts what an owner may do for one shopper, and the log of what owners did, into words.</summary>
public class OverrideModelFactory(
    OwnerOverride ownerOverride,
    OffersModelFactory offers,
    IOwnerActStore acts,
    IShopperStore shoppers,
    ICampaignStore campaigns,
    ICustomerService customerService,
    IStoreService storeService,
    IDateTimeHelper dateTimeHelper,
    ILocalizationService localizationService)
{
    private const int PageSize = 25;

    /// <param name="customerId">Of the shopper to do something for; 0 for nobody.</param>
    /// <param name="pageNumber">Of the log, counted from 1; a page beyond the last shows the last.</param>
    public async Task<OverrideModel> PrepareAsync(int customerId, int pageNumber)
    {
        if (customerId == 0)
            return await PrepareLogAsync(pageNumber);

        var found = await ownerOverride.FindAsync(IdText(customerId));

        return await PrepareAsync(found, IdText(customerId), reason: null, pageNumber);
    }

    /// <summary>Of what was asked for and may not have been done.</summary>
    public async Task<OverrideModel> PrepareAsync(OverrideOutcome outcome, string? who, string? reason, int pageNumber = 1) => await PrepareLogAsync(pageNumber) with
    {
        Who = outcome.Customer?.Email ?? who ?? string.Empty,
        Problem = outcome.Problem is { } code ? await TextAsync($"Override.Problem.{code}") : null,
        Shopper = outcome is { Customer: { } customer, Shopper: { } shopper } ? await PrepareShopperAsync(customer, shopper, reason) : null
    };

    private async Task<OverrideShopperModel> PrepareShopperAsync(Customer customer, Shopper shopper, string? reason)
    {
        var state = await ownerOverride.GetStateAsync(customer.Id);
        var open = new List<OpenOfferModel>();
        foreach (var grant in state.Open)
            open.Add(new OpenOfferModel(grant.Id, await offers.DescribeTierAsync(grant), await offers.DescribeAsync(grant), await TimeAsync(grant.ExpiresOnUtc)));

        var live = (await campaigns.GetAllAsync()).Where(campaign => campaign.Status == CampaignStatus.Live);
        var stores = await storeService.GetAllStoresAsync();

        return new OverrideShopperModel
        {
            CustomerId = customer.Id,
            Name = await NameAsync(customer),
            BlockedOn = state.BlockedOnUtc is { } blockedOnUtc ? await TimeAsync(blockedOnUtc) : string.Empty,
            Open = open,
            Campaigns = live.Select(campaign => new CampaignChoiceModel(IdText(campaign.Id), campaign.Name, false)).ToList(),
            Stores = stores.Select(store => new CampaignChoiceModel(IdText(store.Id), store.Name, store.Id == shopper.StoreId)).ToList(),
            Reason = reason ?? string.Empty
        };
    }

    private async Task<OverrideModel> PrepareLogAsync(int pageNumber)
    {
        var page = await GetPageAsync(pageNumber);
        var of = await shoppers.GetAsync(page.Select(act => act.ShopperId).Where(id => id > 0).Distinct().ToList());
        var customerIds = of.Values.Select(shopper => shopper.CustomerId).Concat(page.Select(act => act.ActorId)).Distinct().ToArray();
        var customers = (await customerService.GetCustomersByIdsAsync(customerIds)).ToDictionary(customer => customer.Id);
        var models = new List<OwnerActModel>();
        foreach (var act in page)
            models.Add(await PrepareActAsync(act, of.GetValueOrDefault(act.ShopperId), customers));

        return new OverrideModel { Acts = models, PageNumber = page.PageIndex + 1, TotalPages = page.TotalPages };
    }

    private async Task<IPagedList<OwnerAct>> GetPageAsync(int pageNumber)
    {
        var page = await acts.GetAllAsync(Math.Max(pageNumber, 1) - 1, PageSize);

        return page.Count == 0 && page.TotalPages > 0 ? await acts.GetAllAsync(page.TotalPages - 1, PageSize) : page;
    }

    private async Task<OwnerActModel> PrepareActAsync(OwnerAct act, Shopper? shopper, IReadOnlyDictionary<int, Customer> customers)
    {
        var campaign = await campaigns.FindAsync(act.CampaignId);
        var isOfCampaign = act.CampaignId > 0 && act.ShopperId == 0;

        return new OwnerActModel(
            await TimeAsync(act.DoneOnUtc),
            act.ActorId,
            customers.GetValueOrDefault(act.ActorId)?.Email ?? (act.ActorId == 0 ? string.Empty : await CustomerTextAsync(act.ActorId)),
            await TextAsync($"OwnerAct.{act.Kind}"),
            shopper?.CustomerId ?? 0,
            shopper is not null
                ? customers.TryGetValue(shopper.CustomerId, out var customer) ? await NameAsync(customer) : await CustomerTextAsync(shopper.CustomerId)
                : act.ShopperId > 0 ? await TextAsync("Offers.Erased") : string.Empty,
            campaign?.Id ?? 0,
            isOfCampaign ? act.Reason : campaign?.Name ?? string.Empty,
            isOfCampaign ? string.Empty : act.Reason);
    }

    private async Task<string> NameAsync(Customer customer) => string.IsNullOrEmpty(customer.Email) ? await CustomerTextAsync(customer.Id) : customer.Email;

    private async Task<string> CustomerTextAsync(int customerId) => string.Format(CultureInfo.CurrentCulture, await TextAsync("Offers.Customer"), customerId);

    private static string IdText(int id) => id.ToString(CultureInfo.InvariantCulture);

    private async Task<string> TimeAsync(DateTime utc) =>
        (await dateTimeHelper.ConvertToUserTimeAsync(utc, DateTimeKind.Utc)).ToString("G", CultureInfo.CurrentCulture);

    private Task<string> TextAsync(string name) => localizationService.GetResourceAsync(DynamicOffersDefaults.LocalePrefix + name);
}
