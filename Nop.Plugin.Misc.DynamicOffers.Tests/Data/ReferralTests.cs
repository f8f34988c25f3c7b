using Microsoft.Extensions.Time.Testing;
using Nop.Core.Domain.Common;
using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Payments;
using Nop.Plugin.Misc.DynamicOffers.Consent;
using Nop.Plugin.Misc.DynamicOffers.Flow;
using Nop.Plugin.Misc.DynamicOffers.Offers;
using Nop.Plugin.Misc.DynamicOffers.Profiles;
using Nop.Plugin.Misc.DynamicOffers.Referrals;
using Nop.Plugin.Misc.DynamicOffers.Signals;
using Nop.Plugin.Misc.DynamicOffers.Tests.Builders;
using Nop.Plugin.Misc.DynamicOffers.Tests.Infrastructure;
using Nop.Plugin.Misc.DynamicOffers.Tests.Offers;
using Nop.Plugin.Misc.DynamicOffers.Tests.Signals;
using Nop.Services.Common;
using Nop.Services.Customers;
using Nop.Services.Logging;
using NSubstitute;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Data;

public class SqliteReferralTests(SqliteTestDatabase database) : ReferralTests(database), IClassFixture<SqliteTestDatabase>;

[Collection(PostgresCollection.Name)]
public class PostgresReferralTests(PostgresTestDatabase database) : ReferralTests(database), IClassFixture<PostgresTestDatabase>;

/// <summary>Anna recommends the shop, Ben accepts and orders: our own classes over a real database, the host's customers and addresses stood in for.</summary>
public abstract class ReferralTests(TestDatabase database) : IAsyncLifetime
{
    private const int Many = 8;
    private const int AnnasCustomer = 1;
    private const int BensCustomer = 2;

    private readonly FakeTimeProvider _clock = Sample.Clock();
    private readonly RecordingSink _sink = new();
    private readonly InMemoryCampaignStore _campaigns = new();
    private readonly TypedEmails _typed = new();
    private readonly DynamicOffersSettings _settings = new() { Enabled = true, EmailHashKey = Convert.ToBase64String(new byte[32]) };
    private readonly ICustomerService _customers = Substitute.For<ICustomerService>();

    private Shopper _anna = null!;
    private Shopper _ben = null!;
    private Campaign _campaign = null!;

    private IReferralStore Store => database.Get<IReferralStore>();

    private IShopperStore Shoppers => database.Get<IShopperStore>();

    private IQueryable<Referral> Referrals => database.Table<Referral>();

