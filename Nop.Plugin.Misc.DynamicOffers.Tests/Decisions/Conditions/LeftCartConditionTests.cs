using Nop.Plugin.Misc.DynamicOffers.Decisions.Conditions;
using Nop.Plugin.Misc.DynamicOffers.Offers;
using Nop.Plugin.Misc.DynamicOffers.Profiles;
using Nop.Plugin.Misc.DynamicOffers.Tests.Builders;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Decisions.Conditions;

public class LeftCartConditionTests
{
    private static readonly TimeSpan Idle = Sample.Caps.IdleTime;
    private static readonly TimeSpan Tick = TimeSpan.FromTicks(1);

    private static readonly ShopperProfile JustLongEnough = Sample.Profile with { Away = Idle, CartChangedOnUtc = Sample.Now - Idle };

    [Fact]
    public void The_idle_time_to_the_tick_is_long_enough()
    {
        Assert.Equal((true, ReasonCode.ReturnedToCart, 60m), Check(JustLongEnough));
    }

    [Fact]
    public void A_tick_less_away_is_not_away()
    {
        Assert.Equal((false, ReasonCode.LeftCart, 60m), Check(JustLongEnough with { Away = Idle - Tick }));
    }

    [Fact]
    public void A_cart_that_changed_a_tick_too_late_was_not_left()
    {
        Assert.Equal((false, ReasonCode.LeftCart, 60m), Check(JustLongEnough with { CartChangedOnUtc = Sample.Now - Idle + Tick }));
    }

    [Fact]
    public void Who_was_away_without_a_cart_left_none()
    {
        Assert.Equal((false, ReasonCode.LeftCart, 60m), Check(JustLongEnough with { CartChangedOnUtc = null, CartQuantity = 0 }));
    }

    [Fact]
    public void Who_is_still_away_left_it_and_did_not_return()
    {
        Assert.Equal((true, ReasonCode.LeftCart, 60m), Check(JustLongEnough with { IsAbsent = true }));
    }

    [Fact]
    public void A_changed_idle_time_holds_at_once()
    {
        Assert.False(new LeftCartCondition().Bind(ArgumentValues.Defaults)(JustLongEnough, Sample.Caps with { IdleTime = Idle + Tick }).IsMet);
    }

    private static (bool, string, decimal) Check(ShopperProfile profile)
    {
        var result = new LeftCartCondition().Ask(profile);

        return (result.IsMet, result.Reason, result.Saw.Number);
    }
}
