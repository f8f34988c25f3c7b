using Nop.Plugin.Misc.DynamicOffers.Decisions;

namespace Nop.Plugin.Misc.DynamicOffers.Flow;

/// <summary>Decisions that wait to be written, off the request. Bounded: what does not fit is counted, and no request waits. One a process.</summary>
public class DecisionLog
{
    private const int Most = 20_000;

    private readonly Lock _lock = new();
    private readonly LinkedList<LoggedDecision> _waiting = [];
    private long _dropped;

    public void Add(LoggedDecision decision)
    {
        lock (_lock)
        {
            if (_waiting.Count < Most)
                _waiting.AddLast(decision);
            else
                _dropped++;
        }
    }

    /// <summary>The oldest ones.</summary>
    public IReadOnlyList<LoggedDecision> Take(int most)
    {
        lock (_lock)
        {
            var taken = new List<LoggedDecision>();
            while (taken.Count < most && _waiting.First is { } first)
            {
                taken.Add(first.Value);
                _waiting.RemoveFirst();
            }

            return taken;
        }
    }

    /// <summary>They could not be written, and wait again before the others.</summary>
    public void PutBack(IReadOnlyList<LoggedDecision> taken)
    {
        lock (_lock)
        {
            foreach (var decision in taken.Reverse())
                _waiting.AddFirst(decision);
        }
    }

    /// <summary>How many did not fit since this was asked last.</summary>
    public long TakeDropped()
    {
        lock (_lock)
        {
            var dropped = _dropped;
            _dropped = 0;

            return dropped;
        }
    }
}

/// <param name="Outcome">One of <see cref="Measurement.DecisionOutcome"/>.</param>
/// <param name="GrantId">0 where none was given.</param>
public sealed record LoggedDecision(int ShopperId, int StoreId, DecisionInputs Inputs, Decision Decision, string Outcome, int GrantId);
