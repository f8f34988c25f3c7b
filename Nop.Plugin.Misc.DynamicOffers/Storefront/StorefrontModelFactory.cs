using Nop.Core;
using Nop.Plugin.Misc.DynamicOffers.Consent;
using Nop.Plugin.Misc.DynamicOffers.Flow;
using Nop.Plugin.Misc.DynamicOffers.Redemption;
using Nop.Plugin.Misc.DynamicOffers.Storefront.Models;
using Nop.Plugin.Misc.DynamicOffers.Wallet;
using Nop.Services.Configuration;
using Nop.Services.Localization;
using Nop.Services.Orders;

namespace Nop.Plugin.Misc.DynamicOffers.Storefront;

/// <summary>Puts offers into the words, amounts and moments that pages show.</summary>
public class StorefrontModelFactory
{
    public const string Texts = DynamicOffersDefaults.LocalePrefix + "Storefront.";

    /// <summary>No countdown of days: it hurries nobody and says less than the date.</summary>
    private static readonly TimeSpan CountdownFrom = TimeSpan.FromHours(48);

    private readonly PersonalPrices _personalPrices;
    private readonly OfferChoices _choices;
    private readonly NextSteps _nextSteps;
    private readonly ShopperFormat _format;
    private readonly OfferWords _words;
    private readonly NudgeWords _nudgeWords;
    private readonly OfferPictures _pictures;
    private readonly IShopperBlocks _blocks;
    private readonly ILocalizationService _localizationService;
    private readonly IOrderService _orderService;
    private readonly IWorkContext _workContext;
    private readonly IStoreContext _storeContext;
    private readonly ISettingService _settingService;
    private readonly TimeProvider _timeProvider;

    private Dictionary<int, string>? _givesOfProducts;

    public StorefrontModelFactory(
        PersonalPrices personalPrices,
        OfferChoices choices,
        NextSteps nextSteps,
        ShopperFormat format,
        OfferWords words,
        NudgeWords nudgeWords,
        OfferPictures pictures,
        IShopperBlocks blocks,
        ILocalizationService localizationService,
        IOrderService orderService,
        IWorkContext workContext,
        IStoreContext storeContext,
        ISettingService settingService,
        TimeProvider timeProvider)
    {
        _personalPrices = personalPrices;
        _choices = choices;
        _nextSteps = nextSteps;
        _format = format;
        _words = words;
        _nudgeWords = nudgeWords;
        _pictures = pictures;
        _blocks = blocks;
        _localizationService = localizationService;
        _orderService = orderService;
        _workContext = workContext;
        _storeContext = storeContext;
        _settingService = settingService;
        _timeProvider = timeProvider;
    }

    /// <summary>Null where there is neither an offer nor anything to say.</summary>
    /// <param name="shownPrice">What the page shows to everybody: where it is not what a unit costs without offers, the two do not compare.</param>
    public async Task<ProductOfferModel?> PrepareProductOfferAsync(ShopperOffers offers, int productId, string? shownPrice)
    {
        var nudges = offers.Nudges.Count == 0 ? [] : await _nudgeWords.SayAsync(offers.Nudges, productId);
        var price = await _personalPrices.GetProductPriceAsync(productId) is { } found && await _format.PriceAsync(found.Full) == shownPrice ? found : null;
        var (holds, resting) = await _choices.FindOnProductAsync(productId);
        holds = price?.Held.FirstOrDefault(one => one.IsOfSubTotal) ?? holds;
        var inCart = new List<OfferModel>();
        foreach (var grant in resting)
            inCart.Add(await OfferAsync(grant, DepthIn(price?.Held, grant)));

        // Where the product alone brings nothing, what would.
        var next = price is null ? await _nextSteps.FindAsync(ofEmpty: true) : null;
        if (next is { Terms.Scope.IsOfLines: true } && resting.All(grant => grant.Id != next.Grant.Id))
            next = null;

        if (holds is null && inCart.Count == 0 && next is null)
            return nudges.Count == 0 ? null : new ProductOfferModel { Nudges = nudges };

        var spoken = holds?.Grant ?? (inCart.Count == 0 ? next?.Grant : null);

        return new ProductOfferModel
        {
            Offer = spoken is null ? null : await OfferAsync(spoken, DepthIn(price?.Held, spoken)),
            Price = price is null ? null : await _format.PriceAsync(price.Price),
            FormerPrice = price is not null && (await GetSettingsAsync()).ShowFormerPrice ? await _format.PriceAsync(price.Full) : null,
            InCart = inCart,
            Next = next is null ? null : await NextAsync(next),
            Nudges = nudges
        };
    }

    /// <summary>What a list says of one of its products, from what the request knows already; null for nothing.</summary>
    public async Task<ProductBoxModel?> PrepareProductBoxAsync(ShopperOffers offers, int productId, string? price)
    {
        _givesOfProducts ??= offers.Open.Count == 0 ? [] : await FindGivesOfProductsAsync();
        var gives = _givesOfProducts.GetValueOrDefault(productId);

        return offers.HasPrices || gives is not null ? new ProductBoxModel(productId, price, offers.HasPrices, gives) : null;
    }

