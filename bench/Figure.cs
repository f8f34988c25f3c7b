using System.Globalization;

namespace DynamicOffers.Bench;

/// <summary>One row of a table.</summary>
/// <param name="What">The row's name, which does not change.</param>
/// <param name="Bar">In words, or null where the row is there to compare with.</param>
/// <param name="IsMet">Whether the bar is met; null where there is none.</param>
public sealed record Figure(string What, double Value, string Unit, string? Bar = null, bool? IsMet = null)
{
    public const string Header = "| what | value | unit | bar | |\n| --- | ---: | --- | --- | --- |";

    public bool IsMissed => IsMet == false;

    public static Figure AtMost(string what, double value, string unit, double bar) => new(what, value, unit, $"≤ {Text(bar)}", value <= bar);

    public static Figure AtLeast(string what, double value, string unit, double bar, string barText) => new(what, value, unit, $"≥ {Text(bar)} ({barText})", value >= bar);

    public override string ToString() => $"| {What} | {Text(Value)} | {Unit} | {Bar ?? "–"} | {IsMet switch { true => "met", false => "missed", null => "" }} |";

    private static string Text(double value) =>
        value.ToString(Math.Abs(value) >= 100 ? "#,0" : Math.Abs(value) >= 1 ? "0.##" : "0.#####", CultureInfo.InvariantCulture);
}
