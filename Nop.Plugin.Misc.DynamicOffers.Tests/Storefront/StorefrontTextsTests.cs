using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.RegularExpressions;
using Nop.Plugin.Misc.DynamicOffers.Nudges;
using Nop.Plugin.Misc.DynamicOffers.Offers;
using Nop.Plugin.Misc.DynamicOffers.Tests.Builders;
using Nop.Plugin.Misc.DynamicOffers.Tests.Infrastructure;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Storefront;

public partial class StorefrontTextsTests
{
    private const string Prefix = "Plugins.Misc.DynamicOffers.Storefront.";

    private static readonly string PluginFolder = Path.Combine(RepositoryPaths.Root, "Nop.Plugin.Misc.DynamicOffers");

    [Fact]
    public void Every_text_that_is_shown_exists_and_every_text_is_shown()
    {
        var views = Directory.EnumerateFiles(Path.Combine(RepositoryPaths.Root, "Views"), "*.cshtml", SearchOption.AllDirectories)
            .SelectMany(file => TextOfView().Matches(File.ReadAllText(file)));
        var code = Directory.EnumerateFiles(Path.Combine(PluginFolder, "Storefront"), "*.cs", SearchOption.AllDirectories)
            .Append(Path.Combine(PluginFolder, "Offers", "OfferSaying.cs"))
            .SelectMany(file => TextOfCode().Matches(File.ReadAllText(file)));
        var shown = views.Concat(code).Select(match => Prefix + match.Groups["name"].Value);

        var texts = ReadTexts().Keys
            .Where(key => key.StartsWith(Prefix, StringComparison.Ordinal) && !key.StartsWith(Prefix + "Reason.", StringComparison.Ordinal) && !key.StartsWith(Prefix + "Nudge.", StringComparison.Ordinal))
            .Except(Parts.LineRewards.All.Select(reward => $"{Prefix}Gives.{reward.Code}"));

        Assert.Equal(texts.Order(StringComparer.Ordinal), shown.Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void So_do_the_words_of_a_mail()
    {
        var named = Directory.EnumerateFiles(Path.Combine(PluginFolder, "Reminders"), "*.cs").SelectMany(file => TextOfMail().Matches(File.ReadAllText(file)));

        Assert.Equal(
            ReadTexts().Keys.Where(key => !key.StartsWith(Prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal),
            named.Select(match => DynamicOffersDefaults.LocalePrefix + match.Groups["name"].Value).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_nudge_and_every_reward_of_its_own_has_its_words()
    {
        var nudges = typeof(INudge).Assembly.GetTypes().Where(type => type.IsClass && typeof(INudge).IsAssignableFrom(type))
            .Select(type => ((INudge)RuntimeHelpers.GetUninitializedObject(type)).Code);

        Assert.Equal(nudges.Select(code => $"{Prefix}Nudge.{code}").Order(), ReadTexts().Keys.Where(key => key.StartsWith(Prefix + "Nudge.", StringComparison.Ordinal)).Order());
        Assert.All(Parts.LineRewards.All, reward => Assert.Contains($"{Prefix}Gives.{reward.Code}", ReadTexts().Keys));
    }

    [Theory]
    [InlineData(ReasonCode.ViewedProducts)]
    [InlineData(ReasonCode.HasCart)]
    [InlineData(ReasonCode.ReturnedToCart)]
    [InlineData(ReasonCode.LeftCart)]
    [InlineData(ReasonCode.Superseded)]
    [InlineData(ReasonCode.ConsentWithdrawn)]
    public void A_shopper_can_read_why(string reason)
    {
        Assert.Contains($"{Prefix}Reason.{reason}", ReadTexts().Keys);
    }

    private static Dictionary<string, string> ReadTexts()
    {
        var json = File.ReadAllText(Path.Combine(PluginFolder, "Localization", "resources.storefront.en.json"));

        return JsonSerializer.Deserialize<Dictionary<string, string>>(json)!;
    }

    [GeneratedRegex("""Plugins\.Misc\.DynamicOffers\.Storefront\.(?<name>[\w.]+)""")]
    private static partial Regex TextOfView();

    [GeneratedRegex("""(TextAsync\(|new\(|, )"(?<name>((Problem|Dialog|Gives|Known)\.)?[A-Z]\w+)"[,)]""")]
    private static partial Regex TextOfCode();

    [GeneratedRegex("\"(?<name>Mail\\.[A-Z]\\w+)\"")]
    private static partial Regex TextOfMail();
}