    /// <summary>What one more unit of each costs this shopper, by product; without those of which that is open.</summary>
    public async Task<IReadOnlyDictionary<int, BoxPriceModel>> PreparePricesAsync(IEnumerable<int> productIds)
    {
        var prices = new Dictionary<int, BoxPriceModel>();
        foreach (var productId in productIds)
        {
            if (await _personalPrices.GetProductPriceAsync(productId) is { } price)
                prices[productId] = new BoxPriceModel(await _format.PriceAsync(price.Price), await _format.PriceAsync(price.Full));
        }

        return prices;
    }

    /// <summary>Null where no offer does anything for the cart, none would with more in it, and there is nothing to say.</summary>
    public async Task<CartOfferModel?> PrepareCartOfferAsync(ShopperOffers offers)
    {
        var nudges = offers.Nudges.Count == 0 ? [] : await _nudgeWords.SayAsync(offers.Nudges, productId: 0);
        var used = new List<OfferModel>();
        foreach (var held in offers.Usable is null ? [] : await _personalPrices.GetUsedAsync())
            used.Add(await OfferAsync(held.Grant, held.Depth));

        var next = await _nextSteps.FindAsync() is { } step ? await NextAsync(step) : null;
        if (used.Count == 0 && next is null && nudges.Count == 0)
            return null;

        var saving = used.Count == 0 ? null : await _personalPrices.GetCartSavingAsync();

        return new CartOfferModel
        {
            Offers = used,
            Saving = saving is null
                ? null
                : new CartSavingModel(await _format.SubTotalAsync(saving.Saving, saving.IncludingTax), await _format.SubTotalAsync(saving.SubTotal, saving.IncludingTax)),
            Free = used.Count == 0 ? [] : await _words.FreeAsync(await _personalPrices.GetFreeUnitsAsync()),
            Next = next,
            Nudges = nudges
        };
    }

    /// <summary>For whom it is apt to be told now; null for nobody else.</summary>
    public async Task<DialogModel?> PrepareDialogAsync(ShopperOffers offers) =>
        offers is { Usable: { } grant, IsDismissed: false } ? new DialogModel(await OfferAsync(grant) with { Picture = await _pictures.FindAsync(grant) }, offers.CanAllowMail) : null;

    public async Task<WalletModel> PrepareWalletAsync(IReadOnlyList<Grant> grants, bool consented, string? friendCode, string? problem, ChoiceModel? choice = null)
    {
        var now = _timeProvider.GetUtcNow().UtcDateTime;
        var orderNumbers = await GetOrderNumbersAsync(grants);
        bool IsOpen(Grant grant) => grant.State == GrantState.Reserved || (grant.State == GrantState.Issued && grant.ExpiresOnUtc > now);

        var used = grants.Any(IsOpen) ? await _personalPrices.GetUsedAsync() : [];
        var next = grants.Any(IsOpen) ? await _nextSteps.FindAsync() : null;
        var offers = new List<WalletOfferModel>();
        foreach (var grant in grants)
        {
            var state = grant switch
            {
                { State: GrantState.Redeemed } => WalletOfferState.Used,
                { State: GrantState.Reserved } => WalletOfferState.Reserved,
                _ when !IsOpen(grant) => WalletOfferState.Ended,
                { IsSaved: true } => WalletOfferState.Saved,
                _ when used.Any(held => held.Grant.Id == grant.Id) => WalletOfferState.Active,
                _ => WalletOfferState.Available
            };
            offers.Add(await PrepareWalletOfferAsync(grant, state, used, next, orderNumbers, now));
        }

        IReadOnlyList<WalletOfferModel> Where(params WalletOfferState[] states) => offers.Where(offer => states.Contains(offer.State)).OrderBy(offer => Array.IndexOf(states, offer.State)).ToList();

        return new WalletModel
        {
            Problem = problem,
            Choice = choice,
            Consented = consented,
            FriendCode = friendCode,
            Rests = grants.Any(IsOpen) && await _blocks.FindAsync((await _workContext.GetCurrentCustomerAsync()).Id) is not null,
            Open = Where(WalletOfferState.Active, WalletOfferState.Available, WalletOfferState.Reserved),
            Saved = Where(WalletOfferState.Saved),
            Used = Where(WalletOfferState.Used),
            Ended = Where(WalletOfferState.Ended)
        };
    }

    /// <summary>Whether the owner wants a banner in place of the dialog.</summary>
    public async Task<bool> IsQuietAsync() => (await GetSettingsAsync()).QuietOffers;

