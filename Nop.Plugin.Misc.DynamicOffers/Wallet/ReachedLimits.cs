using System.Collections.Concurrent;

namespace Nop.Plugin.Misc.DynamicOffers.Wallet;

/// <summary>Limits that refused a moment ago: every page of every shopper would ask them again, and count their grants anew. One a process.</summary>
public class ReachedLimits(TimeProvider timeProvider)
{
    /// <summary>What is given back or raised by an owner is found after it.</summary>
    public TimeSpan Pause { get; init; } = TimeSpan.FromSeconds(5);

    private readonly ConcurrentDictionary<string, long> _refusedOn = [];

    public bool Contains(CampaignLimit limit) => _refusedOn.TryGetValue(limit.Scope, out var on) && timeProvider.GetElapsedTime(on) < Pause;

    public void Add(CampaignLimit limit) => _refusedOn[limit.Scope] = timeProvider.GetTimestamp();
}
