using System.Text.Json;
using System.Text.Json.Serialization;

namespace Nop.Plugin.Misc.DynamicOffers.Offers;

/// <summary>What a campaign promises, to whom, and how much of it. Money is in the primary store currency, times are UTC.</summary>
public sealed record CampaignTerms
{
    /// <summary>Of one property each, in the order written here: the same terms are the same text.</summary>
    private static readonly JsonSerializerOptions Json = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter() },
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow
    };

    /// <summary>The questions that lead to it, by code; all must be met. None means everybody.</summary>
    public IReadOnlyList<ConditionTerms> Audience { get; init; } = [];

    /// <summary>The kinds of signals upon which the questions are asked; none means upon every one.</summary>
    public IReadOnlyList<string> Triggers { get; init; } = [];

    public RewardKind Reward { get; init; } = RewardKind.PercentOff;

    public OfferScope Scope { get; init; } = new();

    /// <summary>The code of an <see cref="ILineReward"/>; null where the reward is none.</summary>
    public string? LineReward { get; init; }

    /// <summary>Which nudge; null where the reward is none.</summary>
    public NudgeTerms? Nudge { get; init; }

    /// <summary>What is given from which cart on; at least one, thresholds rising. The best one that the cart reaches holds.</summary>
    public IReadOnlyList<Rung> Ladder { get; init; } = [new Rung(0m, 5m)];

    /// <summary>The most a percentage takes off one order; null for no other limit than the shop's.</summary>
    public decimal? MaximumAmount { get; init; }

    /// <summary>0 for all stores.</summary>
    public int StoreId { get; init; }

    /// <summary>Codes of currencies it holds in; empty for all.</summary>
    public IReadOnlyList<string> Currencies { get; init; } = [];

    /// <summary>Of the roles one must be the shopper's; empty for all.</summary>
    public IReadOnlyList<int> RoleIds { get; init; } = [];

    /// <summary>Nothing is given before; null for at once.</summary>
    public DateTime? StartsOnUtc { get; init; }

    /// <summary>Nothing is given, and nothing given holds, from this moment on; null for no end.</summary>
    public DateTime? EndsOnUtc { get; init; }

    /// <summary>How long a grant lasts from the moment it is given, above 0.</summary>
    public int ValidityHours { get; init; } = 48;

    public CampaignLimits Limits { get; init; } = new();

    /// <summary>Of one lane a shopper holds one offer; offers of different lanes go together.</summary>
    public string Lane { get; init; } = OfferLane.Order;

    /// <summary>Holds only alone.</summary>
    public bool IsExclusive { get; init; }

    /// <summary>Percent of the shoppers who get nothing, to compare with; 0 to 50.</summary>
    public decimal NoOfferPercentage { get; init; } = 10m;

    /// <summary>What shoppers read, by the language's id; what is missing is worded from the reward.</summary>
    public IReadOnlyDictionary<int, string> Titles { get; init; } = new Dictionary<int, string>();

    /// <summary>The code of the recipe it began with, for what is expected of it; null where it began with none.</summary>
    public string? Recipe { get; init; }

    /// <summary>The product whose picture is shown with it; null for that of the product it is on, where it is on one.</summary>
    public int? PictureProductId { get; init; }

    /// <summary>What shoppers of a segment read and see instead; of several that a shopper is in the first holds.</summary>
    public IReadOnlyList<Framing> Framings { get; init; } = [];

    /// <summary>The messages after it was given, in their order; none where nobody is reminded.</summary>
    public IReadOnlyList<SequenceStep> Steps { get; init; } = [];

    public string ToJson() => JsonSerializer.Serialize(this, Json);

    /// <exception cref="JsonException">It is no text that <see cref="ToJson"/> writes.</exception>
    public static CampaignTerms FromJson(string json) =>
        JsonSerializer.Deserialize<CampaignTerms>(json, Json) is { } terms && terms.IsWhole ? terms : throw new JsonException("A campaign's terms are empty, or a part of them is.");

    /// <summary>The segments that it names, in its questions, in those of its messages and in its texts.</summary>
    [JsonIgnore]
    public IReadOnlyList<int> SegmentIds => Audience.Concat(Steps.SelectMany(step => step.Conditions)).SelectMany(SegmentsOf).Concat(Framings.Select(framing => framing.SegmentId)).Distinct().ToList();

    /// <summary>It is for carts that were left, by its questions or by what they are asked upon: whoever else reminds of carts would repeat its messages.</summary>
    [JsonIgnore]
    public bool IsOfLeftCarts =>
        Audience.Any(question => question.Code == "left_cart") || (Triggers.Count > 0 && Triggers.All(trigger => trigger is "cart_abandoned" or "checkout_abandoned"));

    /// <summary>The questions alone.</summary>
    public string AudienceToJson() => JsonSerializer.Serialize(Audience, Json);

    /// <exception cref="JsonException">It is no text that <see cref="AudienceToJson"/> writes.</exception>
    public static IReadOnlyList<ConditionTerms> AudienceFromJson(string json) =>
        JsonSerializer.Deserialize<IReadOnlyList<ConditionTerms>>(json, Json) is { } audience && audience.All(IsWholeRule)
            ? audience
            : throw new JsonException("A rule is empty, or a part of it is.");

    // Whoever writes by hand may leave out anything.
    private bool IsWhole =>
        Audience is not null && Audience.All(IsWholeRule)
        && Scope is { Ids: not null } && Ladder is not null && Ladder.All(rung => rung is not null)
        && Triggers is not null && Triggers.All(trigger => trigger is not null) && Currencies is not null && RoleIds is not null && Limits is not null && Lane is not null && Titles is not null
        && Framings is not null && Framings.All(framing => framing is { Titles: not null })
        && Steps is not null && Steps.All(step => step is { Conditions: not null, Template: not null, Channel: not null } && step.Conditions.All(IsWholeRule));

    private static IEnumerable<int> SegmentsOf(ConditionTerms terms) => terms.Of is { } below
        ? below.SelectMany(SegmentsOf)
        : terms.Code == "in_segment" && terms.Arguments.TryGetValue("segments", out var ids)
            ? ids.Split(',').Select(id => int.TryParse(id, out var number) ? number : 0)
            : [];

    private static bool IsWholeRule(ConditionTerms? terms) =>
        terms is { Code: not null, Arguments: not null } && terms.Arguments.Values.All(value => value is not null) && (terms.Of is null || terms.Of.All(IsWholeRule));

    /// <summary>The rung that a cart reaches; null where it reaches none.</summary>
    /// <param name="subTotal">Of the cart, before any discount.</param>
    public Rung? RungFor(decimal subTotal) => Ladder.LastOrDefault(rung => rung.FromSubTotal <= subTotal);

    /// <summary>How many percentage points deeper each rung is with the steps of the sequence up to that one.</summary>
    /// <param name="depths">The owner's list.</param>
    /// <param name="step">Counted from 1.</param>
    public decimal DeeperAt(IReadOnlyList<decimal> depths, int step)
    {
        var deepest = Ladder.Max(rung => rung.Depth);

        return Steps.Take(step).Where(taken => taken.Offer == StepOffer.RaiseOneStep).Aggregate(deepest, (depth, _) => DepthSteps.Next(depths, depth)) - deepest;
    }

    /// <summary>The product whose picture a shopper of these segments is shown; null for none.</summary>
    public int? PictureFor(IReadOnlyList<int> segmentIds) =>
        Framings.FirstOrDefault(framing => framing.PictureProductId is not null && segmentIds.Contains(framing.SegmentId))?.PictureProductId
            ?? PictureProductId
            ?? (Scope is { NamesProducts: true, Ids: [var only] } ? only : null);

    /// <summary>The most that a grant of these terms takes off one order.</summary>
    /// <param name="shopMaximum">The most that any offer of the shop does.</param>
    public decimal MostOff(decimal shopMaximum)
    {
        var most = Math.Min(MaximumAmount ?? shopMaximum, shopMaximum);

        return this is { Reward: RewardKind.AmountOff, Scope.IsOfLines: false } ? Math.Min(Ladder.Max(rung => rung.Depth), most) : most;
    }
}

