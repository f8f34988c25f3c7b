namespace Nop.Plugin.Misc.DynamicOffers.Offers;

/// <summary>Why an offer was given, refused or ended, as stored codes. Each has a text under the same name in the locale resources.</summary>
public static class ReasonCode
{
    public const string ViewedProducts = "viewed_products";
    public const string ReturnedToCart = "returned_to_cart";
    public const string LeftCart = "left_cart";
    public const string HasCart = "has_cart";

    /// <summary>Another offer of the lane is worth more.</summary>
    public const string OtherIsBetter = "other_is_better";

    public const string GivenBefore = "given_before";
    public const string BetterOfferOpen = "better_offer_open";

    /// <summary>It would be the second step up within a week.</summary>
    public const string SteppedThisWeek = "stepped_this_week";

    /// <summary>It would be more again after it was less.</summary>
    public const string DownAndUp = "down_and_up";

    public const string WeeklyCapReached = "weekly_cap_reached";
    public const string DailyBudgetUsedUp = "daily_budget_used_up";

    /// <summary>Given by an owner, whatever the shopper did.</summary>
    public const string GivenByHand = "given_by_hand";

    public const string Blocked = "blocked";
    public const string DiscountsOff = "discounts_off";
    public const string ScarceGoods = "scarce_goods";
    public const string OpenReturn = "open_return";
    public const string ExcludedRole = "excluded_role";
    public const string LeavesForOffers = "leaves_for_offers";

    public const string Superseded = "superseded";
    public const string ConsentWithdrawn = "consent_withdrawn";
    public const string RevokedByOwner = "revoked_by_owner";
    public const string OrderUndone = "order_undone";
    public const string UsedBefore = "used_before";
}
