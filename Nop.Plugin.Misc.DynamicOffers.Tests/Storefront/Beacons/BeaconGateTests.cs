using System.Net;
using Nop.Plugin.Misc.DynamicOffers.Storefront.Beacons;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Storefront.Beacons;

public sealed class BeaconGateTests : IDisposable
{
    private static readonly IPAddress Here = IPAddress.Parse("192.0.2.1");
    private static readonly IPAddress Elsewhere = IPAddress.Parse("192.0.2.2");

    private readonly BeaconGate _gate = new();

    public void Dispose() => _gate.Dispose();

    [Fact]
    public void A_visitor_has_so_many_turns_and_then_waits_from_wherever_it_comes()
    {
        var visitor = Guid.NewGuid();

        Assert.All(Enumerable.Range(0, BeaconGate.MostOfAVisitor), _ => Assert.Null(_gate.TakeTurn(Here, visitor)));

        Assert.InRange(_gate.TakeTurn(Elsewhere, visitor) ?? default, TimeSpan.FromTicks(1), BeaconGate.Window);
        Assert.Null(_gate.TakeTurn(Here, Guid.NewGuid()));
    }

    [Fact]
    public void An_address_has_so_many_turns_whoever_it_claims_to_be()
    {
        Assert.All(Enumerable.Range(0, BeaconGate.MostOfAnAddress), _ => Assert.Null(_gate.TakeTurn(Here, Guid.NewGuid())));

        Assert.NotNull(_gate.TakeTurn(Here, Guid.NewGuid()));
        Assert.NotNull(_gate.TakeTurn(Here, visitor: null));
        Assert.NotNull(_gate.TakeTurn(Here.MapToIPv6(), visitor: null));
        Assert.Null(_gate.TakeTurn(Elsewhere, visitor: null));
    }

    [Fact]
    public void The_addresses_that_one_owner_chooses_from_count_as_one()
    {
        Assert.All(
            Enumerable.Range(1, BeaconGate.MostOfAnAddress),
            number => Assert.Null(_gate.TakeTurn(IPAddress.Parse($"2001:db8:1:2::{number}"), visitor: null)));

        Assert.NotNull(_gate.TakeTurn(IPAddress.Parse("2001:db8:1:2:ffff::1"), visitor: null));
        Assert.Null(_gate.TakeTurn(IPAddress.Parse("2001:db8:1:3::1"), visitor: null));
    }

    [Fact]
    public void A_batch_is_the_first_once()
    {
        var id = Guid.NewGuid();

        Assert.True(_gate.IsFirst(id));
        Assert.False(_gate.IsFirst(id));
        Assert.True(_gate.IsFirst(Guid.NewGuid()));
    }

    [Fact]
    public void The_memory_is_bounded_and_lets_the_oldest_go()
    {
        var oldest = Guid.NewGuid();
        var second = Guid.NewGuid();
        _gate.IsFirst(oldest);
        _gate.IsFirst(second);
        for (var i = 0; i < BeaconGate.MostRemembered - 1; i++)
            _gate.IsFirst(Guid.NewGuid());

        Assert.False(_gate.IsFirst(second));
        Assert.True(_gate.IsFirst(oldest));
    }

    [Fact]
    public void Of_many_who_send_the_same_batch_at_once_one_is_the_first()
    {
        var id = Guid.NewGuid();

        var firsts = 0;
        Parallel.For(0, 1_000, _ => Interlocked.Add(ref firsts, _gate.IsFirst(id) ? 1 : 0));

        Assert.Equal(1, firsts);
    }
}
