namespace DemoStore.Controllers;

public class ProductController(
    ProductModelFactory factory, IProductService productService, IShoppingCartService shoppingCartService, IStoreContext storeContext,
    IWorkContext workContext) : BasePublicController
{
    /// <param name="updatecartitemid">The cart line that is edited on this page, if any.</param>
    public async Task<IActionResult> ProductDetails(int productId, int updatecartitemid = 0)
    {
        var product = await productService.GetProductByIdAsync(productId);
        if (product is null || product.Deleted || !product.Published)
            return NotFound();

        ShoppingCartItem? updatedItem = null;
        if (updatecartitemid > 0)
        {
            var cart = await shoppingCartService.GetShoppingCartAsync(await workContext.GetCurrentCustomerAsync(),
                storeId: (await storeContext.GetCurrentStoreAsync()).Id);
            updatedItem = cart.FirstOrDefault(item => item.Id == updatecartitemid && item.ProductId == product.Id);
        }

        return View("ProductTemplate.Simple", await factory.PrepareProductDetailsModelAsync(product, updatedItem));
    }
}