/// <summary>One question of a rule with its arguments, or several that are asked together.</summary>
/// <param name="Code">A condition's, or <see cref="All"/>, <see cref="Any"/> or <see cref="None"/>.</param>
/// <param name="Arguments">By their codes; those left out have their defaults.</param>
[method: JsonConstructor]
public sealed record ConditionTerms(string Code, IReadOnlyDictionary<string, string> Arguments)
{
    /// <summary>All of the questions below must be met.</summary>
    public const string All = "all";

    /// <summary>One of the questions below must be met.</summary>
    public const string Any = "any";

    /// <summary>None of the questions below may be met.</summary>
    public const string None = "none";

    public ConditionTerms(string code)
        : this(code, new Dictionary<string, string>())
    {
    }

    /// <summary>The questions that are asked together; null for a single one.</summary>
    public IReadOnlyList<ConditionTerms>? Of { get; init; }

    public static ConditionTerms Group(string code, params ConditionTerms[] of) => new(code) { Of = of };
}

/// <param name="Code">Of one of the nudges that there are.</param>
/// <param name="RoleId">The customer role that shoppers have for as long as it lasts; 0 for none.</param>
public sealed record NudgeTerms(string Code, int RoleId = 0);

/// <summary>One message of a sequence. A sequence stops for good where the shopper ordered, emptied the cart, said no, or where the offer is over or the goods are.</summary>
public sealed record SequenceStep
{
    /// <summary>The mail, beside the codes of other channels.</summary>
    public const string Email = "email";

