using Nop.Plugin.Misc.DynamicOffers.Signals;

namespace Nop.Plugin.Misc.DynamicOffers.Flow;

/// <summary>Makes this node known to the others, and the others to it.</summary>
public class NodeLife(INodeStore nodes, CurrentNode node, TimeProvider timeProvider)
{
    public static readonly TimeSpan BeatPause = TimeSpan.FromSeconds(5);

    /// <summary>A node that missed this much is gone.</summary>
    public static readonly TimeSpan Silence = TimeSpan.FromSeconds(20);

    public async Task BeginAsync()
    {
        var row = new Node { Name = $"{Environment.MachineName} {Environment.ProcessId}", StartedOnUtc = NowUtc, AliveOnUtc = NowUtc };
        await nodes.InsertAsync(row);
        node.Begins(row.Id);
        await LookAroundAsync();
    }

    public async Task BeatAsync()
    {
        await nodes.BeatAsync(node.Id, NowUtc);
        await LookAroundAsync();
    }

    private async Task LookAroundAsync() => node.Knows(await nodes.CountOthersAsync(node.Id, NowUtc - Silence) > 0);

    private DateTime NowUtc => timeProvider.GetUtcNow().UtcDateTime;
}
