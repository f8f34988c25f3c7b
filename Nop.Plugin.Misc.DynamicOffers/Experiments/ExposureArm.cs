namespace Nop.Plugin.Misc.DynamicOffers.Experiments;

/// <summary>The arms that every campaign has, as stored codes.</summary>
public static class ExposureArm
{
    public const string Offer = "offer";

    /// <summary>Gets nothing of this campaign.</summary>
    public const string NoOffer = "no_offer";

    /// <summary>Gets nothing of any campaign.</summary>
    public const string Holdout = "holdout";
}
