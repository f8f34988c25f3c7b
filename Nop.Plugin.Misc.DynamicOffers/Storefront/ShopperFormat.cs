using System.Globalization;
using Nop.Core;
using Nop.Core.Domain.Directory;
using Nop.Plugin.Misc.DynamicOffers.Storefront.Models;
using Nop.Services.Catalog;
using Nop.Services.Directory;
using Nop.Services.Helpers;

namespace Nop.Plugin.Misc.DynamicOffers.Storefront;

/// <summary>Writes money and moments as the shop does for this shopper: currency, language, time zone.</summary>
public class ShopperFormat
{
    private readonly IWorkContext _workContext;
    private readonly ICurrencyService _currencyService;
    private readonly IPriceFormatter _priceFormatter;
    private readonly IDateTimeHelper _dateTimeHelper;
    private readonly CurrencySettings _currencySettings;

    public ShopperFormat(
        IWorkContext workContext,
        ICurrencyService currencyService,
        IPriceFormatter priceFormatter,
        IDateTimeHelper dateTimeHelper,
        CurrencySettings currencySettings)
    {
        _workContext = workContext;
        _currencyService = currencyService;
        _priceFormatter = priceFormatter;
        _dateTimeHelper = dateTimeHelper;
        _currencySettings = currencySettings;
    }

    /// <summary>A price as product pages write it.</summary>
    /// <param name="amount">In the primary store currency, with or without tax as the shop displays prices.</param>
    public async Task<string> PriceAsync(decimal amount)
    {
        return await FindPrimaryAsync() is { } primary
            ? await _priceFormatter.FormatPriceAsync(amount, true, primary)
            : await _priceFormatter.FormatPriceAsync(await ConvertAsync(amount));
    }

    /// <summary>A price as the cart writes its subtotal.</summary>
    /// <param name="amount">In the primary store currency.</param>
    public async Task<string> SubTotalAsync(decimal amount, bool includingTax)
    {
        var primary = await FindPrimaryAsync();
        var currency = primary ?? await _workContext.GetWorkingCurrencyAsync();
        var language = await _workContext.GetWorkingLanguageAsync();

        return await _priceFormatter.FormatPriceAsync(primary is null ? await ConvertAsync(amount) : amount, true, currency, language.Id, includingTax);
    }

    /// <summary>An amount without a word about tax, as a sentence holds it.</summary>
    /// <param name="amount">In the primary store currency.</param>
    public async Task<string> AmountAsync(decimal amount)
    {
        var text = await FindPrimaryAsync() is { } primary
            ? await _priceFormatter.FormatPriceAsync(amount, true, primary)
            : await _priceFormatter.FormatPriceAsync(await ConvertAsync(amount), true, false);

        // After letters written from the right the sign of the currency would change sides.
        return (await _workContext.GetWorkingLanguageAsync()).Rtl ? $"\u2068{text}\u2069" : text;
    }

    public async Task<MomentModel> MomentAsync(DateTime utc)
    {
        var moment = DateTime.SpecifyKind(utc, DateTimeKind.Utc);
        var local = await _dateTimeHelper.ConvertToUserTimeAsync(moment, DateTimeKind.Utc);
        var offset = (await _dateTimeHelper.GetCurrentTimeZoneAsync()).GetUtcOffset(moment);

        return new MomentModel(
            moment,
            string.Format(CultureInfo.CurrentCulture, "{0:M}, {0:t}", local),
            string.Format(CultureInfo.CurrentCulture, "{0:D}, {0:t} ({1})", local, OffsetText(offset)));
    }

    public static string Percentage(decimal percentage)
    {
        return percentage.ToString("0.##", CultureInfo.CurrentCulture);
    }

    // A currency without a rate has no prices, and the host throws where it is asked for one: what it means is told in the primary currency then.
    private async Task<Currency?> FindPrimaryAsync() => (await _workContext.GetWorkingCurrencyAsync()).Rate > 0m
        ? null
        : await _currencyService.GetCurrencyByIdAsync(_currencySettings.PrimaryStoreCurrencyId);

    private async Task<decimal> ConvertAsync(decimal amount)
    {
        return await _currencyService.ConvertFromPrimaryStoreCurrencyAsync(amount, await _workContext.GetWorkingCurrencyAsync());
    }

    private static string OffsetText(TimeSpan offset)
    {
        if (offset == TimeSpan.Zero)
        {
            return "UTC";
        }

        var sign = offset < TimeSpan.Zero ? '−' : '+';
        var minutes = offset.Minutes == 0 ? string.Empty : offset.ToString(@"\:mm", CultureInfo.InvariantCulture);

        return $"UTC{sign}{Math.Abs(offset.Hours)}{minutes}";
    }
}
