using Nop.Plugin.Misc.DynamicOffers.Decisions;
using Nop.Plugin.Misc.DynamicOffers.Decisions.Conditions;
using Nop.Plugin.Misc.DynamicOffers.Profiles;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Decisions.Conditions;

public class CustomerRoleConditionTests
{
    [Theory]
    [InlineData(new int[0], false)]
    [InlineData(new[] { 1, 23 }, false)]
    [InlineData(new[] { 1, 3 }, true)]
    [InlineData(new[] { 2, 3 }, true)]
    public void One_of_the_roles_is_enough(int[] roles, bool isMet)
    {
        var result = new CustomerRoleCondition().Ask(new Situation { RoleIds = roles }, ("roles", "2, 3"));

        Assert.Equal(new ConditionResult(isMet, "customer_role", roles.Length), result);
    }
}
