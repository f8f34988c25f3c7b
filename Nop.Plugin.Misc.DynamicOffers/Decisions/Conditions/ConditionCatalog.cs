using System.Collections.Frozen;
using Nop.Plugin.Misc.DynamicOffers.Offers;

namespace Nop.Plugin.Misc.DynamicOffers.Decisions.Conditions;

/// <summary>The conditions that rules may name, by their codes.</summary>
public sealed class ConditionCatalog
{
    private readonly FrozenDictionary<string, ICondition> _byCode;

    /// <exception cref="ArgumentException">Two have the same code.</exception>
    public ConditionCatalog(IEnumerable<ICondition> conditions)
    {
        All = conditions.Where(condition => condition.Code is not (ConditionTerms.All or ConditionTerms.Any or ConditionTerms.None)).OrderBy(condition => condition.Code, StringComparer.Ordinal).ToList();
        _byCode = All.ToFrozenDictionary(condition => condition.Code, StringComparer.Ordinal);
    }

    /// <summary>In the order of their codes.</summary>
    public IReadOnlyList<ICondition> All { get; }

    public ICondition? Find(string code) => _byCode.GetValueOrDefault(code);

    /// <summary>Null where the terms ask something that is not known, or with arguments out of range: who saves them is told by <see cref="RuleProblems"/>, and terms that came in otherwise give nothing.</summary>
    public Rule? Compile(IReadOnlyList<ConditionTerms> audience)
    {
        if (RuleProblems.Find(audience, this).Count > 0)
            return null;

        return new AllRule(audience.Select(Compile).ToArray());
    }

    private Rule Compile(ConditionTerms terms) => terms.Code switch
    {
        ConditionTerms.All => new AllRule(CompileAll(terms)),
        ConditionTerms.Any => new AnyRule(CompileAll(terms)),
        ConditionTerms.None => new NoneRule(CompileAll(terms)),
        _ => new ConditionRule(_byCode[terms.Code], new ArgumentValues(terms.Arguments))
    };

    private Rule[] CompileAll(ConditionTerms terms) => terms.Of!.Select(Compile).ToArray();
}
