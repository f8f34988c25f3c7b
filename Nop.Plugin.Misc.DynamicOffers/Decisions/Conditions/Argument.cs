using System.Globalization;

namespace Nop.Plugin.Misc.DynamicOffers.Decisions.Conditions;

/// <summary>Something of a condition that an owner sets. The form, the check when saving and the sentence are made from it.</summary>
/// <param name="Code">Stored, unique within the condition, in snake_case.</param>
/// <param name="Default">As it is stored.</param>
public abstract record Argument(string Code, string Default)
{
    /// <summary>Whether the text can be stored.</summary>
    public abstract bool IsValid(string text);
}

/// <summary>A whole number.</summary>
/// <param name="Least">The smallest there may be.</param>
/// <param name="Most">The greatest there may be.</param>
public sealed record NumberArgument(string Code, int DefaultNumber, int Least = 0, int Most = 1_000_000)
    : Argument(Code, DefaultNumber.ToString(CultureInfo.InvariantCulture))
{
    public override bool IsValid(string text) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= Least && number <= Most;

    public int Of(ArgumentValues values) => int.Parse(values[this], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
}

/// <summary>An amount in the primary store currency, at least 0, or a percentage; with at most two decimals.</summary>
public sealed record AmountArgument(string Code, decimal DefaultAmount, decimal Most = 1_000_000_000m)
    : Argument(Code, DefaultAmount.ToString("0.##", CultureInfo.InvariantCulture))
{
    public override bool IsValid(string text) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount)
            && amount >= 0m && amount <= Most && decimal.Round(amount, 2) == amount;

    public decimal Of(ArgumentValues values) => decimal.Parse(values[this], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
}

/// <summary>One of a few words.</summary>
/// <param name="Choices">As they are stored; each has a text.</param>
public sealed record ChoiceArgument(string Code, params string[] Choices) : Argument(Code, Choices[0])
{
    public override bool IsValid(string text) => Choices.Contains(text, StringComparer.Ordinal);

    public string Of(ArgumentValues values) => values[this];
}

/// <summary>Some of a few words, one at least.</summary>
public sealed record ChoicesArgument(string Code, params string[] Choices) : Argument(Code, Choices[0])
{
    public override bool IsValid(string text) => Of(text) is { Count: > 0 } chosen && chosen.All(choice => Choices.Contains(choice, StringComparer.Ordinal));

    public IReadOnlySet<string> Of(ArgumentValues values) => Of(values[this]);

    private static HashSet<string> Of(string text) => text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToHashSet();
}

/// <summary>Some of the shop's things by their ids, one at least.</summary>
/// <param name="Things">What they are; the form lets an owner choose from them.</param>
public sealed record IdsArgument(string Code, ThingKind Things, string Default = "") : Argument(Code, Default)
{
    /// <summary>Far above what anybody chooses by hand.</summary>
    public const int Most = 500;

    public override bool IsValid(string text) => Read(text) is { Count: > 0 and <= Most };

    public IReadOnlySet<int> Of(ArgumentValues values) => Read(values[this]) ?? [];

    private static HashSet<int>? Read(string text)
    {
        var ids = new HashSet<int>();
        foreach (var part in text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (!int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var id) || id == 0)
                return null;

            ids.Add(id);
        }

        return ids;
    }
}

/// <summary>A few words as an owner writes them.</summary>
public sealed record TextArgument(string Code, string Default = "") : Argument(Code, Default)
{
    public override bool IsValid(string text) => !string.IsNullOrWhiteSpace(text) && text.Length <= 200;

    public string Of(ArgumentValues values) => values[this].Trim();
}

/// <summary>A time of the day, 'HH:mm'.</summary>
public sealed record TimeArgument(string Code, string Default) : Argument(Code, Default)
{
    public override bool IsValid(string text) => TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    public TimeOnly Of(ArgumentValues values) => TimeOnly.ParseExact(values[this], "HH:mm", CultureInfo.InvariantCulture);
}

/// <summary>A day, 'yyyy-MM-dd'.</summary>
public sealed record DateArgument(string Code, string Default) : Argument(Code, Default)
{
    public override bool IsValid(string text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    public DateOnly Of(ArgumentValues values) => DateOnly.ParseExact(values[this], "yyyy-MM-dd", CultureInfo.InvariantCulture);
}

/// <summary>What of the shop's things an argument names.</summary>
public enum ThingKind
{
    Product,
    Category,
    Manufacturer,
    SpecificationOption,
    CustomerRole,
    Country,
    Language,
    Currency,
    Store,
    Segment
}
