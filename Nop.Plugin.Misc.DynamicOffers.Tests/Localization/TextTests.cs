using System.Reflection;
using System.Text.RegularExpressions;
using Nop.Plugin.Misc.DynamicOffers.Admin;
using Nop.Plugin.Misc.DynamicOffers.Admin.Models;
using Nop.Plugin.Misc.DynamicOffers.Consent;
using Nop.Plugin.Misc.DynamicOffers.Flow;
using Nop.Plugin.Misc.DynamicOffers.Localization;
using Nop.Plugin.Misc.DynamicOffers.Measurement;
using Nop.Plugin.Misc.DynamicOffers.Offers;
using Nop.Plugin.Misc.DynamicOffers.Oversight;
using Nop.Plugin.Misc.DynamicOffers.Reminders;
using Nop.Plugin.Misc.DynamicOffers.Signals;
using Nop.Plugin.Misc.DynamicOffers.Tests.Infrastructure;
using Nop.Plugin.Misc.DynamicOffers.Wallet;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Localization;

public partial class TextTests
{
    private const string Prefix = DynamicOffersDefaults.LocalePrefix;

    private static readonly IReadOnlyDictionary<string, string> Texts = EmbeddedTexts.ReadResources("en");

    [Fact]
    public void Every_text_has_our_prefix_and_says_something()
    {
        Assert.NotEmpty(Texts);
        Assert.All(Texts, text =>
        {
            Assert.StartsWith(Prefix, text.Key, StringComparison.Ordinal);
            Assert.False(string.IsNullOrWhiteSpace(text.Value), text.Key);
        });
    }

    [Fact]
    public void Keys_differ_by_more_than_their_case_because_the_host_ignores_it()
    {
        Assert.Equal(Texts.Count, Texts.Keys.Select(key => key.ToLowerInvariant()).Distinct().Count());
    }

    [Fact]
    public void Every_text_that_views_and_code_name_exists()
    {
        var named = SourceFiles().SelectMany(file => FullKey().Matches(File.ReadAllText(file)))
            .Select(match => match.Groups[1].Value)
            .Concat(SourceFiles().SelectMany(file => ShortKey().Matches(File.ReadAllText(file))).Select(match => Complete(match.Groups[1].Value)))
            .Distinct()
            .ToList();

        Assert.NotEmpty(named);
        Assert.All(named, key => Assert.Contains(key, Texts));
    }

    [Fact]
    public void Every_code_that_is_stored_has_a_text()
    {
        Assert.All(Codes(typeof(ReasonCode)), code => Assert.Contains($"{Prefix}Reason.{code}", Texts));
        Assert.All(Codes(typeof(OfferTier)), code => Assert.Contains($"{Prefix}Tier.{code}", Texts));
        Assert.All(Enum.GetNames<GrantState>(), state => Assert.Contains($"{Prefix}State.{state}", Texts));
        Assert.All(Codes(typeof(CampaignProblems)).Concat(Codes(typeof(CampaignFlow))), code => Assert.Contains($"{Prefix}Campaigns.Problem.{code}", Texts));
        Assert.All(ReminderReason.All, code => Assert.Contains($"{Prefix}Reminders.Reason.{code}", Texts));
        Assert.All(Enum.GetNames<ReminderState>(), state => Assert.Contains($"{Prefix}Reminders.State.{state}", Texts));
        Assert.All(Codes(typeof(ReminderTrial)), code => Assert.Contains($"{Prefix}Reminders.Problem.{code}", Texts));
        Assert.All(typeof(CampaignStepModel).GetProperties().Select(property => property.Name).Except(["Choices"]), field => Assert.Contains($"{Prefix}Steps.{field}.Hint", Texts));
        Assert.All(Enum.GetNames<StepOffer>(), offer => Assert.Contains($"{Prefix}Steps.Words.{offer}", Texts));
        Assert.All(Codes(typeof(OwnerOverride)), code => Assert.Contains($"{Prefix}Override.Problem.{code}", Texts));
        Assert.All(Codes(typeof(DecisionExplaining)), code => Assert.Contains($"{Prefix}Decisions.Replay.{code}", Texts));
        Assert.All(Codes(typeof(DecisionOutcome)), code => Assert.Contains($"{Prefix}Decisions.Outcome.{code}", Texts));
        Assert.All(Codes(typeof(LedgerKind)), code => Assert.Contains($"{Prefix}Ledger.{code}", Texts));
        Assert.All(Codes(typeof(NoticeKind)), code => Assert.Contains($"{Prefix}Notice.{code}", Texts));
        Assert.All(Codes(typeof(SignalKind)), kind => Assert.Contains($"{Prefix}Signals.{kind}", Texts));
        Assert.All(Codes(typeof(PrivacyActKind)), code => Assert.Contains($"{Prefix}PrivacyAct.{code}", Texts));
        Assert.All(Codes(typeof(OwnerActKind)), code => Assert.Contains($"{Prefix}OwnerAct.{code}", Texts));
        Assert.All(Enum.GetNames<CampaignStatus>(), status => Assert.Contains($"{Prefix}Campaigns.Status.{status}", Texts));
    }

