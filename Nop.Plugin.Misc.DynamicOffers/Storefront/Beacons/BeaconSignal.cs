namespace Nop.Plugin.Misc.DynamicOffers.Storefront.Beacons;

/// <param name="ProductId">0 where it is about none.</param>
/// <param name="Seconds">0 where the kind has none.</param>
public sealed record BeaconSignal(string Kind, int ProductId, int Seconds);
