using Nop.Plugin.Misc.DynamicOffers.Decisions;
using Nop.Plugin.Misc.DynamicOffers.Decisions.Conditions;
using Nop.Plugin.Misc.DynamicOffers.Profiles;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Decisions.Conditions;

public class AccountConditionTests
{
    [Theory]
    [InlineData(false, "guest", true)]
    [InlineData(true, "guest", false)]
    [InlineData(false, "registered", false)]
    [InlineData(true, "registered", true)]
    [InlineData(true, "guest, registered", true)]
    public void A_guest_is_met_where_guests_are_meant(bool isRegistered, string kinds, bool isMet)
    {
        var result = new AccountCondition().Ask(new Situation { IsRegistered = isRegistered }, ("kinds", kinds));

        Assert.Equal(new ConditionResult(isMet, "account", isRegistered ? "registered" : "guest"), result);
    }
}
