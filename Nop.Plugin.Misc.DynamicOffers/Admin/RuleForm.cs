using Nop.Plugin.Misc.DynamicOffers.Admin.Models;
using Nop.Plugin.Misc.DynamicOffers.Offers;

namespace Nop.Plugin.Misc.DynamicOffers.Admin;

/// <summary>Rules to the form's flat list and back, and what its buttons do.</summary>
public static class RuleForm
{
    /// <summary>What the button says that counts who meets the rule.</summary>
    public const string Count = "count";

    private static readonly string[] Groups = [ConditionTerms.All, ConditionTerms.Any, ConditionTerms.None];

    public static List<RuleNodeModel> ToNodes(IReadOnlyList<ConditionTerms> audience)
    {
        var nodes = new List<RuleNodeModel>();
        foreach (var terms in audience)
            Add(terms, parent: -1, nodes);

        return nodes;
    }

    public static IReadOnlyList<ConditionTerms> ToTerms(IReadOnlyList<RuleNodeModel> nodes) => Below(nodes, parent: -1);

    public static bool IsGroup(string? code) => Groups.Contains(code, StringComparer.Ordinal);

    /// <summary>Of the form's field.</summary>
    public static string NameOf(int index, string argument) => $"Rule[{index}].Values[{argument}]";

    /// <summary>Several values of one argument stand in one text.</summary>
    public static string Join(IEnumerable<string?> values) => string.Join(',', values.Select(value => value?.Trim()).Where(value => !string.IsNullOrEmpty(value)));

    /// <summary>Does what a button says: 'add:PARENT' adds the question chosen to that group, 'remove:INDEX' takes one away with all that stands in it.</summary>
    /// <param name="code">What was chosen to be added.</param>
    public static List<RuleNodeModel> Change(List<RuleNodeModel> nodes, string act, string? code)
    {
        if (act.Split(':') is not [var verb, var text] || !int.TryParse(text, out var index))
            return nodes;

        if (verb == "add" && !string.IsNullOrEmpty(code) && (index == -1 || (index >= 0 && index < nodes.Count && IsGroup(nodes[index].Code))))
            return [.. nodes, new RuleNodeModel { Code = code, Parent = index }];
        if (verb == "remove" && index >= 0 && index < nodes.Count)
            return Without(nodes, index);

        return nodes;
    }

    private static void Add(ConditionTerms terms, int parent, List<RuleNodeModel> nodes)
    {
        var index = nodes.Count;
        nodes.Add(new RuleNodeModel { Code = terms.Code, Parent = parent, Values = terms.Arguments.ToDictionary(value => value.Key, value => new[] { (string?)value.Value }) });
        foreach (var below in terms.Of ?? [])
            Add(below, index, nodes);
    }

    // A parent stands before what is in it: what names itself or a later one as its parent is not reached, and so nothing goes round in circles.
    private static List<ConditionTerms> Below(IReadOnlyList<RuleNodeModel> nodes, int parent)
    {
        var terms = new List<ConditionTerms>();
        for (var index = Math.Max(parent + 1, 0); index < nodes.Count; index++)
        {
            if (nodes[index].Parent != parent || string.IsNullOrEmpty(nodes[index].Code))
                continue;

            var node = nodes[index];
            terms.Add(IsGroup(node.Code)
                ? new ConditionTerms(node.Code!) { Of = Below(nodes, index) }
                : new ConditionTerms(node.Code!, node.Values.ToDictionary(value => value.Key, value => Join(value.Value))));
        }

        return terms;
    }

    private static List<RuleNodeModel> Without(List<RuleNodeModel> nodes, int index)
    {
        var gone = new HashSet<int> { index };
        for (var other = index + 1; other < nodes.Count; other++)
        {
            if (gone.Contains(nodes[other].Parent))
                gone.Add(other);
        }

        var left = Enumerable.Range(0, nodes.Count).Where(other => !gone.Contains(other)).ToList();

        return left.Select(other => nodes[other] with { Parent = left.IndexOf(nodes[other].Parent) }).ToList();
    }
}
