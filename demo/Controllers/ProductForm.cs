namespace DemoStore.Controllers;

/// <summary>The fields of the product page that are not attributes.</summary>
public static class ProductForm
{
    public static int ReadQuantity(Product product, IFormCollection form) =>
        int.TryParse(form[$"addtocart_{product.Id}.EnteredQuantity"], out var quantity) ? quantity : 1;

    /// <returns>The cart line that was edited on the page; 0 for a new one.</returns>
    public static int ReadUpdatedItemId(Product product, IFormCollection form) =>
        int.TryParse(form[$"addtocart_{product.Id}.UpdatedShoppingCartItemId"], out var id) ? id : 0;
}
