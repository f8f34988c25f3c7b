namespace DemoStore.Services.Shipping;

public class ShippingService(FlatRates flatRates, IProductService productService) : IShippingService
{
    public Task<GetShippingOptionResponse> GetShippingOptionsAsync(IList<ShoppingCartItem> cart, Address shippingAddress,
        Customer? customer = null, string allowedShippingRateComputationMethodSystemName = "", int storeId = 0) =>
        Task.FromResult(new GetShippingOptionResponse
        {
            ShippingOptions = string.IsNullOrEmpty(allowedShippingRateComputationMethodSystemName)
                || allowedShippingRateComputationMethodSystemName.Equals(FlatRates.SystemName, StringComparison.OrdinalIgnoreCase)
                    ? flatRates.GetOptions()
                    : [],
        });

    public async Task<bool> IsShipEnabledAsync(ShoppingCartItem shoppingCartItem) =>
        (await productService.GetProductByIdAsync(shoppingCartItem.ProductId)).IsShipEnabled;

    public async Task<bool> IsFreeShippingAsync(ShoppingCartItem shoppingCartItem) =>
        await productService.GetProductByIdAsync(shoppingCartItem.ProductId) is { IsShipEnabled: false } or { IsFreeShipping: true };

    public async Task<decimal> GetAdditionalShippingChargeAsync(ShoppingCartItem shoppingCartItem) =>
        await productService.GetProductByIdAsync(shoppingCartItem.ProductId) is { IsShipEnabled: true, IsFreeShipping: false } product
            ? product.AdditionalShippingCharge * shoppingCartItem.Quantity
            : 0;
}
