using Nop.Plugin.Misc.DynamicOffers.Flow;
using Nop.Plugin.Misc.DynamicOffers.Offers;
using Nop.Plugin.Misc.DynamicOffers.Redemption;
using Nop.Plugin.Misc.DynamicOffers.Tests.Builders;
using Nop.Plugin.Misc.DynamicOffers.Tests.Consent;
using Nop.Plugin.Misc.DynamicOffers.Tests.Wallet;
using Nop.Plugin.Misc.DynamicOffers.Wallet;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Flow;

public class WalletActionsTests
{
    private readonly InMemoryShopperStore _shoppers = new();
    private readonly InMemoryGrantStore _grants;
    private readonly WalletActions _actions;

    public WalletActionsTests()
    {
        _grants = new InMemoryGrantStore(_shoppers);
        _actions = new WalletActions(_grants, new StrangerCheckouts(Sample.Clock()), Sample.Clock());
    }

    [Fact]
    public async Task A_grant_is_kept_for_later_and_taken_up_again()
    {
        var grant = await AddAsync();

        Assert.True(await _actions.SetSavedAsync(AnswerOf(grant), grant.Id, saved: true));
        Assert.True(Stored(grant).IsSaved);

        Assert.True(await _actions.SetSavedAsync(AnswerOf(grant), grant.Id, saved: false));
        Assert.False(Stored(grant).IsSaved);
    }

    [Fact]
    public async Task The_answer_of_this_request_knows_it_at_once()
    {
        var grant = await AddAsync();
        var answer = AnswerOf(grant);

        await _actions.SetSavedAsync(answer, grant.Id, saved: true);

        Assert.True(answer.Open.Single().IsSaved);
    }

    [Fact]
    public async Task Another_shopper_s_grant_is_refused_and_stays_as_it_is()
    {
        var mine = await AddAsync();
        var another = await AddAsync(OfferTier.Return);

        Assert.False(await _actions.SetSavedAsync(AnswerOf(mine), another.Id, saved: true));

        Assert.False(Stored(another).IsSaved);
    }

    [Fact]
    public async Task What_is_not_open_any_more_is_refused()
    {
        var reserved = await AddAsync(state: GrantState.Reserved);
        var revoked = await AddAsync(OfferTier.Return, GrantState.Revoked);
        var expired = await AddAsync("third");
        expired.ExpiresOnUtc = Sample.Now;

        foreach (var grant in new[] { reserved, revoked, expired })
        {
            Assert.False(await _actions.SetSavedAsync(AnswerOf(reserved, revoked, expired), grant.Id, saved: true));
        }
    }

    [Fact]
    public async Task The_confirm_page_notes_the_grant_that_its_total_uses_and_forgets_any_other()
    {
        var before = await AddAsync();
        var now = await AddAsync(OfferTier.Return, percentage: 10m);
        await ShowAsync(new Answer([Held.OfJourney(before)], [before], IsFrozen: false));

        await ShowAsync(new Answer([Held.OfJourney(Stored(now))], [Stored(before), Stored(now)], IsFrozen: false));

        Assert.Null(Stored(before).ShownAtConfirmOnUtc);
        Assert.Equal(Sample.Now, Stored(now).ShownAtConfirmOnUtc);
    }

    [Fact]
    public async Task A_confirm_page_without_an_offer_takes_an_earlier_promise_back()
    {
        var grant = await AddAsync();
        await ShowAsync(AnswerOf(grant));

        await ShowAsync(new Answer([], [Stored(grant)], IsFrozen: false));

        Assert.Null(Stored(grant).ShownAtConfirmOnUtc);
    }

    [Fact]
    public async Task The_wallet_shows_what_was_given_in_this_store()
    {
        var visitor = Sample.Shopper();
        await _shoppers.InsertAsync(visitor);
        var here = Sample.Grant(shopperId: visitor.Id);
        await _grants.TryIssueAsync(here);
        await _grants.TryIssueAsync(Sample.Grant(shopperId: visitor.Id, tier: OfferTier.Return, storeId: 2));

        Assert.Equal([here.Id], (await _actions.GetAllAsync(Sample.CustomerId, Sample.StoreId)).Select(grant => grant.Id));
    }

    private Task ShowAsync(Answer answer)
    {
        return _actions.ShownAtConfirmAsync(answer);
    }

    private static Answer AnswerOf(params Grant[] open)
    {
        return new Answer([Held.OfJourney(open[0])], open, IsFrozen: false);
    }

    private async Task<Grant> AddAsync(string tier = OfferTier.Hesitation, GrantState state = GrantState.Issued, decimal percentage = 5m)
    {
        var grant = Sample.Grant(tier: tier, state: state, percentage: percentage);
        await _grants.TryIssueAsync(grant);

        return grant;
    }

    private Grant Stored(Grant grant)
    {
        return _grants.Grants.Find(grant.Id)!;
    }
}
