namespace Nop.Plugin.Misc.DynamicOffers.Decisions;

/// <summary>Yes or no, with what was asked and what was seen; says nothing of earlier checks.</summary>
/// <param name="Reason">The condition's code; a condition may have another for one of the ways it is met.</param>
/// <param name="Saw">What the shopper's profile said.</param>
public readonly record struct ConditionResult(bool IsMet, string Reason, Seen Saw);

/// <summary>The value that a condition saw: a number, a word, or nothing where it is not known. Written out only where somebody reads it.</summary>
public readonly record struct Seen
{
    // Empty for a number, null where nothing is known.
    private readonly string? _word;

    private Seen(decimal number, string word) => (Number, _word) = (number, word);

    /// <summary>Nothing is known of it.</summary>
    public static readonly Seen Nothing;

    public decimal Number { get; }

    /// <summary>Null where it is a number.</summary>
    public string? Word => _word is { Length: > 0 } ? _word : null;

    public bool IsKnown => _word is not null;

    public static implicit operator Seen(int number) => new(number, string.Empty);

    public static implicit operator Seen(decimal number) => new(number, string.Empty);

    public static implicit operator Seen(string word) => new(0m, word);
}
