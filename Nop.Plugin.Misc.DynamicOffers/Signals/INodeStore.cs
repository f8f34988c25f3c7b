namespace Nop.Plugin.Misc.DynamicOffers.Signals;

public interface INodeStore
{
    Task InsertAsync(Node node);

    Task BeatAsync(int nodeId, DateTime nowUtc);

    /// <summary>Nodes other than this one with a heartbeat since then.</summary>
    Task<int> CountOthersAsync(int nodeId, DateTime aliveSinceUtc);

    /// <summary>The id of the oldest node with a heartbeat since then; 0 where there is none.</summary>
    Task<int> GetFirstAliveAsync(DateTime aliveSinceUtc);

    /// <summary>Nodes without a heartbeat since then that were not recovered.</summary>
    Task<IReadOnlyList<Node>> GetLostAsync(DateTime aliveBeforeUtc);

    Task SetRecoveredAsync(Node node, DateTime nowUtc);

    Task DeleteEndedAsync(DateTime aliveBeforeUtc);
}
