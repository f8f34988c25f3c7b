using Nop.Plugin.Misc.DynamicOffers.Decisions;
using Nop.Plugin.Misc.DynamicOffers.Decisions.Conditions;
using Nop.Plugin.Misc.DynamicOffers.Profiles;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Decisions.Conditions;

public class FriendOrderedConditionTests
{
    [Theory]
    [InlineData(null, false)]
    [InlineData(0d, true)]
    [InlineData(30d, true)]
    [InlineData(30.1, false)]
    public void A_friend_who_ordered_so_lately_is_enough_and_none_is_not(double? days, bool isMet)
    {
        var result = new FriendOrderedCondition().Ask(ShopperFeatures.Unknown with { SinceFriendOrdered = Asking.Days(days) }, ("days", "30"));

        Assert.Equal(new ConditionResult(isMet, "friend_ordered_within", Asking.Saw(days)), result);
    }
}
