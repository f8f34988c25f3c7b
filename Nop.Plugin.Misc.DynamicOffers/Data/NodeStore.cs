using Nop.Data;
using Nop.Plugin.Misc.DynamicOffers.Signals;

namespace Nop.Plugin.Misc.DynamicOffers.Data;

public class NodeStore(IRepository<Node> nodes, Statements statements) : INodeStore
{
    public Task InsertAsync(Node node) => nodes.InsertAsync(node, publishEvent: false);

    public Task BeatAsync(int nodeId, DateTime nowUtc) =>
        statements.ExecuteAsync($"UPDATE [{TableNames.Node}] SET [AliveOnUtc] = @now, [RecoveredOnUtc] = NULL WHERE [Id] = @id", ("id", nodeId), ("now", nowUtc));

    public async Task<int> CountOthersAsync(int nodeId, DateTime aliveSinceUtc) =>
        (await nodes.Table.Where(node => node.Id != nodeId && node.AliveOnUtc >= aliveSinceUtc).ToListAsync()).Count;

    public Task<int> GetFirstAliveAsync(DateTime aliveSinceUtc) =>
        nodes.Table.Where(node => node.AliveOnUtc >= aliveSinceUtc).OrderBy(node => node.Id).Select(node => node.Id).FirstOrDefaultAsync();

    public async Task<IReadOnlyList<Node>> GetLostAsync(DateTime aliveBeforeUtc) =>
        await nodes.Table.Where(node => node.AliveOnUtc < aliveBeforeUtc && node.RecoveredOnUtc == null).ToListAsync();

    public Task SetRecoveredAsync(Node node, DateTime nowUtc) =>
        statements.ExecuteAsync(
            $"UPDATE [{TableNames.Node}] SET [RecoveredOnUtc] = @now WHERE [Id] = @id AND [AliveOnUtc] = @alive",
            ("id", node.Id),
            ("now", nowUtc),
            ("alive", node.AliveOnUtc));

    public Task DeleteEndedAsync(DateTime aliveBeforeUtc) => nodes.DeleteAsync(node => node.AliveOnUtc < aliveBeforeUtc && node.RecoveredOnUtc != null);
}
