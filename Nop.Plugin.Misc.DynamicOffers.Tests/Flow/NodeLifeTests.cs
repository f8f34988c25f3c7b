using Microsoft.Extensions.Time.Testing;
using Nop.Plugin.Misc.DynamicOffers.Flow;
using Nop.Plugin.Misc.DynamicOffers.Tests.Builders;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Flow;

public class NodeLifeTests
{
    private readonly FakeTimeProvider _clock = Sample.Clock();
    private readonly Database _database = new();

    [Fact]
    public async Task A_node_that_begins_has_a_number_of_its_own_and_is_alive()
    {
        var (one, other) = (await BeginAsync(), await BeginAsync());

        Assert.NotEqual(one.Node.Id, other.Node.Id);
        var row = _database.Nodes.Nodes.Find(one.Node.Id)!;
        Assert.Equal((Sample.Now, Sample.Now), (row.StartedOnUtc, row.AliveOnUtc));
        Assert.Contains(Environment.MachineName, row.Name);
    }

    [Fact]
    public async Task Nodes_know_of_each_other_from_the_next_heartbeat_on()
    {
        var one = await BeginAsync();
        Assert.False(one.Node.HasCompany);
        var other = await BeginAsync();
        Assert.True(other.Node.HasCompany);

        _clock.Advance(NodeLife.BeatPause);
        await one.Get<NodeLife>().BeatAsync();

        Assert.True(one.Node.HasCompany);
        Assert.Equal(Sample.Now + NodeLife.BeatPause, _database.Nodes.Nodes.Find(one.Node.Id)!.AliveOnUtc);
    }

    [Fact]
    public async Task A_node_that_is_silent_for_too_long_is_no_company()
    {
        var one = await BeginAsync();
        await BeginAsync();
        _clock.Advance(NodeLife.Silence);
        await one.Get<NodeLife>().BeatAsync();
        Assert.True(one.Node.HasCompany);

        _clock.Advance(TimeSpan.FromTicks(1));
        await one.Get<NodeLife>().BeatAsync();

        Assert.False(one.Node.HasCompany);
    }

    private async Task<ShopNode> BeginAsync()
    {
        var node = new ShopNode(_database, _clock);
        await node.Get<NodeLife>().BeginAsync();

        return node;
    }
}
