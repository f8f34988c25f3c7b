namespace Nop.Plugin.Misc.DynamicOffers.Decisions.Conditions;

/// <summary>The first order of a friend who came by the shopper's link was paid at most so many days ago.</summary>
public sealed class FriendOrderedCondition : ICondition
{
    /// <summary>Also tells which campaigns make it worth recommending the shop.</summary>
    public const string FriendOrdered = "friend_ordered_within";

    private static readonly NumberArgument Days = new("days", 30, Least: 1, Most: 3_650);

    public string Code => FriendOrdered;

    public IReadOnlyList<Argument> Arguments => [Days];

    public Check Bind(ArgumentValues values) => Elapsed.AtMost(Code, profile => profile.Features.SinceFriendOrdered, Days.Of(values), TimeSpan.FromDays(1));
}
