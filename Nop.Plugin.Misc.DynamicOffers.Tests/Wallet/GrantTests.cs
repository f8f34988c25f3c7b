using Nop.Plugin.Misc.DynamicOffers.Tests.Builders;
using Nop.Plugin.Misc.DynamicOffers.Wallet;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Wallet;

public class GrantTests
{
    [Fact]
    public void An_issued_grant_is_usable_until_it_runs_out()
    {
        var grant = Sample.Grant();

        Assert.True(grant.IsUsable(Sample.Now));
        Assert.True(grant.IsUsable(grant.ExpiresOnUtc.AddTicks(-1)));
        Assert.False(grant.IsUsable(grant.ExpiresOnUtc));
    }

    [Theory]
    [InlineData(GrantState.Reserved)]
    [InlineData(GrantState.Redeemed)]
    [InlineData(GrantState.Expired)]
    [InlineData(GrantState.Revoked)]
    public void In_any_other_state_it_is_not(GrantState state)
    {
        Assert.False(Sample.Grant(state: state).IsUsable(Sample.Now));
    }

    [Fact]
    public void Kept_for_later_it_is_not()
    {
        var grant = Sample.Grant();
        grant.IsSaved = true;

        Assert.False(grant.IsUsable(Sample.Now));
    }

    [Fact]
    public void It_waits_for_the_day_whose_budget_can_pay_it()
    {
        var grant = Sample.Grant();
        grant.NotBeforeUtc = Sample.Now.Date.AddDays(1);

        Assert.False(grant.IsUsable(grant.NotBeforeUtc.Value.AddTicks(-1)));
        Assert.True(grant.IsUsable(grant.NotBeforeUtc.Value));
    }
}
