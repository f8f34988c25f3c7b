using System.Globalization;
using Nop.Core;
using Nop.Plugin.Misc.DynamicOffers.Consent;
using Nop.Plugin.Misc.DynamicOffers.Flow;
using Nop.Plugin.Misc.DynamicOffers.Redemption;
using Nop.Plugin.Misc.DynamicOffers.Storefront.Models;
using Nop.Plugin.Misc.DynamicOffers.Wallet;
using Nop.Services.Localization;
using Nop.Services.Orders;

namespace Nop.Plugin.Misc.DynamicOffers.Storefront;

/// <summary>Puts offers into the words, amounts and moments that pages show.</summary>
public class StorefrontModelFactory
{
    public const string Texts = DynamicOffersDefaults.LocalePrefix + "Storefront.";

    private readonly PersonalPrices _personalPrices;
    private readonly NextSteps _nextSteps;
    private readonly ShopperFormat _format;
    private readonly OfferWords _words;
    private readonly NudgeWords _nudgeWords;
    private readonly IShopperBlocks _blocks;
    private readonly ILocalizationService _localizationService;
    private readonly IOrderService _orderService;
    private readonly IWorkContext _workContext;
    private readonly TimeProvider _timeProvider;

    public StorefrontModelFactory(
        PersonalPrices personalPrices,
        NextSteps nextSteps,
        ShopperFormat format,
        OfferWords words,
        NudgeWords nudgeWords,
        IShopperBlocks blocks,
        ILocalizationService localizationService,
        IOrderService orderService,
        IWorkContext workContext,
        TimeProvider timeProvider)
    {
        _personalPrices = personalPrices;
        _nextSteps = nextSteps;
        _format = format;
        _words = words;
        _nudgeWords = nudgeWords;
        _blocks = blocks;
        _localizationService = localizationService;
        _orderService = orderService;
        _workContext = workContext;
        _timeProvider = timeProvider;
    }

    /// <summary>Null where there is neither an offer nor anything to say.</summary>
    public async Task<ProductOfferModel?> PrepareProductOfferAsync(ShopperOffers offers, int productId)
    {
        var nudges = offers.Nudges.Count == 0 ? [] : await _nudgeWords.SayAsync(offers.Nudges, productId);
        if (offers.Usable is not { } grant)
            return nudges.Count == 0 ? null : new ProductOfferModel(Gives: null, Until: null, IsPersonal: false, Price: null) { Nudges = nudges };

        var price = await _personalPrices.GetProductPriceAsync(productId);

        return new ProductOfferModel(
            await _words.GivesAsync(grant),
            await UntilAsync(grant),
            !grant.IsStanding,
            price is null ? null : await _format.PriceAsync(price.Value))
        {
            Nudges = nudges
        };
    }

    /// <summary>Null where no offer takes anything off the cart, none would with more in it, and there is nothing to say.</summary>
    public async Task<CartOfferModel?> PrepareCartOfferAsync(ShopperOffers offers)
    {
        var nudges = offers.Nudges.Count == 0 ? [] : await _nudgeWords.SayAsync(offers.Nudges, productId: 0);
        var offer = offers.Usable is null ? null : await PrepareCartSavingAsync(offers.Usable);
        var next = await _nextSteps.FindAsync() is { } step ? await _words.NextAsync(step) : null;

        return offer is null && next is null && nudges.Count == 0 ? null : new CartOfferModel(offer, next) { Nudges = nudges };
    }

    private async Task<CartSavingModel?> PrepareCartSavingAsync(Grant grant)
    {
        if (await _personalPrices.GetCartSavingAsync() is not { } saving)
        {
            return null;
        }

        return new CartSavingModel(
            await _words.GivesAsync(grant, await _nextSteps.FindReachedAsync(grant)),
            await UntilAsync(grant),
            !grant.IsStanding,
            await _format.SubTotalAsync(saving.Saving, saving.IncludingTax),
            await _format.SubTotalAsync(saving.SubTotal, saving.IncludingTax));
    }

    public async Task<DialogModel> PrepareDialogAsync(Grant grant)
    {
        var until = await _format.MomentAsync(grant.ExpiresOnUtc);

        return new DialogModel(
            await TextAsync("Dialog.Title"),
            await _words.GivesAsync(grant),
            string.Format(CultureInfo.CurrentCulture, await TextAsync("ValidUntil"), until.Text),
            await TextAsync("Dialog.ToCart"),
            await TextAsync("Dialog.Close"));
    }

    public async Task<WalletModel> PrepareWalletAsync(IReadOnlyList<Grant> grants, bool consented, string? friendCode, string? problem)
    {
        var now = _timeProvider.GetUtcNow().UtcDateTime;
        var orderNumbers = await GetOrderNumbersAsync(grants);
        var offers = new List<(Grant Grant, WalletOfferModel Model)>();
        foreach (var grant in grants)
        {
            offers.Add((grant, await PrepareWalletOfferAsync(grant, orderNumbers, now)));
        }

        bool IsOpen(Grant grant)
        {
            return grant.State == GrantState.Reserved || (grant.State == GrantState.Issued && grant.ExpiresOnUtc > now);
        }

        IReadOnlyList<WalletOfferModel> Where(Func<Grant, bool> predicate)
        {
            return offers.Where(offer => predicate(offer.Grant)).Select(offer => offer.Model).ToList();
        }

        return new WalletModel
        {
            Problem = problem,
            Consented = consented,
            FriendCode = friendCode,
            Rests = grants.Any(IsOpen) && await _blocks.FindAsync((await _workContext.GetCurrentCustomerAsync()).Id) is not null,
            Open = Where(grant => IsOpen(grant) && !grant.IsSaved),
            Saved = Where(grant => IsOpen(grant) && grant.IsSaved),
            Used = Where(grant => grant.State == GrantState.Redeemed),
            Ended = Where(grant => grant.State != GrantState.Redeemed && !IsOpen(grant))
        };
    }

    private async Task<MomentModel?> UntilAsync(Grant grant) =>
        grant.ExpiresOnUtc == DateTime.MaxValue ? null : await _format.MomentAsync(grant.ExpiresOnUtc);

    private async Task<WalletOfferModel> PrepareWalletOfferAsync(Grant grant, IReadOnlyDictionary<int, string> orderNumbers, DateTime now)
    {
        return new WalletOfferModel
        {
            GrantId = grant.Id,
            Gives = await _words.GivesAsync(grant),
            Reasons = await ReasonsAsync(grant),
            Until = await _format.MomentAsync(grant.ExpiresOnUtc),
            NotBefore = grant.NotBeforeUtc > now ? await _format.MomentAsync(grant.NotBeforeUtc.Value) : null,
            IsReserved = grant.State == GrantState.Reserved,
            OrderNumber = grant.OrderId is { } orderId ? orderNumbers.GetValueOrDefault(orderId) : null,
            EndReason = grant.EndReason is { } code ? await ReasonAsync(code) : null
        };
    }

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

    private Task<string> TextAsync(string name)
    {
        return _localizationService.GetResourceAsync(Texts + name);
    }
}
