using Nop.Plugin.Misc.DynamicOffers.Offers;
using Nop.Plugin.Misc.DynamicOffers.Profiles;

namespace Nop.Plugin.Misc.DynamicOffers.Decisions.Conditions;

/// <summary>Questions combined, ready to be asked of many shoppers. Asking costs no memory.</summary>
public abstract class Rule
{
    public abstract bool AsksCartAlone { get; }

    public abstract ProfileParts Needs { get; }

    /// <summary>The first question that decided: of a refusal the one that was not met.</summary>
    public abstract ConditionResult Check(ShopperProfile profile, Caps caps);

    /// <summary>The reasons of a rule that is met.</summary>
    public abstract void AddReasons(ShopperProfile profile, Caps caps, ICollection<string> reasons);
}

public sealed class ConditionRule(ICondition condition, ArgumentValues values) : Rule
{
    /// <summary>The question itself.</summary>
    public Check Question { get; } = condition.Bind(values);

    public override bool AsksCartAlone => condition.AsksCartAlone;

    public override ProfileParts Needs => condition.Needs;

    public override ConditionResult Check(ShopperProfile profile, Caps caps) => Question(profile, caps);

    public override void AddReasons(ShopperProfile profile, Caps caps, ICollection<string> reasons)
    {
        var reason = Question(profile, caps).Reason;
        if (!reasons.Contains(reason))
            reasons.Add(reason);
    }
}

public abstract class GroupRule(Rule[] rules) : Rule
{
    protected Rule[] Rules { get; } = rules;

    /// <summary>The rules as they are asked: a question without the way round its rule.</summary>
    protected Check[] Checks { get; } = rules.Select(rule => rule is ConditionRule condition ? condition.Question : rule.Check).ToArray();

    public sealed override bool AsksCartAlone => Rules.All(rule => rule.AsksCartAlone);

    public sealed override ProfileParts Needs => Rules.Aggregate(ProfileParts.None, (needs, rule) => needs | rule.Needs);
}

/// <summary>All must be met. Without a question everybody meets it.</summary>
public sealed class AllRule(Rule[] rules) : GroupRule(rules)
{
    public override ConditionResult Check(ShopperProfile profile, Caps caps)
    {
        foreach (var check in Checks)
        {
            var result = check(profile, caps);
            if (!result.IsMet)
                return result;
        }

        return new ConditionResult(true, ConditionTerms.All, Seen.Nothing);
    }

    public override void AddReasons(ShopperProfile profile, Caps caps, ICollection<string> reasons)
    {
        foreach (var rule in Rules)
            rule.AddReasons(profile, caps, reasons);
    }
}

/// <summary>One must be met; the first that is not is named where none is.</summary>
public sealed class AnyRule(Rule[] rules) : GroupRule(rules)
{
    public override ConditionResult Check(ShopperProfile profile, Caps caps)
    {
        var first = Checks[0](profile, caps);
        if (first.IsMet)
            return first;

        for (var i = 1; i < Checks.Length; i++)
        {
            var result = Checks[i](profile, caps);
            if (result.IsMet)
                return result;
        }

        return first;
    }

    public override void AddReasons(ShopperProfile profile, Caps caps, ICollection<string> reasons)
    {
        foreach (var rule in Rules)
        {
            if (rule.Check(profile, caps).IsMet)
                rule.AddReasons(profile, caps, reasons);
        }
    }
}

/// <summary>None may be met; the first that is, is named.</summary>
public sealed class NoneRule(Rule[] rules) : GroupRule(rules)
{
    public override ConditionResult Check(ShopperProfile profile, Caps caps)
    {
        foreach (var check in Checks)
        {
            var result = check(profile, caps);
            if (result.IsMet)
                return result with { IsMet = false };
        }

        return new ConditionResult(true, ConditionTerms.None, Seen.Nothing);
    }

    // What a shopper is not is no reason that anybody would be told.
    public override void AddReasons(ShopperProfile profile, Caps caps, ICollection<string> reasons)
    {
    }
}
