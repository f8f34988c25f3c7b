using System.Text.RegularExpressions;
using Nop.Plugin.Misc.DynamicOffers.Localization;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Localization;

public partial class LanguageTests
{
    private const string Storefront = DynamicOffersDefaults.LocalePrefix + "Storefront.";

    private static readonly IReadOnlyDictionary<string, string> English = EmbeddedTexts.ReadResources("en");
    private static readonly IReadOnlyDictionary<string, string> Arabic = EmbeddedTexts.ReadResources("ar");

    [Fact]
    public void A_shopper_reads_every_text_in_Arabic()
    {
        var shown = English.Keys.Where(key => key.StartsWith(Storefront, StringComparison.Ordinal));

        Assert.All(shown, key => Assert.Matches(@"\p{IsArabic}", Arabic[key]));
        Assert.Equal(English.Keys.Order(), Arabic.Keys.Order());
    }

    [Fact]
    public void A_translation_has_room_for_the_same_values() => Assert.All(English.Keys, key => Assert.Equal(Places(English[key]), Places(Arabic[key])));

    private static IReadOnlyList<string> Places(string text) => [.. Place().Matches(text).Select(match => match.Value).Order()];

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Place();
}