    [Fact]
    public void Every_kind_of_reward_and_of_scope_has_its_words()
    {
        string[] rewards = ["Reward", "Words", "Validation.Depth"];
        string[] scopes = ["Scope", "Words.Scope"];

        Assert.All(rewards, text => Assert.All(Enum.GetNames<RewardKind>(), reward => Assert.Contains($"{Prefix}Campaigns.{text}.{reward}", Texts)));
        Assert.All(scopes, text => Assert.All(Enum.GetNames<ScopeKind>(), scope => Assert.Contains($"{Prefix}Campaigns.{text}.{scope}", Texts)));
    }

    [Fact]
    public void Every_field_of_a_campaign_has_a_label_and_a_hint_where_it_is_more_than_a_box_or_a_cell()
    {
        string[] without = ["Id", "Form", "Recipe", "Rungs", "Titles", "Framings", "Rule", "Steps", "CustomProperties"];
        string[] withoutHint = ["FromSubTotal", "Depth"];
        var fields = typeof(CampaignModel).GetProperties().Concat(typeof(CampaignRungModel).GetProperties()).Where(property => property.CanWrite).Select(property => property.Name);

        Assert.All(fields.Except(without), field => Assert.Contains($"{Prefix}Campaigns.Fields.{field}", Texts));
        Assert.All(fields.Except(without).Except(withoutHint), field => Assert.Contains($"{Prefix}Campaigns.Fields.{field}.Hint", Texts));
    }

    [Fact]
    public void Every_recipe_has_a_name() => Assert.All(Recipes.All, recipe => Assert.Contains($"{Prefix}Campaigns.Recipe.{recipe.Code}", Texts));

    [Fact]
    public void Every_setting_has_a_label_and_a_hint()
    {
        Assert.All(SettingField.All, field =>
        {
            Assert.Contains($"{Prefix}Fields.{field.Name}", Texts);
            Assert.Contains($"{Prefix}Fields.{field.Name}.Hint", Texts);
        });
    }

    [Fact]
    public void A_language_without_a_file_of_its_own_gets_the_English_texts()
    {
        Assert.Equal(Texts, EmbeddedTexts.ReadResources("xx"));
    }

    private static IEnumerable<string> Codes(Type type)
    {
        return type.GetFields(BindingFlags.Public | BindingFlags.Static).Where(field => field.FieldType == typeof(string)).Select(field => (string)field.GetRawConstantValue()!);
    }

    private static IEnumerable<string> SourceFiles()
    {
        return Directory.EnumerateFiles(Path.Combine(RepositoryPaths.Root, "Views"), "*.cshtml", SearchOption.AllDirectories)
            .Concat(Directory.EnumerateFiles(Path.Combine(RepositoryPaths.Root, "Nop.Plugin.Misc.DynamicOffers"), "*.cs", SearchOption.AllDirectories)
                .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)));
    }

    // Code of the shop pages leaves out that part of the key too.
    private static string Complete(string shortKey)
    {
        return Texts.ContainsKey($"{Prefix}Storefront.{shortKey}") ? $"{Prefix}Storefront.{shortKey}" : Prefix + shortKey;
    }

    // A whole key in quotes; one that ends in a dot is the beginning of composed keys.
    [GeneratedRegex("\"(Plugins\\.Misc\\.DynamicOffers(?:\\.\\w+)+)\"")]
    private static partial Regex FullKey();

    // A key without the prefix, as our helpers take it: TextAsync("Saved"), RefuseAsync(customerId, storeId, "Checkout.OfferGone").
    [GeneratedRegex("(?:Text|TextAsync|RefuseAsync|LocalePrefix \\+)[( ](?:[\\w.]+, )*\"(\\w+(?:\\.\\w+)*)\"")]
    private static partial Regex ShortKey();
}
