namespace Nop.Plugin.Misc.DynamicOffers.Decisions;

/// <summary>Yes or no with its reason code; says nothing of earlier checks.</summary>
public readonly record struct ConditionResult(bool IsMet, string Reason)
{
    public static ConditionResult Met(string reason)
    {
        return new ConditionResult(true, reason);
    }

    public static ConditionResult Failed(string reason)
    {
        return new ConditionResult(false, reason);
    }
}
