using Nop.Plugin.Misc.DynamicOffers.Decisions;
using Nop.Plugin.Misc.DynamicOffers.Decisions.Conditions;
using Nop.Plugin.Misc.DynamicOffers.Profiles;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Decisions.Conditions;

public class NewsletterConditionTests
{
    [Theory]
    [InlineData(true, "subscribed", true)]
    [InlineData(false, "subscribed", false)]
    [InlineData(true, "not_subscribed", false)]
    [InlineData(false, "not_subscribed", true)]
    public void Who_subscribed_is_told_from_who_did_not(bool known, string state, bool isMet)
    {
        var result = new NewsletterCondition().Ask(ShopperFeatures.Unknown with { IsSubscribed = known }, ("state", state));

        Assert.Equal(new ConditionResult(isMet, "newsletter", known ? "subscribed" : "not_subscribed"), result);
    }

    [Theory]
    [InlineData("subscribed")]
    [InlineData("not_subscribed")]
    public void What_is_not_known_is_neither(string state)
    {
        Assert.Equal(
            new ConditionResult(false, "newsletter", Seen.Nothing),
            new NewsletterCondition().Ask(ShopperFeatures.Unknown with { IsSubscribed = null }, ("state", state)));
    }
}
