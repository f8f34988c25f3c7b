using Microsoft.AspNetCore.Http;
using Nop.Plugin.Misc.DynamicOffers.Offers;
using Nop.Plugin.Misc.DynamicOffers.Redemption;
using Nop.Plugin.Misc.DynamicOffers.Tests.Builders;
using Nop.Plugin.Misc.DynamicOffers.Tests.Consent;
using Nop.Plugin.Misc.DynamicOffers.Tests.Wallet;
using Nop.Plugin.Misc.DynamicOffers.Wallet;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Redemption;

public class RequestAnswersTests : IAsyncLifetime
{
    private readonly InMemoryShopperStore _shoppers = new();
    private readonly InMemoryGrantStore _grants;
    private readonly DynamicOffersSettings _settings = new() { Enabled = true };
    private readonly IHttpContextAccessor _request = FakeShop.Request();

    private int _shopperId;

    public RequestAnswersTests()
    {
        _grants = new InMemoryGrantStore(_shoppers);
    }

    public async Task InitializeAsync()
    {
        var shopper = Sample.Shopper();
        await _shoppers.InsertAsync(shopper);
        _shopperId = shopper.Id;
    }

    public Task DisposeAsync()
    {
        return Task.CompletedTask;
    }

    [Fact]
    public async Task The_usable_grant_is_the_answer()
    {
        var grant = await AddAsync();

        Assert.Equal(grant.Id, (await GetAsync()).Grant?.Id);
    }

    [Fact]
    public async Task However_often_it_is_asked_one_request_reads_once()
    {
        await AddAsync();
        var answers = Answers();
        for (var check = 0; check < 20; check++)
        {
            await answers.GetAsync(Sample.CustomerId, Sample.StoreId);
        }

        // Another scope of the same request: the plugin is built anew for every check.
        await Answers().GetAsync(Sample.CustomerId, Sample.StoreId);

        Assert.Equal(1, _grants.OpenReads);
    }

    [Fact]
    public async Task A_shopper_without_a_grant_is_read_once_too()
    {
        await GetAsync();
        await GetAsync();

        Assert.Equal(1, _grants.OpenReads);
    }

    [Fact]
    public async Task The_next_request_reads_again()
    {
        await GetAsync();
        _request.HttpContext = new DefaultHttpContext();
        var grant = await AddAsync();

        Assert.Equal(grant.Id, (await GetAsync()).Grant?.Id);
    }

    [Fact]
    public async Task Each_customer_and_store_has_an_answer_of_its_own()
    {
        await AddAsync();

        Assert.NotNull((await GetAsync()).Grant);
        Assert.Null((await Answers().GetAsync(Sample.CustomerId + 1, Sample.StoreId)).Grant);
        Assert.Null((await Answers().GetAsync(Sample.CustomerId, Sample.StoreId + 1)).Grant);
    }

    [Fact]
    public async Task Without_a_request_everybody_pays_the_full_price()
    {
        await AddAsync();
        var answers = new RequestAnswers(FakeShop.NoRequest(), FakeShop.Settings(_settings), _grants, Parts.CartOffers(), Parts.NoStandingOffers(), FakeShop.Plugin(), Sample.Clock());

        Assert.Equal(Answer.None, await answers.GetAsync(Sample.CustomerId, Sample.StoreId));
        answers.Freeze(Sample.CustomerId, Sample.StoreId, [Held.OfJourney(Sample.Grant())]);
        Assert.Equal(Answer.None, await answers.GetAsync(Sample.CustomerId, Sample.StoreId));
        Assert.Equal(0, _grants.OpenReads);
    }

    [Fact]
    public async Task Off_means_no_and_asks_the_database_nothing()
    {
        await AddAsync();
        _settings.Enabled = false;

        Assert.Equal(Answer.None, await GetAsync());
        Assert.Equal(0, _grants.OpenReads);
    }

    [Fact]
    public async Task A_plugin_without_tables_asks_for_none()
    {
        var answers = new RequestAnswers(_request, FakeShop.Settings(_settings), _grants, Parts.CartOffers(), Parts.NoStandingOffers(), FakeShop.Plugin(isInstalled: false), Sample.Clock());

        Assert.Equal(Answer.None, await answers.GetAsync(Sample.CustomerId, Sample.StoreId));
        Assert.Equal(0, _grants.OpenReads);
    }

    [Fact]
    public async Task Of_several_the_deepest_holds()
    {
        await AddAsync(percentage: 5m);
        var deepest = await AddAsync(OfferTier.Return, percentage: 10m);

        var answer = await GetAsync();

        Assert.Equal(deepest.Id, answer.Grant?.Id);
        Assert.Equal(2, answer.Open.Count);
    }

