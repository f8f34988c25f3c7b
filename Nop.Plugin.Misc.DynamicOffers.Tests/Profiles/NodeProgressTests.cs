using Nop.Plugin.Misc.DynamicOffers.Profiles;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Profiles;

public class NodeProgressTests
{
    private readonly NodeProgress _progress = new();

    [Fact]
    public void A_node_that_never_wrote_stands_at_nothing()
    {
        Assert.Equal(0, _progress.Of(1));
    }

    [Fact]
    public void Each_node_counts_on_its_own_and_never_back()
    {
        _progress.Advance(1, 5);
        _progress.Advance(2, 9);
        _progress.Advance(1, 3);

        Assert.Equal((5, 9), (_progress.Of(1), _progress.Of(2)));
    }

    [Fact]
    public void The_nodes_that_wrote_last_are_remembered()
    {
        for (var nodeId = 1; nodeId <= 4; nodeId++)
            _progress.Advance(nodeId, nodeId);
        _progress.Advance(1, 10);

        _progress.Advance(5, 5);

        Assert.Equal([10, 0, 3, 4, 5], Enumerable.Range(1, 5).Select(_progress.Of));
    }
}