    public async Task InitializeAsync()
    {
        await database.ResetAsync();
        _customers.GetCustomerByIdAsync(Arg.Any<int>()).Returns(call => Sample.Customer(call.Arg<int>()));
        _campaign = await _campaigns.AddLiveAsync(Recipes.Find("coupon_friends")!.Terms(RecipeProducts.None));
        _anna = await AddAsync(AnnasCustomer, isRegistered: true);
        _ben = await AddAsync(BensCustomer);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task A_shopper_has_one_link_whoever_asks_at_the_same_moment()
    {
        var codes = await Task.WhenAll(Enumerable.Range(0, Many).Select(_ => Task.Run(() => Flow(_anna).GetCodeAsync())));

        var code = Assert.Single(codes.Distinct());
        Assert.Matches("^[0-9a-z]{20}$", code);
        Assert.Equal(_anna.Id, Assert.Single(await database.Table<ReferralLink>().ToListAsync()).ShopperId);
        Assert.NotEqual(code, await Flow(await AddAsync(3, isRegistered: true)).GetCodeAsync());
    }

    [Fact]
    public async Task There_is_no_link_for_guests_strangers_blocked_ones_and_while_no_campaign_asks_for_friends()
    {
        Assert.Null(await Flow(_ben).GetCodeAsync());
        Assert.Null(await Flow(null).GetCodeAsync());

        await database.Get<IShopperBlocks>().TryBlockAsync(_anna.Id, Sample.Now);
        Assert.Null(await Flow(_anna).GetCodeAsync());
        await database.Get<IShopperBlocks>().TryUnblockAsync(AnnasCustomer);

        await EndCampaignAsync();
        await _campaigns.AddLiveAsync(new CampaignTerms { Audience = [ConditionTerms.Group(ConditionTerms.None, new ConditionTerms("friend_ordered_within"))] });
        await _campaigns.AddLiveAsync(Recipes.Find("welcome")!.Terms(RecipeProducts.None));
        Assert.Null(await Flow(_anna).GetCodeAsync());
        Assert.Empty(await database.Table<ReferralLink>().ToListAsync());
    }

    [Fact]
    public async Task A_look_at_the_page_stores_nothing_and_the_first_recommendation_stays()
    {
        var code = await LinkAsync(_anna);
        var others = await LinkAsync(await AddAsync(3, isRegistered: true));

        Assert.Equal(FriendAnswer.Open, await Flow(_ben).LookAsync(code));
        Assert.Equal(FriendAnswer.AskConsent, await Flow(null).LookAsync(code));
        Assert.Equal(FriendAnswer.AskConsent, await Flow(null).AcceptAsync(code));
        Assert.Equal(FriendAnswer.NotFollowed, await Flow(null, isUndecided: false).AcceptAsync(code));
        Assert.Empty(await Referrals.ToListAsync());

        Assert.Equal(FriendAnswer.Accepted, await Flow(_ben).AcceptAsync(code));
        Assert.Equal(FriendAnswer.Accepted, await Flow(_ben).LookAsync(others));
        Assert.Equal(FriendAnswer.Accepted, await Flow(_ben).AcceptAsync(others));
        var referral = Assert.Single(await Referrals.ToListAsync());
        Assert.Equal((_ben.Id, _anna.Id, Sample.Now, null), (referral.FriendId, referral.ReferrerId, referral.AcceptedOnUtc, referral.CreditedOnUtc));
    }

    [Fact]
    public async Task Of_several_that_are_accepted_at_the_same_moment_one_is_kept()
    {
        var codes = new List<string>();
        for (var customerId = 11; customerId < 11 + Many; customerId++)
            codes.Add(await LinkAsync(await AddAsync(customerId, isRegistered: true)));

        await Task.WhenAll(codes.Select(code => Task.Run(() => Flow(_ben).AcceptAsync(code))));

        Assert.Equal(_ben.Id, Assert.Single(await Referrals.ToListAsync()).FriendId);
    }

    [Theory]
    [InlineData("unknown")]
    [InlineData("empty")]
    [InlineData("erased")]
    [InlineData("blocked")]
    [InlineData("inhuman")]
    [InlineData("no campaign")]
    [InlineData("no account")]
    public async Task A_link_that_leads_nowhere_says_so(string why)
    {
        var code = await LinkAsync(_anna);
        switch (why)
        {
            case "erased":
                await Shoppers.EraseAsync(AnnasCustomer);
                break;
            case "blocked":
                await database.Get<IShopperBlocks>().TryBlockAsync(_anna.Id, Sample.Now);
                break;
            case "inhuman":
                _anna.InhumanOnUtc = Sample.Now;
                await Shoppers.UpdateAsync(_anna);
                break;
            case "no campaign":
                await EndCampaignAsync();
                break;
            case "no account":
                _customers.GetCustomerByIdAsync(AnnasCustomer).Returns(new Customer { Id = AnnasCustomer, Deleted = true, Active = true });
                break;
        }

        var typed = why switch { "unknown" => new string('0', ReferralLink.CodeLength), "empty" => null, _ => code };

        Assert.Equal(FriendAnswer.NoLonger, await Flow(_ben).LookAsync(typed));
        Assert.Equal(FriendAnswer.NoLonger, await Flow(_ben).AcceptAsync(typed));
        Assert.Empty(await Referrals.ToListAsync());
    }

    [Theory]
    [InlineData("same shopper")]
    [InlineData("other browser")]
    [InlineData("typed the account's address")]
    [InlineData("typed the same address")]
    [InlineData("ordered before")]
    public async Task Nobody_accepts_their_own_link_nor_who_is_no_newcomer(string why)
    {
        var code = await LinkAsync(_anna);
        var visitor = why switch { "same shopper" => _anna, "other browser" => await AddAsync(AnnasCustomer), _ => _ben };
        switch (why)
        {
            case "typed the account's address":
                _typed.Add(_ben.Id, $" Customer{AnnasCustomer}@Example.com");
                break;
            case "typed the same address":
                _typed.Add(_ben.Id, "an.na@gmail.com");
                _typed.Add(_anna.Id, "anna+shop@googlemail.com");
                break;
            case "ordered before":
                await OrderAsync(isPaid: false);
                _clock.Advance(TimeSpan.FromMinutes(1));
                break;
        }

        Assert.Equal(FriendAnswer.NotForYou, await Flow(visitor).AcceptAsync(code));
        Assert.Empty(await Referrals.ToListAsync());
    }

    [Fact]
    public async Task The_first_order_is_credited_once_it_is_paid_once_whoever_hears_of_it()
    {
        await AcceptAsync();
        var order = await OrderAsync(isPaid: true);

        await Task.WhenAll(Enumerable.Range(0, Many).Select(_ => Task.Run(() => Credit().CreditAsync(order))));
        await Credit().CreditAsync(await OrderAsync(isPaid: true));

        var referral = Assert.Single(await Referrals.ToListAsync());
        Assert.Equal(_clock.GetUtcNow().UtcDateTime, referral.CreditedOnUtc);
        Assert.Equal([new AcceptedSignal(SignalKind.FriendOrdered, SourceId: referral.Id, CustomerId: AnnasCustomer, StoreId: Sample.StoreId)], _sink.Accepted);
    }

    [Fact]
    public async Task Two_first_orders_that_are_paid_at_the_same_moment_are_credited_once()
    {
        await AcceptAsync();
        var orders = new[] { await OrderAsync(isPaid: false), await OrderAsync(isPaid: false) };

        await Task.WhenAll(orders.Select(order => Task.Run(() => Credit().CreditAsync(order))));

        Assert.Single(_sink.Accepted);
    }

    [Fact]
    public async Task An_order_cancelled_before_it_was_paid_is_none()
    {
        await AcceptAsync();
        await OrderAsync(isPaid: false, OrderStatus.Cancelled);

        await Credit().CreditAsync(await OrderAsync(isPaid: true));

        Assert.Single(_sink.Accepted);
    }

    [Theory]
    [InlineData("accepted nothing")]
    [InlineData("ordered before accepting")]
    [InlineData("accepted after ordering")]
    [InlineData("paid an order before")]
    [InlineData("ordered before under the same address")]
    [InlineData("logged in as the other")]
    [InlineData("gave the other's address")]
    [InlineData("typed the other's address")]
    [InlineData("erased")]
    [InlineData("other erased")]
    [InlineData("other blocked")]
    public async Task Nothing_is_credited_to_who(string why)
    {
        if (why == "ordered before accepting")
            await OrderAsync(isPaid: false);
        if (why == "ordered before under the same address")
            await OrderAsync(isPaid: true, customerId: 9, email: "BEN@example.com");
        var early = why == "accepted after ordering" ? await OrderAsync(isPaid: false) : null;
        _clock.Advance(TimeSpan.FromMinutes(1));
        if (why != "accepted nothing")
            await AcceptAsync();
        if (why == "paid an order before")
            await OrderAsync(isPaid: true);

        var order = early ?? await OrderAsync(isPaid: true, email: why == "gave the other's address" ? $"customer{AnnasCustomer}@example.com" : "ben@example.com");
        switch (why)
        {
            case "logged in as the other":
                await Shoppers.TryMergeAsync(_ben, _anna);
                order = await OrderAsync(isPaid: true, customerId: AnnasCustomer);
                break;
            case "typed the other's address":
                _typed.Add(_ben.Id, $"customer{AnnasCustomer}@example.com");
                break;
            case "erased":
                await Shoppers.EraseAsync(BensCustomer);
                break;
            case "other erased":
                await Shoppers.EraseAsync(AnnasCustomer);
                break;
            case "other blocked":
                await database.Get<IShopperBlocks>().TryBlockAsync(_anna.Id, Sample.Now);
                break;
        }

        await Credit().CreditAsync(order);

        Assert.Empty(_sink.Accepted);
        Assert.Empty(await Referrals.Where(referral => referral.CreditedOnUtc != null).ToListAsync());
    }

    [Fact]
    public async Task A_log_in_takes_along_what_the_guest_accepted_and_what_was_recommended()
    {
        await AcceptAsync();
        var account = await AddAsync(3, isRegistered: true);
        await Shoppers.TryMergeAsync(_ben, account);

        Assert.Equal(FriendAnswer.Accepted, await Flow(account).LookAsync(await LinkAsync(_anna)));
        await Credit().CreditAsync(await OrderAsync(isPaid: true, customerId: 3));

        Assert.Equal(AnnasCustomer, Assert.Single(_sink.Accepted).CustomerId);
    }

    [Fact]
    public async Task Of_what_two_visitors_accepted_who_are_one_the_first_counts()
    {
        var account = await AddAsync(3, isRegistered: true);
        var carl = await AddAsync(4, isRegistered: true);
        await Flow(account).AcceptAsync(await LinkAsync(carl));
        _clock.Advance(TimeSpan.FromMinutes(1));
        await AcceptAsync();
        await Shoppers.TryMergeAsync(_ben, account);

        await Credit().CreditAsync(await OrderAsync(isPaid: true, customerId: 3));
        await Credit().CreditAsync(await OrderAsync(isPaid: true, customerId: 3));

        Assert.Equal(4, Assert.Single(_sink.Accepted).CustomerId);
    }

    [Fact]
    public async Task Two_who_turn_out_to_be_one_have_recommended_nothing_to_each_other()
    {
        await AcceptAsync();
        var other = await AddAsync(3);
        await Store.TryInsertAsync(new Referral { FriendId = other.Id, ReferrerId = _anna.Id, AcceptedOnUtc = Sample.Now });
        await Shoppers.TryMergeAsync(_ben, _anna);

        await Store.DeleteOwnAsync(AnnasCustomer);

        Assert.Equal([other.Id], await Referrals.Select(referral => referral.FriendId).ToListAsync());
    }

    [Theory]
    [InlineData(AnnasCustomer)]
    [InlineData(BensCustomer)]
    public async Task An_erasure_takes_the_link_and_the_recommendations_of_both_sides_and_nobody_elses(int customerId)
    {
        await AcceptAsync();
        var (carl, dora) = (await AddAsync(4, isRegistered: true), await AddAsync(5));
        await Flow(dora).AcceptAsync(await LinkAsync(carl));

        await Shoppers.EraseAsync(customerId);

        Assert.Equal([(dora.Id, carl.Id)], (await Referrals.ToListAsync()).Select(referral => (referral.FriendId, referral.ReferrerId)));
        Assert.Equal(customerId == BensCustomer, await database.Table<ReferralLink>().AnyAsync(link => link.ShopperId == _anna.Id));
        Assert.True(await database.Table<ReferralLink>().AnyAsync(link => link.ShopperId == carl.Id));
    }

    [Fact]
    public async Task What_was_accepted_so_long_ago_is_deleted_oldest_first_and_counted_until_then()
    {
        for (var friend = 1; friend <= 3; friend++)
            await Store.TryInsertAsync(new Referral { FriendId = friend, ReferrerId = _anna.Id, AcceptedOnUtc = Sample.Now.AddDays(-friend) });
        Assert.Equal(new KeptRows(3, Sample.Now.AddDays(-3)), (await database.Get<IPrivacyReport>().GetFiguresAsync()).Referrals);

        Assert.Equal(1, await Store.DeleteOlderAsync(Sample.Now.AddDays(-1), limit: 1));
        Assert.Equal(1, await Store.DeleteOlderAsync(Sample.Now.AddDays(-1), limit: 10));
        Assert.Equal(0, await Store.DeleteOlderAsync(Sample.Now.AddDays(-1), limit: 10));

        Assert.Equal([1], await Referrals.Select(referral => referral.FriendId).ToListAsync());
    }

    [Fact]
    public async Task What_a_crash_took_is_made_up_for_once()
    {
        await AcceptAsync();
        await OrderAsync(isPaid: true);
        var (from, to) = (Sample.Now.AddMinutes(-15), Sample.Now.AddMinutes(1));

        // The payment was not heard of.
        await Credit().CatchUpAsync(from, to);
        var told = Assert.Single(_sink.Accepted);

        // The signal was lost.
        await Credit().CatchUpAsync(from, to);
        Assert.Equal([told, told], _sink.Accepted);

        await database.Get<ISignalStore>().AppendAsync([Sample.Signal(SignalKind.FriendOrdered, sourceId: told.SourceId, shopperId: _anna.Id)]);
        await Credit().CatchUpAsync(from, to);
        Assert.Equal(2, _sink.Accepted.Count);
    }

    private ReferralFlow Flow(Shopper? shopper, bool isUndecided = true)
    {
        var current = new CurrentShopper();
        if (shopper is null)
            current.IsUnknown(isUndecided, stranger: true);
        else
            current.Is(shopper);

        return new ReferralFlow(
            current,
            Store,
            Shoppers,
            database.Get<IShopperBlocks>(),
            SamePerson(),
            new ProfileReader(new ProfileMemory(), database.Get<IProfileStore>(), database.Get<ISignalStore>(), new CurrentNode(), _clock),
            new CampaignCandidates(_campaigns, new LiveCampaigns(), new CompiledCampaigns(Parts.Conditions), _customers, Substitute.For<ILogger>(), _clock),
            _customers,
            FakeShop.StoreContext(),
            FakeShop.Settings(_settings),
            _clock);
    }

    private ReferralCredit Credit()
    {
        var addresses = Substitute.For<IAddressService>();
        addresses.GetAddressByIdAsync(Arg.Any<int>()).Returns(call => database.Table<Address>().FirstOrDefaultAsync(address => address.Id == call.Arg<int>()));

        return new ReferralCredit(Store, Shoppers, database.Get<IShopperBlocks>(), SamePerson(), addresses, _sink, FakeShop.Plugin(), _clock);
    }

    private SamePerson SamePerson()
    {
        var links = database.Get<IEmailLinkStore>();

        return new SamePerson(
            database.Get<IPrivacyReport>(),
            links,
            new EmailLinking(_typed, links, Shoppers, FakeShop.Settings(_settings), _clock),
            _customers,
            FakeShop.Settings(_settings));
    }

    private async Task<Shopper> AddAsync(int customerId, bool isRegistered = false)
    {
        var shopper = Sample.Shopper(customerId: customerId, isRegistered: isRegistered);
        await Shoppers.InsertAsync(shopper);

        return shopper;
    }

    private async Task<string> LinkAsync(Shopper shopper) => (await Flow(shopper).GetCodeAsync())!;

    // As Ben's row is where the page let him: what he did before is looked at once more when the order is paid.
    private async Task AcceptAsync()
    {
        await LinkAsync(_anna);
        await Store.TryInsertAsync(new Referral { FriendId = _ben.Id, ReferrerId = _anna.Id, AcceptedOnUtc = _clock.GetUtcNow().UtcDateTime });
    }

    private async Task EndCampaignAsync()
    {
        _campaign.Status = CampaignStatus.Ended;
        await _campaigns.UpdateAsync(_campaign);
    }

    private async Task<Order> OrderAsync(bool isPaid, OrderStatus status = OrderStatus.Pending, int customerId = BensCustomer, string email = "ben@example.com")
    {
        var nowUtc = _clock.GetUtcNow().UtcDateTime;
        var id = await database.AddOrderAsync(customerId, Sample.StoreId, nowUtc, email: email);
        var order = await database.Table<Order>().SingleAsync(row => row.Id == id);
        (order.OrderStatus, order.PaymentStatus) = (status, isPaid ? PaymentStatus.Paid : PaymentStatus.Pending);
        order.PaidDateUtc = isPaid ? nowUtc : null;
        await database.Provider.UpdateEntityAsync(order);

        return order;
    }
}
