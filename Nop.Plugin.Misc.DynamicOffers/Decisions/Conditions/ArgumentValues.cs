namespace Nop.Plugin.Misc.DynamicOffers.Decisions.Conditions;

/// <summary>The values of a condition's arguments as they are stored, by the argument's code.</summary>
public sealed class ArgumentValues(IReadOnlyDictionary<string, string> values)
{
    public static readonly ArgumentValues Defaults = new(new Dictionary<string, string>());

    /// <summary>The default where none is stored.</summary>
    public string this[Argument argument] => values.TryGetValue(argument.Code, out var value) ? value : argument.Default;
}
