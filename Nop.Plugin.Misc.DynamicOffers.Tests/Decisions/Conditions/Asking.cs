using Nop.Plugin.Misc.DynamicOffers.Decisions;
using Nop.Plugin.Misc.DynamicOffers.Decisions.Conditions;
using Nop.Plugin.Misc.DynamicOffers.Profiles;
using Nop.Plugin.Misc.DynamicOffers.Tests.Builders;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Decisions.Conditions;

internal static class Asking
{
    /// <summary>Asks the condition with arguments as they are stored; those left out have their defaults.</summary>
    public static ConditionResult Ask(this ICondition condition, ShopperProfile profile, params (string Code, string Value)[] arguments)
    {
        var values = new ArgumentValues(arguments.ToDictionary(argument => argument.Code, argument => argument.Value));
        Assert.All(condition.Arguments, argument => Assert.True(argument.IsValid(values[argument]), $"{argument.Code} = '{values[argument]}'"));

        return condition.Bind(values)(profile, Sample.Caps);
    }
}
