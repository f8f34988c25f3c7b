namespace Nop.Plugin.Misc.DynamicOffers.Profiles;

/// <summary>What is read of a shopper only where a rule asks for it.</summary>
[Flags]
public enum ProfileParts
{
    None = 0,

    /// <summary>Products and categories of interest, which decisions keep only where they mattered.</summary>
    Interests = 1,

    /// <summary>Whether a return is open.</summary>
    Returns = 2,

    /// <summary>When the products in the cart were last sold.</summary>
    Sales = 4,

    /// <summary>How many units are left of what is in the cart.</summary>
    Stock = 8,

    /// <summary>The choices of attributes, which may hold what shoppers typed.</summary>
    Attributes = 16,

    /// <summary>What the goods in the cart cost the shop. Every decision asks, because it ranks by profit.</summary>
    Costs = 32,

    /// <summary>The options of specification attributes of what is in the cart.</summary>
    Specifications = 64
}
