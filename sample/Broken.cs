using Nop.Plugin.Misc.DynamicOffers.Decisions.Conditions;

namespace DynamicOffers.Sample;

/// <summary>Cannot be made: it must be left out, and nothing else with it.</summary>
public sealed class Broken : ICondition
{
    public Broken() => throw new InvalidOperationException("Not here.");

    public string Code => "broken";

    public Check Bind(ArgumentValues values) => throw new NotSupportedException();
}
