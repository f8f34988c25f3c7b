using System.Collections.Concurrent;
using System.Globalization;
using Nop.Plugin.Misc.DynamicOffers.Oversight;

namespace Nop.Plugin.Misc.DynamicOffers.Wallet;

/// <summary>Limits that refused a moment ago: every page of every shopper would ask them again, and count their grants anew. One a process.</summary>
public class ReachedLimits(TimeProvider timeProvider, OwnerNotices notices)
{
    /// <summary>What is given back or raised by an owner is found after it.</summary>
    public TimeSpan Pause { get; init; } = TimeSpan.FromSeconds(5);

    private readonly ConcurrentDictionary<string, long> _refusedOn = [];

    public bool Contains(CampaignLimit limit) => _refusedOn.TryGetValue(limit.Scope, out var on) && timeProvider.GetElapsedTime(on) < Pause;

    public void Add(CampaignLimit limit)
    {
        _refusedOn[limit.Scope] = timeProvider.GetTimestamp();
        Tell(limit);
    }

    /// <summary>Lets the owner know that the campaign has no more to give.</summary>
    public void Tell(CampaignLimit limit) => notices.Raise(NoticeKind.CampaignUsedUp, limit.CampaignId.ToString(CultureInfo.InvariantCulture));
}
