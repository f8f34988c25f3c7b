using System.Globalization;
using Nop.Core;
using Nop.Core.Domain.Directory;
using Nop.Core.Domain.Localization;
using Nop.Plugin.Misc.DynamicOffers.Storefront;
using Nop.Services.Catalog;
using Nop.Services.Directory;
using NSubstitute;
using NSubstitute.ExceptionExtensions;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Storefront;

public class ShopperFormatTests
{
    [Fact]
    public async Task A_moment_is_written_in_the_shops_time_and_cannot_be_misread_elsewhere()
    {
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("en-US");
        var visit = await ShopVisit.StartAsync();

        var moment = await visit.Get<ShopperFormat>().MomentAsync(new DateTime(2025, 7, 12, 1, 30, 0));

        Assert.Equal("2025-07-12T01:30:00Z", moment.Iso);
        Assert.Matches(@"^July 11, 9:30\sPM$", moment.Text);
        Assert.Matches(@"^Friday, July 11, 2025, 9:30\sPM \(UTC−4\)$", moment.FullText);
        Assert.StartsWith("<time datetime=\"2025-07-12T01:30:00Z\" title=\"Friday, July 11, 2025", moment.Html.ToString());
    }

    [Fact]
    public async Task A_currency_without_a_rate_is_not_asked_for_prices()
    {
        var visit = await ShopVisit.StartAsync();
        var primary = new Currency { Rate = 1m, CurrencyCode = "USD" };
        visit.Get<IWorkContext>().GetWorkingCurrencyAsync().Returns(new Currency { CurrencyCode = "EUR" });
        visit.Get<ICurrencyService>().GetCurrencyByIdAsync(Arg.Any<int>()).Returns(primary);
        visit.Get<ICurrencyService>().ConvertFromPrimaryStoreCurrencyAsync(default, default!).ThrowsAsyncForAnyArgs(new NopException("Exchange rate not found for currency [Euro]"));
        visit.Get<IPriceFormatter>().FormatPriceAsync(5m, true, primary).Returns("$5.00");

        Assert.Equal("$5.00", await visit.Get<ShopperFormat>().AmountAsync(5m));
        Assert.Equal("$5.00", await visit.Get<ShopperFormat>().PriceAsync(5m));
        await visit.Get<ShopperFormat>().SubTotalAsync(5m, includingTax: true);
    }

    [Fact]
    public async Task An_amount_keeps_its_sign_on_its_side_in_a_sentence_from_the_right()
    {
        var visit = await ShopVisit.StartAsync();
        visit.Get<IPriceFormatter>().FormatPriceAsync(default, default, default(bool)).ReturnsForAnyArgs("$5.00");

        Assert.Equal("$5.00", await visit.Get<ShopperFormat>().AmountAsync(5m));
        visit.Get<IWorkContext>().GetWorkingLanguageAsync().Returns(new Language { Rtl = true });
        Assert.Equal("\u2068$5.00\u2069", await visit.Get<ShopperFormat>().AmountAsync(5m));
    }

    [Theory]
    [InlineData("en-US", 5, "5")]
    [InlineData("en-US", 7.5, "7.5")]
    [InlineData("de-DE", 7.5, "7,5")]
    public void A_percentage_has_no_idle_zeros(string culture, double percentage, string expected)
    {
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);

        Assert.Equal(expected, ShopperFormat.Percentage((decimal)percentage));
    }
}
