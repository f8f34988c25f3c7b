using Nop.Plugin.Misc.DynamicOffers.Signals;
using Nop.Plugin.Misc.DynamicOffers.Tests.Builders;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Signals;

internal sealed class InMemoryNodeStore : INodeStore
{
    public Rows<Node> Nodes { get; } = new();

    public Task InsertAsync(Node node)
    {
        Nodes.TryInsert(node);

        return Task.CompletedTask;
    }

    public Task BeatAsync(int nodeId, DateTime nowUtc)
    {
        Nodes.Update(node => node.Id == nodeId, node => (node.AliveOnUtc, node.RecoveredOnUtc) = (nowUtc, null));

        return Task.CompletedTask;
    }

    public Task<int> CountOthersAsync(int nodeId, DateTime aliveSinceUtc) =>
        Task.FromResult(Nodes.Where(node => node.Id != nodeId && node.AliveOnUtc >= aliveSinceUtc).Count);

    public Task<int> GetFirstAliveAsync(DateTime aliveSinceUtc) =>
        Task.FromResult(Nodes.Where(node => node.AliveOnUtc >= aliveSinceUtc).Select(node => node.Id).Order().FirstOrDefault());

    public Task<IReadOnlyList<Node>> GetLostAsync(DateTime aliveBeforeUtc) =>
        Task.FromResult(Nodes.Where(node => node.AliveOnUtc < aliveBeforeUtc && node.RecoveredOnUtc is null));

    public Task SetRecoveredAsync(Node node, DateTime nowUtc)
    {
        Nodes.Update(row => row.Id == node.Id && row.AliveOnUtc == node.AliveOnUtc, row => row.RecoveredOnUtc = nowUtc);

        return Task.CompletedTask;
    }

    public Task DeleteEndedAsync(DateTime aliveBeforeUtc)
    {
        Nodes.Delete(node => node.AliveOnUtc < aliveBeforeUtc && node.RecoveredOnUtc is not null);

        return Task.CompletedTask;
    }
}
