using Nop.Plugin.Misc.DynamicOffers.Offers;

namespace Nop.Plugin.Misc.DynamicOffers.Decisions.Conditions;

/// <summary>Left the cart as it is for longer than the idle time; is back now, or is still away and asked for by a reminder.</summary>
public sealed class LeftCartCondition : ICondition
{
    public const string LeftCart = "left_cart";

    public string Code => LeftCart;

    public Check Bind(ArgumentValues values) => (profile, caps) =>
    {
        var isLeft = profile.Away >= caps.IdleTime
            && profile.CartChangedOnUtc is { } changedOnUtc
            && profile.TakenOnUtc - changedOnUtc >= caps.IdleTime;

        return new ConditionResult(
            isLeft,
            isLeft && !profile.IsAbsent ? ReasonCode.ReturnedToCart : Code,
            decimal.Round((decimal)profile.Away.TotalMinutes, 0));
    };
}
