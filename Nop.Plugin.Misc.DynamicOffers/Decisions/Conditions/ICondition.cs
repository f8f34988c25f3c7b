using Nop.Plugin.Misc.DynamicOffers.Offers;
using Nop.Plugin.Misc.DynamicOffers.Profiles;

namespace Nop.Plugin.Misc.DynamicOffers.Decisions.Conditions;

/// <summary>
/// One question that campaigns and segments can ask of a shopper. One class, one file; found by scanning, ours and those of other plugins. Keeps nothing between two
/// checks.
/// </summary>
public interface ICondition
{
    /// <summary>Stored, unique, in snake_case. Its texts stand in the locale resources under it.</summary>
    string Code { get; }

    /// <summary>What can be set, in the order of the form.</summary>
    IReadOnlyList<Argument> Arguments => [];

    /// <summary>What must be read of the shopper beside cart and history.</summary>
    ProfileParts Needs => ProfileParts.None;

    /// <summary>Needs nothing but the cart, the shop and the time, and so may be asked of a shopper of whom nothing may be known.</summary>
    bool AsksCartAlone => false;

    /// <summary>Of what the number seen is the id; null where it is a number.</summary>
    ThingKind? Sees => null;

    /// <summary>The question with its arguments read, once for many shoppers.</summary>
    /// <param name="values">That every argument finds valid.</param>
    Check Bind(ArgumentValues values);
}

/// <summary>A question asked.</summary>
public delegate ConditionResult Check(ShopperProfile profile, Caps caps);
