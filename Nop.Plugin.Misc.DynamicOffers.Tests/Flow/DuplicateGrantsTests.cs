using Nop.Plugin.Misc.DynamicOffers.Flow;
using Nop.Plugin.Misc.DynamicOffers.Offers;
using Nop.Plugin.Misc.DynamicOffers.Tests.Builders;
using Nop.Plugin.Misc.DynamicOffers.Tests.Consent;
using Nop.Plugin.Misc.DynamicOffers.Tests.Wallet;
using Nop.Plugin.Misc.DynamicOffers.Wallet;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Flow;

public class DuplicateGrantsTests
{
    private readonly InMemoryShopperStore _shoppers = new();
    private readonly InMemoryGrantStore _grants;
    private readonly DuplicateGrants _duplicates;

    public DuplicateGrantsTests()
    {
        _grants = new InMemoryGrantStore(_shoppers);
        _duplicates = new DuplicateGrants(_grants, new GrantLedger(_grants, Sample.Clock()));
    }

    [Fact]
    public async Task The_earlier_of_a_tier_counts_and_the_open_later_one_ends()
    {
        var later = await AddAsync(OfferTier.Hesitation, Sample.Now);
        var earlier = await AddAsync(OfferTier.Hesitation, Sample.Now.AddDays(-1));

        await _duplicates.RevokeAsync(Sample.CustomerId);

        Assert.Equal(GrantState.Issued, StateOf(earlier));
        Assert.Equal(GrantState.Revoked, StateOf(later));
    }

    [Fact]
    public async Task Of_two_given_at_the_same_moment_the_first_row_counts()
    {
        var first = await AddAsync(OfferTier.Hesitation, Sample.Now);
        var second = await AddAsync(OfferTier.Hesitation, Sample.Now);

        await _duplicates.RevokeAsync(Sample.CustomerId);

        Assert.Equal((GrantState.Issued, GrantState.Revoked), (StateOf(first), StateOf(second)));
    }

    [Fact]
    public async Task An_earlier_one_that_an_order_used_counts_too()
    {
        var used = await AddAsync(OfferTier.Hesitation, Sample.Now.AddDays(-1), GrantState.Redeemed);
        var later = await AddAsync(OfferTier.Hesitation, Sample.Now);

        await _duplicates.RevokeAsync(Sample.CustomerId);

        Assert.Equal((GrantState.Redeemed, GrantState.Revoked), (StateOf(used), StateOf(later)));
    }

    [Fact]
    public async Task What_an_order_holds_or_used_is_not_taken_away()
    {
        await AddAsync(OfferTier.Hesitation, Sample.Now.AddDays(-1));
        var held = await AddAsync(OfferTier.Hesitation, Sample.Now, GrantState.Reserved);
        var used = await AddAsync(OfferTier.Hesitation, Sample.Now, GrantState.Redeemed);

        await _duplicates.RevokeAsync(Sample.CustomerId);

        Assert.Equal((GrantState.Reserved, GrantState.Redeemed), (StateOf(held), StateOf(used)));
    }

    [Fact]
    public async Task A_shopper_without_duplicates_keeps_everything()
    {
        var hesitation = await AddAsync(OfferTier.Hesitation, Sample.Now);
        var returned = await AddAsync(OfferTier.Return, Sample.Now);

        await _duplicates.RevokeAsync(Sample.CustomerId);
        await _duplicates.RevokeAsync(Sample.CustomerId + 1);

        Assert.Equal((GrantState.Issued, GrantState.Issued), (StateOf(hesitation), StateOf(returned)));
    }

    // Each in a browser of its own.
    private async Task<Grant> AddAsync(string tier, DateTime issuedOnUtc, GrantState state = GrantState.Issued)
    {
        var shopper = Sample.Shopper();
        await _shoppers.InsertAsync(shopper);
        var grant = Sample.Grant(shopperId: shopper.Id, tier: tier, state: state);
        grant.IssuedOnUtc = issuedOnUtc;
        await _grants.TryIssueAsync(grant);

        return grant;
    }

    private GrantState StateOf(Grant grant)
    {
        return _grants.Grants.Find(grant.Id)!.State;
    }
}