    [Fact]
    public async Task Of_equally_deep_ones_the_one_that_ends_first_holds_and_then_the_older()
    {
        var older = await AddAsync("a", expiresOnUtc: Sample.Now.AddHours(2));
        await AddAsync("b", expiresOnUtc: Sample.Now.AddHours(2));
        Assert.Equal(older.Id, (await Answers().ReadAsync(Sample.CustomerId, Sample.StoreId)).Grant?.Id);

        var endsFirst = await AddAsync("c", expiresOnUtc: Sample.Now.AddHours(1));
        Assert.Equal(endsFirst.Id, (await Answers().ReadAsync(Sample.CustomerId, Sample.StoreId)).Grant?.Id);
    }

    [Fact]
    public async Task What_is_kept_for_later_is_open_and_not_the_answer()
    {
        var grant = await AddAsync();
        await _grants.SetSavedAsync(grant, saved: true);

        var answer = await GetAsync();

        Assert.Null(answer.Grant);
        Assert.Equal([grant.Id], answer.Open.Select(open => open.Id));
    }

    [Fact]
    public async Task A_new_grant_takes_the_place_of_what_was_read_and_nothing_is_read_again()
    {
        await GetAsync();
        var grant = await AddAsync();
        Assert.Null((await GetAsync()).Grant);

        await Answers().ReplaceAsync(Sample.CustomerId, Sample.StoreId, [grant]);

        Assert.Same(grant, (await GetAsync()).Grant);
        Assert.Equal(1, _grants.OpenReads);
    }

    [Fact]
    public async Task Of_what_takes_its_place_the_best_that_is_usable_holds()
    {
        await GetAsync();
        var (lower, deeper, kept) = (await AddAsync("a", 5m), await AddAsync("b", 10m), await AddAsync("c", 15m));
        kept.IsSaved = true;

        await Answers().ReplaceAsync(Sample.CustomerId, Sample.StoreId, [lower, deeper, kept]);

        Assert.Same(deeper, (await GetAsync()).Grant);
        Assert.Equal(3, (await GetAsync()).Open.Count);
    }

    [Fact]
    public async Task What_was_not_read_yet_is_not_replaced()
    {
        var stored = await AddAsync();

        await Answers().ReplaceAsync(Sample.CustomerId, Sample.StoreId, []);

        Assert.Equal(stored.Id, (await GetAsync()).Grant?.Id);
    }

    [Fact]
    public async Task What_is_forgotten_is_read_again()
    {
        await GetAsync();
        var grant = await AddAsync();

        Answers().Forget(Sample.CustomerId, Sample.StoreId);

        Assert.Equal(grant.Id, (await GetAsync()).Grant?.Id);
        Assert.Equal(2, _grants.OpenReads);
    }

    [Fact]
    public async Task While_an_order_is_placed_nothing_changes_the_answer()
    {
        var reserved = await AddAsync();
        Answers().Freeze(Sample.CustomerId, Sample.StoreId, [Held.OfJourney(reserved)]);
        await _grants.TryRevokeAsync(reserved, ReasonCode.Superseded);
        await Answers().ReplaceAsync(Sample.CustomerId, Sample.StoreId, []);

        Assert.Same(reserved, (await GetAsync()).Grant);
        Assert.True((await GetAsync()).IsFrozen);

        Answers().Forget(Sample.CustomerId, Sample.StoreId);
        Assert.Null((await GetAsync()).Grant);
        Assert.False((await GetAsync()).IsFrozen);
    }

    [Fact]
    public async Task An_order_placed_without_an_offer_gets_none_though_one_comes_meanwhile()
    {
        Answers().Freeze(Sample.CustomerId, Sample.StoreId, []);

        await Answers().ReplaceAsync(Sample.CustomerId, Sample.StoreId, [await AddAsync()]);

        Assert.Null((await GetAsync()).Grant);
    }

    [Fact]
    public async Task An_order_of_one_customer_freezes_nobody_else()
    {
        var grant = await AddAsync();

        Answers().Freeze(Sample.CustomerId + 1, Sample.StoreId, []);

        Assert.Equal(grant.Id, (await GetAsync()).Grant?.Id);
    }

    [Fact]
    public async Task What_is_open_can_be_read_while_offers_are_off()
    {
        var grant = await AddAsync();
        _settings.Enabled = false;

        Assert.Equal([grant.Id], (await Answers().ReadAsync(Sample.CustomerId, Sample.StoreId)).Open.Select(open => open.Id));
    }

    private RequestAnswers Answers()
    {
        return new RequestAnswers(_request, FakeShop.Settings(_settings), _grants, Parts.CartOffers(), Parts.NoStandingOffers(), FakeShop.Plugin(), Sample.Clock());
    }

    private Task<Answer> GetAsync()
    {
        return Answers().GetAsync(Sample.CustomerId, Sample.StoreId);
    }

    private async Task<Grant> AddAsync(string tier = OfferTier.Hesitation, decimal percentage = 5m, DateTime? expiresOnUtc = null)
    {
        var grant = Sample.Grant(shopperId: _shopperId, tier: tier, percentage: percentage);
        grant.ExpiresOnUtc = expiresOnUtc ?? grant.ExpiresOnUtc;
        await _grants.TryIssueAsync(grant);

        return grant;
    }
}
