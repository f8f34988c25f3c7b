using Nop.Plugin.Misc.DynamicOffers.Consent;
using Nop.Plugin.Misc.DynamicOffers.Flow;
using Nop.Plugin.Misc.DynamicOffers.Offers;
using Nop.Plugin.Misc.DynamicOffers.Reminders;
using Nop.Plugin.Misc.DynamicOffers.Signals;
using Nop.Plugin.Misc.DynamicOffers.Tests.Builders;
using Nop.Plugin.Misc.DynamicOffers.Wallet;
using NSubstitute;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Flow;

public class ShopperMergingTests : IAsyncLifetime
{
    private readonly Database _database = new();
    private readonly ShopNode _node;
    private Shopper _visitor = null!;
    private Shopper _account = null!;

    public ShopperMergingTests()
    {
        _node = new ShopNode(_database, Sample.Clock());
    }

    public async Task InitializeAsync()
    {
        _account = await _database.AddShopperAsync(customerId: 2, isRegistered: true);
        _visitor = await _database.AddShopperAsync(customerId: 1);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task From_then_on_both_are_one_with_the_profiles_of_both()
    {
        await ReturnAsync(_account, 2);
        await ReturnAsync(_visitor, 3);
        await _node.WriteAsync();

        var shopper = await MergeAsync();

        Assert.Equal(_account.Id, shopper.Id);
        Assert.Equal((5, 5), (Stored(), await LiveAsync()));
        Assert.Equal([_account.Id], _database.Profiles.Profiles.All.Select(row => row.ShopperId));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Signals_that_are_still_on_their_way_count_once(bool hasRow)
    {
        await ReturnAsync(_account, 1);
        await ReturnAsync(_visitor, 1);
        if (hasRow)
            await _node.WriteAsync();
        await ReturnAsync(_account, 2);
        await ReturnAsync(_visitor, 3);

        await MergeAsync();
        Assert.Equal(7, await LiveAsync());
        await _node.WriteAsync();
        await ReturnAsync(_account, 1);
        await _node.WriteAsync();

        Assert.Equal((8, 8), (Stored(), await LiveAsync()));
        Assert.Equal([_account.Id], _database.Profiles.Profiles.All.Select(row => row.ShopperId));
        Assert.Equal(8, _database.Signals.Signals.All.Count);
    }

    [Fact]
    public async Task What_was_planned_for_the_visitor_is_sent_to_the_account()
    {
        await _database.Reminders.TryInsertAsync(
            new Reminder { ShopperId = _visitor.Id, CustomerId = 1, State = ReminderState.Planned, Key = Guid.NewGuid(), RunKey = Guid.NewGuid() });

        await MergeAsync();

        Assert.Equal(2, Assert.Single(_database.Reminders.Reminders.All).CustomerId);
    }

    [Fact]
    public async Task It_happens_once_whoever_else_tries()
    {
        await ReturnAsync(_visitor, 3);
        await _node.WriteAsync();
        var sameVisitor = _database.Shoppers.Shoppers.Find(_visitor.Id)!;

        await MergeAsync();
        var again = await _node.Get<ShopperMerging>().MergeAsync(sameVisitor, _account);

        Assert.Equal(_account.Id, again.Id);
        Assert.Equal(3, Stored());
        await _node.Logger.ReceivedWithAnyArgs(1).InformationAsync(default!);
    }

    [Fact]
    public async Task Another_node_that_saves_the_shopper_at_the_same_moment_loses_nothing()
    {
        var other = new ShopNode(_database, Sample.Clock(), id: 2);
        await other.WriteAsync();
        await ReturnAsync(_visitor, 3);
        await _node.WriteAsync();
        await other.ProfileAsync(_account.Id);
        other.Accept(Sample.Signal(SignalKind.ReturnRequested, shopperId: _account.Id, customerId: 2));
        await other.Get<SignalWriter>().WriteAsync(CancellationToken.None);
        var saves = 0;
        _database.Profiles.BeforeSave = async () =>
        {
            if (++saves == 1)
                await other.WriteAsync();
        };

        await MergeAsync();
        await other.WriteAsync();

        Assert.Equal(4, Stored());
        Assert.Equal(3, saves);
    }

    [Fact]
    public async Task A_tier_that_both_were_given_ends_where_it_came_later()
    {
        var before = await GrantAsync(_account, Sample.Now.AddDays(-1));
        var later = await GrantAsync(_visitor, Sample.Now);

        await MergeAsync();

        Assert.Equal(GrantState.Issued, _database.Grants.Grants.Find(before.Id)!.State);
        Assert.Equal(ReasonCode.GivenBefore, _database.Grants.Grants.Find(later.Id)!.EndReason);
    }

    [Fact]
    public async Task What_they_recommended_to_each_other_is_deleted()
    {
        await MergeAsync();

        await _node.Referrals.Received(1).DeleteOwnAsync(2);
    }

    private Task<Shopper> MergeAsync() => _node.Get<ShopperMerging>().MergeAsync(_visitor, _account);

    private async Task ReturnAsync(Shopper shopper, int times)
    {
        await _node.ProfileAsync(shopper.Id);
        for (var time = 0; time < times; time++)
            _node.Accept(Sample.Signal(SignalKind.ReturnRequested, shopperId: shopper.Id, customerId: shopper.CustomerId));
    }

    private async Task<Grant> GrantAsync(Shopper shopper, DateTime issuedOnUtc)
    {
        var grant = Sample.Grant(shopperId: shopper.Id);
        grant.IssuedOnUtc = issuedOnUtc;
        await _database.Grants.TryIssueAsync(grant);

        return grant;
    }

    private int Stored() => _database.Profiles.Profiles.Where(row => row.ShopperId == _account.Id).Single().TryToState()!.Returns;

    private async Task<int> LiveAsync() => (await _node.ProfileAsync(_account.Id)).Read(state => state.Returns);
}
