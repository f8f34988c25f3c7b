namespace DemoStore.Controllers;

public partial class ShoppingCartController
{
    /// <param name="customerGuid">Whose wishlist; that of somebody else is shown, but cannot be changed.</param>
    public async Task<IActionResult> Wishlist(Guid? customerGuid)
    {
        var owner = await GetOwnerAsync(customerGuid);
        if (owner is null)
            return RedirectToRoute("Homepage");

        return View(await PrepareWishlistModelAsync(owner));
    }

    [HttpPost, ActionName("Wishlist")]
    public async Task<IActionResult> ChangeWishlist(Guid? customerGuid, WishlistModel model, IFormCollection form)
    {
        var owner = await GetOwnerAsync(customerGuid);
        if (owner is null)
            return RedirectToRoute("Homepage");

        return form.ContainsKey("addtocartbutton") ? await MoveToCartAsync(owner, form) : await UpdateWishlistAsync(owner, form);
    }

    private async Task<IActionResult> UpdateWishlistAsync(Customer owner, IFormCollection form)
    {
        var customer = await workContext.GetCurrentCustomerAsync();
        if (owner.Id != customer.Id)
            return RedirectToRoute("Wishlist");

        foreach (var item in await GetItemsAsync(ShoppingCartType.Wishlist))
        {
            var quantity = Ids(form, "removefromcart").Contains(item.Id) ? 0
                : int.TryParse(form[$"itemquantity{item.Id}"], out var entered) ? entered
                : item.Quantity;
            if (quantity != item.Quantity)
            {
                await shoppingCartService.UpdateShoppingCartItemAsync(customer, item.Id, item.AttributesXml, item.CustomerEnteredPrice,
                    item.RentalStartDateUtc, item.RentalEndDateUtc, quantity);
            }
        }

        return View(await PrepareWishlistModelAsync(owner));
    }

    private async Task<IActionResult> MoveToCartAsync(Customer owner, IFormCollection form)
    {
        var customer = await workContext.GetCurrentCustomerAsync();
        var chosen = Ids(form, "addtocart");
        var refused = new Dictionary<int, IList<string>>();
        var moved = 0;
        foreach (var item in (await GetItemsAsync(ShoppingCartType.Wishlist, owner)).Where(item => chosen.Contains(item.Id)))
        {
            var product = await productService.GetProductByIdAsync(item.ProductId);
            var warnings = await shoppingCartService.AddToCartAsync(customer, product, ShoppingCartType.ShoppingCart, item.StoreId,
                item.AttributesXml, item.CustomerEnteredPrice, item.RentalStartDateUtc, item.RentalEndDateUtc, item.Quantity);
            if (warnings.Any())
            {
                refused[item.Id] = warnings;
                continue;
            }

            moved++;
            if (owner.Id == customer.Id && shoppingCartSettings.MoveItemsFromWishlistToCart)
                await shoppingCartService.DeleteShoppingCartItemAsync(item);
        }

        if (moved > 0 && refused.Count == 0)
            return RedirectToRoute("ShoppingCart");

        var model = await PrepareWishlistModelAsync(owner);
        foreach (var line in model.Items.Where(line => refused.ContainsKey(line.Id)))
            line.Warnings = line.Warnings.Union(refused[line.Id]).ToList();

        return View(model);
    }

    private async Task<WishlistModel> PrepareWishlistModelAsync(Customer owner)
    {
        var isOwn = owner.Id == (await workContext.GetCurrentCustomerAsync()).Id;

        return await factory.PrepareWishlistModelAsync(new WishlistModel(), await GetItemsAsync(ShoppingCartType.Wishlist, owner), owner, isOwn);
    }

    private async Task<Customer?> GetOwnerAsync(Guid? customerGuid) =>
        customerGuid is { } guid ? await customerService.GetCustomerByGuidAsync(guid) : await workContext.GetCurrentCustomerAsync();

    private static HashSet<int> Ids(IFormCollection form, string field) =>
        form[field].Select(value => int.TryParse(value, out var id) ? id : 0).ToHashSet();
}