    /// <summary>What the shopper chooses between who wants an offer that an order cannot use together with others.</summary>
    public async Task<ChoiceModel> PrepareChoiceAsync(Grant wanted, IReadOnlyList<Grant> rivals)
    {
        var used = await _personalPrices.GetUsedAsync();
        var kept = rivals.Where(rival => used.Any(held => held.Grant.Id == rival.Id)).DefaultIfEmpty(rivals[0]).ToList();
        var totals = await _choices.CompareAsync(wanted, rivals);
        var keptGives = new List<string>();
        foreach (var grant in kept)
            keptGives.Add(await _words.GivesAsync(grant));

        return new ChoiceModel(
            new ChoiceSideModel(GrantId: 0, string.Join("; ", keptGives), await ComesAsync(totals?.AsItIs), totals?.AsItIs.Amount < totals?.Instead.Amount),
            new ChoiceSideModel(wanted.Id, await _words.GivesAsync(wanted, DepthIn(totals?.Held, wanted)), await ComesAsync(totals?.Instead), totals?.Instead.Amount < totals?.AsItIs.Amount));
    }

    private async Task<string?> ComesAsync(CartTotal? total) => total switch
    {
        null => null,
        { IsSubTotal: true } => await _format.SubTotalAsync(total.Amount, total.IncludingTax),
        _ => await _format.AmountAsync(total.Amount)
    };

    private async Task<OfferModel> OfferAsync(Grant grant, decimal? reached = null) =>
        new(await _words.GivesAsync(grant, reached), await UntilAsync(grant), grant.IsStanding ? null : string.Join(' ', await ReasonsAsync(grant)));

    private static decimal? DepthIn(IReadOnlyList<Held>? held, Grant grant) => held?.FirstOrDefault(one => one.Grant.Id == grant.Id)?.Depth;

    private async Task<NextStepModel> NextAsync(NextStep step) => new(await _words.NextAsync(step), step.Percentage);

    private async Task<MomentModel?> UntilAsync(Grant grant)
    {
        if (grant.ExpiresOnUtc == DateTime.MaxValue)
            return null;

        var left = grant.ExpiresOnUtc - _timeProvider.GetUtcNow().UtcDateTime;

        return await _format.MomentAsync(grant.ExpiresOnUtc) with { Left = left > TimeSpan.Zero && left <= CountdownFrom ? left : null };
    }

    private async Task<Dictionary<int, string>> FindGivesOfProductsAsync()
    {
        var gives = new Dictionary<int, string>();
        foreach (var (productId, grant) in await _choices.FindNamedProductsAsync())
            gives.TryAdd(productId, await _words.GivesAsync(grant));

        return gives;
    }

    private async Task<WalletOfferModel> PrepareWalletOfferAsync(
        Grant grant,
        WalletOfferState state,
        IReadOnlyList<Held> used,
        NextStep? next,
        IReadOnlyDictionary<int, string> orderNumbers,
        DateTime now)
    {
        var rivals = state == WalletOfferState.Available ? await _choices.FindRivalsAsync(grant) : [];
        var winner = used.FirstOrDefault(held => rivals.Any(rival => rival.Id == held.Grant.Id))?.Grant;

        return new WalletOfferModel
        {
            GrantId = grant.Id,
            State = state,
            Gives = await _words.GivesAsync(grant),
            Picture = state is WalletOfferState.Used or WalletOfferState.Ended ? null : await _pictures.FindAsync(grant),
            Reasons = await ReasonsAsync(grant),
            Until = await UntilAsync(grant) ?? await _format.MomentAsync(grant.ExpiresOnUtc),
            Next = next?.Grant.Id == grant.Id ? await NextAsync(next) : null,
            GivesWayTo = winner is null ? null : await _words.GivesAsync(winner),
            NotBefore = grant.NotBeforeUtc > now ? await _format.MomentAsync(grant.NotBeforeUtc.Value) : null,
            OrderNumber = grant.OrderId is { } orderId ? orderNumbers.GetValueOrDefault(orderId) : null,
            EndReason = grant.EndReason is { } code ? await ReasonAsync(code) : null
        };
    }

    private async Task<DynamicOffersSettings> GetSettingsAsync() =>
        await _settingService.LoadSettingAsync<DynamicOffersSettings>((await _storeContext.GetCurrentStoreAsync()).Id);

    private async Task<IReadOnlyDictionary<int, string>> GetOrderNumbersAsync(IEnumerable<Grant> grants)
    {
        var orderIds = grants.Select(grant => grant.OrderId).OfType<int>().Distinct().ToArray();
        if (orderIds.Length == 0)
        {
            return new Dictionary<int, string>();
        }

        var orders = await _orderService.GetOrdersByIdsAsync(orderIds);

        return orders.Where(order => !order.Deleted).ToDictionary(order => order.Id, order => order.CustomOrderNumber);
    }

    private async Task<IReadOnlyList<string>> ReasonsAsync(Grant grant)
    {
        var reasons = new List<string>();
        foreach (var code in grant.Reasons.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (await ReasonAsync(code) is { } reason)
            {
                reasons.Add(reason);
            }
        }

        return reasons;
    }

    /// <summary>Null for a code that says nothing to a shopper.</summary>
    private async Task<string?> ReasonAsync(string code)
    {
        var language = await _workContext.GetWorkingLanguageAsync();
        var text = await _localizationService.GetResourceAsync(Texts + "Reason." + code, language.Id, logIfNotFound: false, returnEmptyIfNotFound: true);

        return string.IsNullOrEmpty(text) ? null : text;
    }
}
