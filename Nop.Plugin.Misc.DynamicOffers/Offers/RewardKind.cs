namespace Nop.Plugin.Misc.DynamicOffers.Offers;

/// <summary>What is given; the depth of the ladder's rung is in its unit.</summary>
public enum RewardKind
{
    /// <summary>Percent off what the scope names.</summary>
    PercentOff,

    /// <summary>An amount off what the scope names; of lines, off each unit.</summary>
    AmountOff,

    /// <summary>The shipping of the order, whole.</summary>
    FreeShipping,

    /// <summary>Units of the scope's product for nothing.</summary>
    Gift,

    /// <summary>For so many of one product, so many of another at a percentage off.</summary>
    BuyXGetY,

    /// <summary>Reward points of the host, when the order is paid.</summary>
    Points,

    /// <summary>Off lines, as an <see cref="ILineReward"/> reckons it.</summary>
    LineReward,

    /// <summary>Nothing off: something true is said, products are shown, or a door is opened; the depth is the nudge's own.</summary>
    Nudge
}
