using System.Text.RegularExpressions;

namespace Nop.Plugin.Misc.DynamicOffers.Offers;

/// <summary>
/// What an owner writes for shoppers, with tokens such as %Product.Name% that are filled where it is shown. A clause, up to the next , ; : . ! ? or its like in other scripts, goes
/// away whole where one of its tokens has nothing to be filled with.
/// </summary>
public static partial class OfferText
{
    /// <summary>What the step of the cart, or the deepest, gives: '10 %', '$5.00', '200'.</summary>
    public const string Amount = "Offer.Amount";

    /// <summary>The most it takes off an order.</summary>
    public const string Maximum = "Offer.Maximum";

    /// <summary>The end of the shopper's offer.</summary>
    public const string Until = "Offer.Until";

    /// <summary>The first product that it is on.</summary>
    public const string ProductName = "Product.Name";

    /// <summary>Of an account that has one.</summary>
    public const string FirstName = "Shopper.FirstName";

    /// <summary>What the cart lacks to the next step.</summary>
    public const string MissingAmount = "Missing.Amount";

    /// <summary>What the next step gives.</summary>
    public const string NextAmount = "Next.Amount";

    /// <summary>The name of the segment that the text is for.</summary>
    public const string SegmentName = "Segment.Name";

    public const string Unknown = "token_unknown";
    public const string Broken = "token_broken";
    public const string NeverFilled = "token_never_filled";
    public const string TooLong = "text_too_long";

    public const int MostCharacters = 500;

    public static readonly IReadOnlyList<string> Tokens = [Amount, Maximum, Until, ProductName, FirstName, MissingAmount, NextAmount, SegmentName];

    /// <summary>What stands against a text; null where it can be shown.</summary>
    /// <param name="ofSegment">It is for the shoppers of one segment.</param>
    public static TextProblem? FindProblem(string text, CampaignTerms terms, bool ofSegment)
    {
        if (text.Length > MostCharacters)
            return new TextProblem(TooLong, string.Empty);

        foreach (Match match in TokenLike().Matches(text))
        {
            var token = match.Groups["token"].Value;
            if (!match.Groups["end"].Success)
                return new TextProblem(Broken, token);
            if (!Tokens.Contains(token, StringComparer.Ordinal))
                return new TextProblem(Unknown, token);
            if (!CanBeFilled(token, terms, ofSegment))
                return new TextProblem(NeverFilled, token);
        }

        return null;
    }

    /// <summary>Null where nothing is left of it.</summary>
    /// <param name="value">Of a token; null or empty where there is none.</param>
    public static async Task<string?> FillAsync(string text, Func<string, Task<string?>> value)
    {
        var filled = new List<string>();
        foreach (Match clause in Clause().Matches(text))
        {
            if (await FillClauseAsync(clause.Value, value) is { } whole)
                filled.Add(whole);
        }

        var left = string.Concat(filled).Trim().TrimEnd(',', ';', ':', '،', '؛', '，', '；', '：', '、').Trim();

        return left.Length == 0 ? null : left;
    }

    private static async Task<string?> FillClauseAsync(string clause, Func<string, Task<string?>> value)
    {
        var (filled, from) = (string.Empty, 0);
        foreach (Match match in TokenLike().Matches(clause))
        {
            if (await value(match.Groups["token"].Value) is not { Length: > 0 } with)
                return null;

            filled += clause[from..match.Index] + with;
            from = match.Index + match.Length;
        }

        return filled + clause[from..];
    }

    private static bool CanBeFilled(string token, CampaignTerms terms, bool ofSegment) => token switch
    {
        Amount => terms.Reward is not (RewardKind.FreeShipping or RewardKind.Gift or RewardKind.Nudge),
        Maximum => terms.Reward is not (RewardKind.Points or RewardKind.Nudge),
        ProductName => terms.Scope.NamesProducts || terms.Scope.Buy is not null,
        MissingAmount => terms.Ladder.Any(rung => rung.FromSubTotal > 0m),
        NextAmount => terms.Ladder.Any(rung => rung.FromSubTotal > 0m) && CanBeFilled(Amount, terms, ofSegment),
        SegmentName => ofSegment,
        _ => true
    };

    // A percent sign alone is one: '10 % off'.
    [GeneratedRegex(@"%(?<token>[A-Za-z]+\.[A-Za-z]+)(?<end>%)?")]
    private static partial Regex TokenLike();

    // A point between digits or letters ends nothing.
    [GeneratedRegex(@"(?:[^.,;:!?،؛؟。，；：！？、]|[.,;:!?](?!\s|$))*(?:[.,;:!?](?=\s|$)|[،؛؟。，；：！？、]|$)\s*")]
    private static partial Regex Clause();
}

/// <param name="Code">One of <see cref="OfferText"/>.</param>
/// <param name="Token">Empty where it is none's.</param>
public sealed record TextProblem(string Code, string Token);
