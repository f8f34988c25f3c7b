using Microsoft.Extensions.Time.Testing;
using Nop.Plugin.Misc.DynamicOffers.Flow;
using Nop.Plugin.Misc.DynamicOffers.Profiles;
using Nop.Plugin.Misc.DynamicOffers.Signals;
using Nop.Plugin.Misc.DynamicOffers.Tests.Builders;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Flow;

public class ProfileReaderTests
{
    private readonly FakeTimeProvider _clock = Sample.Clock();
    private readonly Database _database = new();
    private readonly ShopNode _node;

    public ProfileReaderTests()
    {
        _node = new ShopNode(_database, _clock);
    }

    [Fact]
    public async Task A_node_that_is_alone_asks_the_database_once_and_trusts_its_memory_after_that()
    {
        await SaveAsync(basedOn: 0, returns: 1);
        var first = await ReadAsync();
        await SaveAsync(basedOn: 1, returns: 2);
        _clock.Advance(TimeSpan.FromDays(1));

        Assert.Same(first, await ReadAsync());
        Assert.Equal((1, 1), (Returns(first), first.Version));
        Assert.Equal(1, _database.Profiles.Reads);
    }

    [Fact]
    public async Task In_company_memory_is_trusted_for_a_moment()
    {
        _node.Node.Knows(hasCompany: true);
        await SaveAsync(basedOn: 0, returns: 1);
        var profile = await ReadAsync();
        await SaveAsync(basedOn: 1, returns: 2);

        _clock.Advance(ProfileReader.Trust);
        Assert.Equal(1, Returns(await ReadAsync()));

        _clock.Advance(TimeSpan.FromTicks(1));
        Assert.Same(profile, await ReadAsync());
        Assert.Equal((2, 2), (Returns(profile), profile.Version));
    }

    [Fact]
    public async Task A_row_that_did_not_change_is_good_for_another_moment()
    {
        _node.Node.Knows(hasCompany: true);
        await SaveAsync(basedOn: 0, returns: 1);
        await ReadAsync();
        _clock.Advance(ProfileReader.Trust * 2);

        await ReadAsync();
        await ReadAsync();

        Assert.Equal(2, _database.Profiles.Reads);
    }

    [Fact]
    public async Task A_shopper_of_whom_nothing_is_stored_begins_with_nothing()
    {
        var profile = await ReadAsync();

        Assert.Equal((0, 0, default), (Returns(profile), profile.Version, profile.LastSeenOnUtc));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Where_no_profile_can_be_read_the_log_tells_it(bool hasRow)
    {
        if (hasRow)
            await _database.Profiles.TrySaveAsync(Sample.ShopperId, 0, [255, 1, 2], Sample.Now);
        await _database.AppendAsync(
            Sample.Signal(SignalKind.ReturnRequested, sequence: 1),
            Sample.Signal(SignalKind.ReturnRequested, sequence: 2),
            Sample.Signal(SignalKind.ReturnRequested, sequence: 3, shopperId: Sample.ShopperId + 1));

        var profile = await ReadAsync();
        profile.Apply(Sample.Signal(SignalKind.ReturnRequested, sequence: 2));

        Assert.Equal((2, hasRow ? 1 : 0), (Returns(profile), profile.Version));
    }

    private static int Returns(LiveProfile profile) => profile.Read(state => state.Returns);

    private Task<LiveProfile> ReadAsync() => _node.ProfileAsync(Sample.ShopperId);

    private async Task SaveAsync(int basedOn, int returns)
    {
        var state = Sample.State([.. Enumerable.Range(0, returns).Select(_ => Sample.Signal(SignalKind.ReturnRequested))]);
        Assert.True(await _database.Profiles.TrySaveAsync(Sample.ShopperId, basedOn, state.ToBytes(), Sample.Now));
    }
}
