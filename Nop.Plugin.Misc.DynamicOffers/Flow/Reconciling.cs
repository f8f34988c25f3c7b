using Nop.Plugin.Misc.DynamicOffers.Signals;

namespace Nop.Plugin.Misc.DynamicOffers.Flow;

/// <summary>
/// Makes up for what a crash took: signals that reached the log and not the profile, and orders and cart changes that stand in the host's tables and not in
/// the log, and friends' orders that nobody was told of. What is found twice counts once.
/// </summary>
public class Reconciling(
    INodeStore nodes,
    ISignalStore signals,
    IHostFacts hostFacts,
    ProfileReader profiles,
    CartWatching watching,
    ReferralCredit referrals,
    CurrentNode node,
    SignalQueue queue,
    SignalWriter writer,
    TimeProvider timeProvider)
{
    /// <summary>How far back from its last heartbeat a lost node's work is looked through.</summary>
    private static readonly TimeSpan LostWork = TimeSpan.FromMinutes(5);

    /// <summary>The host's tables are looked through from this long ago; what is younger than <see cref="StillOnTheWay"/> may be in a queue.</summary>
    private static readonly TimeSpan LookBack = TimeSpan.FromMinutes(15);

    private static readonly TimeSpan StillOnTheWay = TimeSpan.FromSeconds(10);

    private static readonly TimeSpan AfterOutage = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan NodesKept = TimeSpan.FromDays(7);

    private DateTime NowUtc => timeProvider.GetUtcNow().UtcDateTime;

    public async Task RunAsync()
    {
        foreach (var lost in await nodes.GetLostAsync(NowUtc - NodeLife.Silence))
        {
            if (lost.Id != node.Id)
                await RecoverAsync(lost);
        }

        await nodes.DeleteEndedAsync(NowUtc - NodesKept);

        // One node looks, so that nothing is found twice; and not just after an outage, while the nodes still write what they kept.
        if (await nodes.GetFirstAliveAsync(NowUtc - NodeLife.Silence) != node.Id || writer.FailedSince(NowUtc - AfterOutage))
            return;

        var (from, to) = (NowUtc - LookBack, NowUtc - StillOnTheWay);
        foreach (var signal in (await hostFacts.GetMissingAsync(from, to)).Concat(await hostFacts.GetMissingRemovalsAsync(from, to)))
            queue.Enqueue(signal);

        await referrals.CatchUpAsync(from, to);
    }

    private async Task RecoverAsync(Node lost)
    {
        foreach (var shopper in (await signals.GetByNodeAsync(lost.Id, lost.AliveOnUtc - LostWork)).GroupBy(signal => signal.ShopperId))
        {
            var profile = await profiles.GetAsync(shopper.Key);
            await profiles.RefreshAsync(profile);
            foreach (var signal in shopper)
                profile.Apply(signal);

            if (shopper.LastOrDefault(signal => CartWatching.IsAboutCart(signal.Kind)) is { } lastCartChange)
                await watching.FollowAsync([lastCartChange]);
        }

        await nodes.SetRecoveredAsync(lost, NowUtc);
    }
}
