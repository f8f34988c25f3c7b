using Nop.Plugin.Misc.DynamicOffers.Offers;

namespace Nop.Plugin.Misc.DynamicOffers.Decisions;

/// <summary>An offer with the reasons for it, or none with the reasons against it.</summary>
public sealed record Decision(Offer? Offer, IReadOnlyList<string> Reasons)
{
    public static Decision Give(Offer offer, IReadOnlyList<string> reasons)
    {
        return new Decision(offer, reasons);
    }

    public static Decision None(IReadOnlyList<string> reasons)
    {
        return new Decision(null, reasons);
    }
}
