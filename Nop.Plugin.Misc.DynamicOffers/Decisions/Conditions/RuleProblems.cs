using Nop.Plugin.Misc.DynamicOffers.Offers;

namespace Nop.Plugin.Misc.DynamicOffers.Decisions.Conditions;

/// <summary>What stands against a rule, each with where in it.</summary>
public static class RuleProblems
{
    public const string UnknownCondition = "unknown_condition";
    public const string ArgumentOutOfRange = "argument_out_of_range";
    public const string EmptyGroup = "empty_group";
    public const string TooDeep = "rule_too_deep";
    public const string TooLong = "rule_too_long";

    /// <summary>Groups in groups; nobody reads more.</summary>
    public const int MostDepth = 5;

    /// <summary>Questions of one rule.</summary>
    public const int MostConditions = 50;

    /// <summary>Empty where the rule can be asked.</summary>
    public static IReadOnlyList<RuleProblem> Find(IReadOnlyList<ConditionTerms> audience, ConditionCatalog catalog)
    {
        var problems = new List<RuleProblem>();
        var count = 0;
        foreach (var terms in audience)
            Find(terms, depth: 1, ref count, problems, catalog);
        if (count > MostConditions)
            problems.Add(new RuleProblem(TooLong, string.Empty, string.Empty));

        return problems;
    }

    private static void Find(ConditionTerms terms, int depth, ref int count, List<RuleProblem> problems, ConditionCatalog catalog)
    {
        if (depth > MostDepth)
        {
            // No further down: it may go on for ever.
            problems.Add(new RuleProblem(TooDeep, terms.Code, string.Empty));

            return;
        }

        if (terms.Code is ConditionTerms.All or ConditionTerms.Any or ConditionTerms.None)
        {
            if (terms.Of is not { Count: > 0 })
                problems.Add(new RuleProblem(EmptyGroup, terms.Code, string.Empty));
            foreach (var below in terms.Of ?? [])
                Find(below, depth + 1, ref count, problems, catalog);

            return;
        }

        count++;
        if (catalog.Find(terms.Code) is not { } condition || terms.Of is not null)
        {
            problems.Add(new RuleProblem(UnknownCondition, terms.Code, string.Empty));

            return;
        }

        var values = new ArgumentValues(terms.Arguments);
        problems.AddRange(condition.Arguments
            .Where(argument => !argument.IsValid(values[argument]))
            .Select(argument => new RuleProblem(ArgumentOutOfRange, terms.Code, argument.Code)));
    }
}

/// <param name="Code">One of <see cref="RuleProblems"/>.</param>
/// <param name="Condition">The condition's code, or empty.</param>
/// <param name="Argument">The argument's code, or empty.</param>
public sealed record RuleProblem(string Code, string Condition, string Argument);
