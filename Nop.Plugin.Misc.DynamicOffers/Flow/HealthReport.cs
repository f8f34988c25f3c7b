using Nop.Plugin.Misc.DynamicOffers.Oversight;
using Nop.Plugin.Misc.DynamicOffers.Signals;

namespace Nop.Plugin.Misc.DynamicOffers.Flow;

/// <summary>How this node's way from requests to the log fares, and which nodes there are.</summary>
public class HealthReport(
    INodeList nodes,
    INoticeStore notices,
    CurrentNode node,
    SignalWriter writer,
    SignalQueue queue,
    TypedEmails typedEmails,
    BeaconCounters beacons,
    TimeProvider timeProvider)
{
    public async Task<HealthFigures> GetAsync()
    {
        var aliveSinceUtc = timeProvider.GetUtcNow().UtcDateTime - NodeLife.Silence;
        var all = await nodes.GetAllAsync();

        return new HealthFigures(
            all.Select(row => new NodeFigures(row.Name, row.Id == node.Id, row.AliveOnUtc >= aliveSinceUtc, row.StartedOnUtc, row.AliveOnUtc)).ToList(),
            writer.Written,
            queue.Count,
            queue.DroppedOf(SignalWorth.Look),
            queue.DroppedOf(SignalWorth.Act),
            queue.DroppedOf(SignalWorth.Essential),
            typedEmails.Dropped,
            beacons.Taken,
            beacons.Refused,
            await notices.GetAllAsync());
    }
}

/// <summary>Counts since this node started.</summary>
/// <param name="Waiting">Signals on their way to the log now.</param>
/// <param name="DroppedAddresses">Typed addresses let go.</param>
/// <param name="Notices">What the owner was or will be told of, on all nodes.</param>
/// <param name="BeaconsTaken">Batches of the browser's signals.</param>
public sealed record HealthFigures(
    IReadOnlyList<NodeFigures> Nodes,
    long Written,
    int Waiting,
    long DroppedLooks,
    long DroppedActs,
    long DroppedEssentials,
    long DroppedAddresses,
    long BeaconsTaken,
    long BeaconsRefused,
    IReadOnlyList<Notice> Notices);

/// <param name="IsThis">Whether it is the node that answers.</param>
public sealed record NodeFigures(string Name, bool IsThis, bool IsAlive, DateTime StartedOnUtc, DateTime AliveOnUtc);
