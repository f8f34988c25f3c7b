using System.Globalization;
using Nop.Plugin.Misc.DynamicOffers.Admin.Models;
using Nop.Plugin.Misc.DynamicOffers.Offers;

namespace Nop.Plugin.Misc.DynamicOffers.Admin;

/// <summary>Terms to form and back: the form holds all that terms hold. Its times are in the admin's time zone.</summary>
public static class CampaignForm
{
    /// <summary>Rows of the ladder; terms that came with more are shown with all of them.</summary>
    public const int Rows = 5;

    private static readonly string[] TimeFormats = ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss"];

    public static CampaignModel ToModel(CampaignTerms terms, TimeZoneInfo timeZone)
    {
        return new CampaignModel
        {
            Rule = RuleForm.ToNodes(terms.Audience),
            Recipe = terms.Recipe,
            Reward = terms.Reward,
            Scope = terms.Scope.Kind,
            ScopeIds = string.Join(", ", terms.Scope.Ids),
            AttributesXml = terms.Scope.AttributesXml,
            LineReward = terms.LineReward,
            Nudge = terms.Nudge?.Code,
            NudgeRoleId = terms.Nudge?.RoleId ?? 0,
            Units = terms.Scope.Units,
            BuyProductId = terms.Scope.Buy?.ProductId,
            BuyUnits = terms.Scope.Buy?.Units,
            BuyGets = terms.Scope.Buy?.Gets,
            Rungs = terms.Ladder.Select(rung => new CampaignRungModel { FromSubTotal = rung.FromSubTotal, Depth = rung.Depth }).ToList(),
            MaximumAmount = terms.MaximumAmount,
            StoreId = terms.StoreId,
            Currencies = terms.Currencies.ToList(),
            RoleIds = terms.RoleIds.ToList(),
            StartsOn = ToText(terms.StartsOnUtc, timeZone),
            EndsOn = ToText(terms.EndsOnUtc, timeZone),
            ValidityHours = terms.ValidityHours,
            InAll = terms.Limits.InAll,
            PerShopper = terms.Limits.PerShopper,
            PerPeriod = terms.Limits.PerPeriod,
            PeriodDays = terms.Limits.PeriodDays,
            Budget = terms.Limits.Budget,
            PeriodBudget = terms.Limits.PeriodBudget,
            Lane = terms.Lane,
            IsExclusive = terms.IsExclusive,
            NoOfferPercentage = terms.NoOfferPercentage,
            Triggers = terms.Triggers.ToList(),
            Titles = ToTitles(terms.Titles),
            PictureProductId = terms.PictureProductId,
            Framings = terms.Framings
                .Select(framing => new CampaignFramingModel { SegmentId = framing.SegmentId, Titles = ToTitles(framing.Titles), PictureProductId = framing.PictureProductId })
                .ToList()
        };
    }

    /// <param name="model">That the validator has nothing against.</param>
    /// <param name="timeZone">The admin's.</param>
    public static CampaignTerms ToTerms(CampaignModel model, TimeZoneInfo timeZone) => new()
    {
        Audience = RuleForm.ToTerms(model.Rule),
        Recipe = Recipes.Find(model.Recipe)?.Code,
        Reward = model.Reward,
        Scope = new OfferScope
        {
            Kind = model.Scope,
            Ids = ReadIds(model.ScopeIds) ?? [],
            AttributesXml = string.IsNullOrWhiteSpace(model.AttributesXml) ? null : model.AttributesXml,
            Units = model.Units,
            Buy = model.BuyProductId is { } productId ? new BuyTerms(productId, model.BuyUnits ?? 1, model.BuyGets ?? 1) : null
        },
        LineReward = string.IsNullOrEmpty(model.LineReward) ? null : model.LineReward,
        Nudge = string.IsNullOrEmpty(model.Nudge) ? null : new NudgeTerms(model.Nudge, model.NudgeRoleId),
        Ladder = model.Rungs.Where(rung => rung.Depth != null).Select(rung => new Rung(rung.FromSubTotal ?? 0m, rung.Depth!.Value)).ToList(),
        MaximumAmount = model.MaximumAmount,
        StoreId = model.StoreId,
        Currencies = model.Currencies,
        RoleIds = model.RoleIds,
        StartsOnUtc = ToUtc(model.StartsOn, timeZone),
        EndsOnUtc = ToUtc(model.EndsOn, timeZone),
        ValidityHours = model.ValidityHours ?? 0,
        Limits = new CampaignLimits(
            model.InAll, model.PerShopper ?? 0, model.PerPeriod, model.PeriodDays ?? 0, model.Budget, model.PeriodBudget),
        Lane = model.Lane?.Trim() ?? string.Empty,
        IsExclusive = model.IsExclusive,
        NoOfferPercentage = model.NoOfferPercentage ?? 0m,
        Triggers = model.Triggers,
        Titles = ReadTitles(model.Titles),
        PictureProductId = model.PictureProductId,
        Framings = model.Framings
            .Select(framing => new Framing(framing.SegmentId, ReadTitles(framing.Titles), framing.PictureProductId))
            .Where(framing => framing.Titles.Count > 0 || framing.PictureProductId is not null)
            .ToList()
    };

    /// <summary>Null where it is no list of ids; empty for an empty text.</summary>
    public static IReadOnlyList<int>? ReadIds(string? text)
    {
        var ids = new List<int>();
        foreach (var part in (text ?? string.Empty).Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (!int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var id) || id == 0)
                return null;

            ids.Add(id);
        }

        return ids;
    }

    /// <summary>Null where it is no time.</summary>
    public static DateTime? ReadTime(string? text) =>
        DateTime.TryParseExact(text?.Trim(), TimeFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;

    private static List<CampaignTitleModel> ToTitles(IReadOnlyDictionary<int, string> titles) =>
        titles.Select(title => new CampaignTitleModel { LanguageId = title.Key, Text = title.Value }).ToList();

    private static Dictionary<int, string> ReadTitles(IEnumerable<CampaignTitleModel> titles) => titles
        .Where(title => !string.IsNullOrWhiteSpace(title.Text))
        .DistinctBy(title => title.LanguageId)
        .ToDictionary(title => title.LanguageId, title => title.Text!.Trim());

    private static string? ToText(DateTime? utc, TimeZoneInfo timeZone)
    {
        if (utc is not { } time)
            return null;

        var local = TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(time, DateTimeKind.Utc), timeZone);

        return local.ToString(TimeFormats[local.Second == 0 ? 0 : 1], CultureInfo.InvariantCulture);
    }

    // Where the clock is put forward, the hour that is left out counts as the one after it.
    private static DateTime? ToUtc(string? text, TimeZoneInfo timeZone) =>
        ReadTime(text) is { } time ? TimeZoneInfo.ConvertTimeToUtc(timeZone.IsInvalidTime(time) ? time.AddHours(1) : time, timeZone) : null;
}
