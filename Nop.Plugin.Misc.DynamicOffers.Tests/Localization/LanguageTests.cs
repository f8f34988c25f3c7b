using System.Text.RegularExpressions;
using Nop.Plugin.Misc.DynamicOffers.Consent;
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

    [Fact]
    public void The_owner_reads_why_something_was_erased()
    {
        var kinds = typeof(PrivacyActKind).GetFields().Select(field => (string)field.GetRawConstantValue()!).ToList();

        Assert.NotEmpty(kinds);
        Assert.All(kinds, kind => Assert.Contains($"{DynamicOffersDefaults.LocalePrefix}PrivacyAct.{kind}", English.Keys));
    }

    private static IReadOnlyList<string> Places(string text) => [.. Place().Matches(text).Select(match => match.Value).Order()];

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Place();
}
