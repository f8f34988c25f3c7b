using System.Collections.Concurrent;

namespace Nop.Plugin.Misc.DynamicOffers.Wallet;

/// <summary>What limits answered a moment ago: every page of every shopper would ask them again, and count their grants anew. One a process.</summary>
public class RecentLimits(TimeProvider timeProvider)
{
    /// <summary>What is given back or raised by an owner is found after it.</summary>
    public TimeSpan Pause { get; init; } = TimeSpan.FromSeconds(5);

    private readonly ConcurrentDictionary<string, (bool HasRoom, long On)> _answers = [];

    /// <summary>Null where it was not asked lately.</summary>
    public bool? HasRoom(string scope) => _answers.TryGetValue(scope, out var answer) && timeProvider.GetElapsedTime(answer.On) < Pause ? answer.HasRoom : null;

    public void Remember(string scope, bool hasRoom) => _answers[scope] = (hasRoom, timeProvider.GetTimestamp());
}
