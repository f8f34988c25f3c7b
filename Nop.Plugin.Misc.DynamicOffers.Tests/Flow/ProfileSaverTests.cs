using Nop.Plugin.Misc.DynamicOffers.Consent;
using Nop.Plugin.Misc.DynamicOffers.Flow;
using Nop.Plugin.Misc.DynamicOffers.Profiles;
using Nop.Plugin.Misc.DynamicOffers.Signals;
using Nop.Plugin.Misc.DynamicOffers.Tests.Builders;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Flow;

public class ProfileSaverTests : IAsyncLifetime
{
    private readonly Database _database = new();
    private readonly ShopNode _one;
    private readonly ShopNode _other;
    private Shopper _shopper = null!;

    public ProfileSaverTests()
    {
        (_one, _other) = (new ShopNode(_database, Sample.Clock(), id: 1), new ShopNode(_database, Sample.Clock(), id: 2));
    }

    public async Task InitializeAsync()
    {
        _shopper = await _database.AddShopperAsync();
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task What_a_node_saved_it_saves_on_top_of_without_reading()
    {
        await ReturnAsync(_one);
        await _one.WriteAsync();
        var reads = _database.Profiles.Reads;
        await ReturnAsync(_one);

        await _one.WriteAsync();

        Assert.Equal((2, 2), (Row().Version, Returns()));
        Assert.Equal(reads, _database.Profiles.Reads);
    }

    [Fact]
    public async Task Saved_in_one_go_two_nodes_lose_nothing_and_count_nothing_twice()
    {
        var second = await _database.AddShopperAsync(customerId: 2);
        foreach (var node in new[] { _one, _other, _one })
        {
            await ReturnAsync(node);
            await ReturnAsync(node, second);
            await node.WriteAsync();
        }

        // The other node saves one of the two first.
        await ReturnAsync(_one);
        await ReturnAsync(_one, second);
        await ReturnAsync(_other);
        await _other.WriteAsync();
        await _one.WriteAsync();

        Assert.Equal(5, await ReturnsAsync(_one));
        Assert.Equal(4, (await _one.ProfileAsync(second.Id)).Read(state => state.Returns));
    }

    [Fact]
    public async Task Of_somebody_erased_while_the_first_row_was_written_none_stays()
    {
        var live = await _one.ProfileAsync(_shopper.Id);
        live.Seen(Sample.Now);
        _database.Shoppers.ErasedAfterLook = _shopper.Id;

        await _one.Get<ProfileSaver>().SaveAsync(live);

        Assert.Equal([_shopper.Id], _database.Shoppers.RemainsErased);
        Assert.Null(_one.Memory.Find(_shopper.Id));
    }

    [Fact]
    public async Task Of_two_nodes_that_save_at_once_neither_loses_anything_and_nothing_counts_twice()
    {
        await ReturnAsync(_one);
        await ReturnAsync(_other);
        await ReturnAsync(_other);

        await _one.WriteAsync();
        await _other.WriteAsync();
        await ReturnAsync(_one);
        await _one.WriteAsync();
        await _other.WriteAsync();

        Assert.Equal(4, Returns());
        Assert.Equal(4, await ReturnsAsync(_one));
    }

    [Fact]
    public async Task Another_node_that_saves_between_reading_and_saving_costs_one_more_try()
    {
        await _other.WriteAsync();
        await ReturnAsync(_other);
        await ReturnAsync(_one);
        var tries = 0;
        _database.Profiles.BeforeSave = async () =>
        {
            if (++tries == 1)
                await _other.Get<ProfileSaver>().SaveAsync(await _other.ProfileAsync(_shopper.Id));
        };

        // Within the pause between two rounds of saving a node only logs.
        await _other.Get<SignalWriter>().WriteAsync(CancellationToken.None);
        Assert.Equal(0, tries);

        await _one.WriteAsync();

        Assert.Equal((2, 2, 3), (Returns(), Row().Version, tries));
    }

    // What another's act brings is in no profile until it is logged, though it came before what a request applied at once.
    [Fact]
    public async Task Signals_that_reached_memory_out_of_their_order_are_all_saved_on_top_of_another_s()
    {
        await ReturnAsync(_other);
        await _other.WriteAsync();
        await _one.ProfileAsync(_shopper.Id);
        await ReturnAsync(_other);
        _one.Queue.Enqueue(Sample.Signal(SignalKind.OrderRefunded, value: 5m, shopperId: 0));
        await ReturnAsync(_one);
        await _other.WriteAsync();

        await _one.WriteAsync();

        Assert.Equal((3, -5m), (Returns(), Row().TryToState()!.OrderValue));
    }

    [Fact]
    public async Task A_node_that_always_comes_too_late_tries_again_later()
    {
        await ReturnAsync(_one);
        _database.Profiles.BeforeSave = () =>
        {
            _database.Profiles.Profiles.Delete(_ => true);
            _database.Profiles.Profiles.TryInsert(new StoredProfile { ShopperId = _shopper.Id, Version = Random.Shared.Next(100, int.MaxValue), State = "" });

            return Task.CompletedTask;
        };
        await _one.WriteAsync();
        Assert.True((await _one.ProfileAsync(_shopper.Id)).IsDirty);

        _database.Profiles.BeforeSave = () => Task.CompletedTask;
        await _one.WriteAsync();

        Assert.Equal(1, Returns());
    }

    [Fact]
    public async Task A_row_that_cannot_be_read_any_more_is_made_anew_from_the_log()
    {
        await ReturnAsync(_one);
        await ReturnAsync(_one);
        await _one.WriteAsync();
        _database.Profiles.Profiles.Update(_ => true, row => (row.Version, row.State) = (row.Version + 1, "broken"));

        await ReturnAsync(_one);
        await _one.WriteAsync();

        Assert.Equal(3, Returns());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Who_was_erased_gets_no_row_again(bool hadRow)
    {
        if (hadRow)
        {
            await ReturnAsync(_one);
            await _one.WriteAsync();
        }

        await ReturnAsync(_one);
        var profile = await _one.ProfileAsync(_shopper.Id);
        await _database.Shoppers.EraseAsync(Sample.CustomerId);
        await _database.Profiles.DeleteAsync(_shopper.Id);

        await _one.Get<ProfileSaver>().SaveAsync(profile);

        Assert.Empty(_database.Profiles.Profiles.All);
        Assert.Null(_one.Memory.Find(_shopper.Id));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_a_node_still_has_of_a_visitor_who_was_merged_goes_to_who_it_is_now(bool hadRow)
    {
        var visitor = await _database.AddShopperAsync(customerId: Sample.CustomerId + 1);
        if (hadRow)
        {
            await ReturnAsync(_other, visitor);
            await _other.WriteAsync();
        }

        await ReturnAsync(_other, visitor);
        await _one.Get<ShopperMerging>().MergeAsync(visitor, _shopper);

        await _other.WriteAsync();
        await ReturnAsync(_other, visitor);
        await _other.WriteAsync();
        await _other.WriteAsync();

        Assert.Equal(hadRow ? 3 : 2, Returns());
        Assert.Single(_database.Profiles.Profiles.All);
    }

    private static async Task ReturnAsync(ShopNode node, Shopper shopper)
    {
        await node.ProfileAsync(shopper.Id);
        node.Accept(Sample.Signal(SignalKind.ReturnRequested, shopperId: shopper.Id, customerId: shopper.CustomerId));
    }

    private Task ReturnAsync(ShopNode node) => ReturnAsync(node, _shopper);

    private StoredProfile Row() => _database.Profiles.Profiles.Where(row => row.ShopperId == _shopper.Id).Single();

    private int Returns() => Row().TryToState()!.Returns;

    private async Task<int> ReturnsAsync(ShopNode node)
    {
        var profile = await node.ProfileAsync(_shopper.Id);
        await node.Get<ProfileReader>().RefreshAsync(profile);

        return profile.Read(state => state.Returns);
    }
}
