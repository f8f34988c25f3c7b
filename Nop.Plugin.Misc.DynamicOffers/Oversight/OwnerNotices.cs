using System.Collections.Concurrent;

namespace Nop.Plugin.Misc.DynamicOffers.Oversight;

/// <summary>
/// What happened on this node and waits to be written down by a job: whoever raises it is serving a shopper and must not wait, nor fail. One a process; it
/// holds one entry a kind, whatever happens.
/// </summary>
public class OwnerNotices(TimeProvider timeProvider)
{
    private readonly ConcurrentDictionary<string, RaisedNotice> _waiting = [];

    /// <param name="kind">One of <see cref="NoticeKind"/>.</param>
    /// <param name="subject">A name, a message, or an id that the job knows the name of.</param>
    public void Raise(string kind, string subject) => Add(new RaisedNotice(kind, subject, 1, timeProvider.GetUtcNow().UtcDateTime));

    /// <summary>Also takes back what could not be written down.</summary>
    public void Add(RaisedNotice raised) => _waiting.AddOrUpdate(
        raised.Kind,
        raised,
        (_, known) => (known.LastOnUtc > raised.LastOnUtc ? known : raised) with { Count = known.Count + raised.Count });

    public IReadOnlyList<RaisedNotice> TakeAll()
    {
        var taken = new List<RaisedNotice>();
        foreach (var kind in _waiting.Keys)
        {
            if (_waiting.TryRemove(kind, out var raised))
                taken.Add(raised);
        }

        return taken;
    }
}

/// <param name="Subject">Of the last time.</param>
public sealed record RaisedNotice(string Kind, string Subject, long Count, DateTime LastOnUtc);
