namespace Nop.Plugin.Misc.DynamicOffers.Signals;

/// <summary>How many batches of the browser's signals this node took and refused since it started. One a process.</summary>
public class BeaconCounters
{
    private readonly long[] _refused = new long[Enum.GetValues<BeaconRefusal>().Length];

    private long _taken;

    public long Taken => Interlocked.Read(ref _taken);

    public long Refused => Enum.GetValues<BeaconRefusal>().Sum(RefusedFor);

    public long RefusedFor(BeaconRefusal reason) => Interlocked.Read(ref _refused[(int)reason]);

    public void CountTaken() => Interlocked.Increment(ref _taken);

    public void Count(BeaconRefusal reason) => Interlocked.Increment(ref _refused[(int)reason]);
}
