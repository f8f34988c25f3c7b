using Nop.Data;
using Nop.Plugin.Misc.DynamicOffers.Signals;

namespace Nop.Plugin.Misc.DynamicOffers.Data;

public class NodeList(IRepository<Node> nodes) : INodeList
{
    public async Task<IReadOnlyList<Node>> GetAllAsync() => await nodes.Table.OrderByDescending(node => node.Id).ToListAsync();
}
