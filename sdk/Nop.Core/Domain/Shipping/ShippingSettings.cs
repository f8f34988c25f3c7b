using Nop.Core.Configuration;

namespace Nop.Core.Domain.Shipping;

public partial class ShippingSettings : ISettings
{
    public List<string> ActivePickupPointProviderSystemNames { get; set; } = [];

    public List<string> ActiveShippingRateComputationMethodSystemNames { get; set; } = [];

    public bool AllowPickupInStore { get; set; }

    public bool BypassShippingMethodSelectionIfOnlyOne { get; set; }

    public bool ConsiderAssociatedProductsDimensions { get; set; }

    public bool DisplayPickupPointsOnMap { get; set; }

    public bool DisplayShipmentEventsToCustomers { get; set; }

    public bool DisplayShipmentEventsToStoreOwner { get; set; }

    public bool EstimateShippingCartPageEnabled { get; set; }

    public bool EstimateShippingCityNameEnabled { get; set; }

    public bool EstimateShippingProductPageEnabled { get; set; }

    public bool FreeShippingOverXEnabled { get; set; }

    public bool FreeShippingOverXIncludingTax { get; set; }

    public decimal FreeShippingOverXValue { get; set; }

    public string GoogleMapsApiKey { get; set; }

    public bool HideShippingTotal { get; set; }

    public bool IgnoreAdditionalShippingChargeForPickupInStore { get; set; }

    public bool NotifyCustomerAboutShippingFromMultipleLocations { get; set; }

    public int RequestDelay { get; set; }

    public bool ReturnValidOptionsIfThereAreAny { get; set; }

    public bool ShipSeparatelyOneItemEach { get; set; }

    public bool ShipToSameAddress { get; set; }

    public int ShippingOriginAddressId { get; set; }

    public ShippingSortingEnum ShippingSorting { get; set; }

    public bool UseCubeRootMethod { get; set; }

    public bool UseWarehouseLocation { get; set; }
}
