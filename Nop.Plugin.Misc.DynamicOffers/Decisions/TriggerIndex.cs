namespace Nop.Plugin.Misc.DynamicOffers.Decisions;

/// <summary>Campaigns by the kinds of signals upon which they are asked, so that a decision asks those alone that the moment concerns.</summary>
/// <typeparam name="T">What stands for a campaign.</typeparam>
public sealed class TriggerIndex<T>
{
    private readonly List<T> _always = [];
    private readonly Dictionary<string, List<T>> _byTrigger = new(StringComparer.Ordinal);

    /// <param name="triggersOf">Of a campaign; none means that it is asked upon every signal.</param>
    public TriggerIndex(IEnumerable<T> campaigns, Func<T, IReadOnlyList<string>> triggersOf)
    {
        foreach (var campaign in campaigns)
        {
            var triggers = triggersOf(campaign);
            if (triggers.Count == 0)
                _always.Add(campaign);
            foreach (var trigger in triggers.Distinct(StringComparer.Ordinal))
            {
                if (!_byTrigger.TryGetValue(trigger, out var triggered))
                    _byTrigger[trigger] = triggered = [];
                triggered.Add(campaign);
            }
        }
    }

    /// <summary>Each that is asked now, once.</summary>
    /// <param name="happened">Kinds of signals.</param>
    public IReadOnlyList<T> Find(IReadOnlyCollection<string> happened)
    {
        List<T>? found = null;
        foreach (var kind in happened)
        {
            if (_byTrigger.TryGetValue(kind, out var triggered))
                (found ??= [.. _always]).AddRange(triggered);
        }

        // Two kinds may lead to one campaign.
        return found is null ? _always : happened.Count > 1 ? found.Distinct().ToList() : found;
    }
}
