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

    /// <summary>Asks of a shopper with this history.</summary>
    public static ConditionResult Ask(this ICondition condition, ShopperFeatures features, params (string Code, string Value)[] arguments) =>
        condition.Ask(Sample.Profile with { Features = features }, arguments);

    /// <summary>Asks of a shopper in this situation.</summary>
    public static ConditionResult Ask(this ICondition condition, Situation situation, params (string Code, string Value)[] arguments) =>
        condition.Ask(Sample.Profile with { Situation = situation }, arguments);

    /// <summary>The number, or nothing where it is not known.</summary>
    public static Seen Saw(double? number) => number is { } known ? (decimal)known : Seen.Nothing;

    public static TimeSpan? Days(double? days) => days is { } known ? TimeSpan.FromDays(known) : null;

    public static TimeSpan? Hours(double? hours) => hours is { } known ? TimeSpan.FromHours(known) : null;

    public static TimeSpan? Minutes(double? minutes) => minutes is { } known ? TimeSpan.FromMinutes(known) : null;
}