    /// <summary>The host's message template of a reminder where the owner has no other.</summary>
    public const string CartTemplate = "DynamicOffers.CartReminder";

    /// <summary>After the step before was sent or passed over; of the first after the offer was given. At least 1.</summary>
    public int DelayMinutes { get; init; } = 1_440;

    /// <summary>Asked when it is due; where one is not met, the step is passed over. None means always.</summary>
    public IReadOnlyList<ConditionTerms> Conditions { get; init; } = [];

    public StepOffer Offer { get; init; } = StepOffer.Reuse;

    /// <summary>The name of a message template of the host, of mails.</summary>
    public string Template { get; init; } = CartTemplate;

    /// <summary><see cref="Email"/>, or the code of another way.</summary>
    public string Channel { get; init; } = Email;
}

/// <summary>What a message says of the offer.</summary>
public enum StepOffer
{
    /// <summary>The offer that was given.</summary>
    Reuse = 10,

    /// <summary>The offer that was given, from now on one step of the owner's list deeper.</summary>
    RaiseOneStep = 20,

    /// <summary>Nothing.</summary>
    None = 30
}

/// <summary>How a campaign is put to the shoppers of one segment.</summary>
/// <param name="Titles">By the language's id; what is missing is the campaign's own.</param>
/// <param name="PictureProductId">The product whose picture is shown; null for the campaign's own.</param>
public sealed record Framing(int SegmentId, IReadOnlyDictionary<int, string> Titles, int? PictureProductId = null);

/// <param name="FromSubTotal">The cart's subtotal before any discount, from which it holds; at least 0.</param>
/// <param name="Depth">Percent above 0 and at most 100, an amount above 0, or a number of points, as the reward has it.</param>
public sealed record Rung(decimal FromSubTotal, decimal Depth);

/// <summary>How much of a campaign there is. What is open counts as given. Null for no limit.</summary>
/// <param name="InAll">Grants.</param>
/// <param name="PerShopper">Grants one shopper may be given, at least 1.</param>
/// <param name="PerPeriod">Grants within <paramref name="PeriodDays"/>.</param>
/// <param name="PeriodDays">Days of a period, counted from 1970-01-01 UTC; at least 1.</param>
/// <param name="Budget">Money that all grants together may take off.</param>
/// <param name="PeriodBudget">Money that the grants of a period may take off.</param>
public sealed record CampaignLimits(
    int? InAll = null,
    int PerShopper = 1,
    int? PerPeriod = null,
    int PeriodDays = 30,
    decimal? Budget = null,
    decimal? PeriodBudget = null);
