namespace DemoStore.Controllers;

/// <summary>The cart page. Putting things in stands in <c>ShoppingCartController.Add.cs</c>, the wishlist in <c>ShoppingCartController.Wishlist.cs</c>.</summary>
[AutoValidateAntiforgeryToken]
public partial class ShoppingCartController(
    OrderSettings orderSettings, ShoppingCartSettings shoppingCartSettings, ShoppingCartModelFactory factory, PriceText priceText,
    ICustomerService customerService, IDiscountService discountService, IGenericAttributeService genericAttributeService,
    ILocalizationService localizationService, IPriceFormatter priceFormatter, IProductAttributeParser productAttributeParser,
    IProductAttributeService productAttributeService, IProductService productService, IShoppingCartService shoppingCartService,
    IStoreContext storeContext, ITaxService taxService, IUrlRecordService urlRecordService, IWorkContext workContext) : BasePublicController
{
    public async Task<IActionResult> Cart() =>
        View(await factory.PrepareShoppingCartModelAsync(new ShoppingCartModel(), await GetItemsAsync(ShoppingCartType.ShoppingCart)));

    /// <summary>One form, several buttons: the name of the pressed one says what to do.</summary>
    [HttpPost, ActionName("Cart")]
    public async Task<IActionResult> ChangeCart(IFormCollection form)
    {
        if (form.ContainsKey("checkout"))
            return await StartCheckoutAsync();

        if (form.ContainsKey("continueshopping"))
            return await ContinueShoppingAsync();

        if (form.ContainsKey("applydiscountcouponcode"))
            return await ApplyDiscountCouponAsync(form["discountcouponcode"].ToString().Trim());

        if (form.Keys.FirstOrDefault(key => key.StartsWith("removediscount-", StringComparison.Ordinal)) is { } removal)
            return await RemoveDiscountCouponAsync(removal);

        return await UpdateCartAsync(form);
    }

    private async Task<IActionResult> UpdateCartAsync(IFormCollection form)
    {
        var customer = await workContext.GetCurrentCustomerAsync();
        var removed = Ids(form, "removefromcart");
        var warnings = new Dictionary<int, IList<string>>();
        foreach (var item in await GetItemsAsync(ShoppingCartType.ShoppingCart))
        {
            var quantity = removed.Contains(item.Id) ? 0
                : int.TryParse(form[$"itemquantity{item.Id}"], out var entered) ? entered
                : item.Quantity;
            if (quantity == item.Quantity)
                continue;

            warnings[item.Id] = await shoppingCartService.UpdateShoppingCartItemAsync(customer, item.Id, item.AttributesXml, item.CustomerEnteredPrice,
                item.RentalStartDateUtc, item.RentalEndDateUtc, quantity);
        }

        var model = await factory.PrepareShoppingCartModelAsync(new ShoppingCartModel(), await GetItemsAsync(ShoppingCartType.ShoppingCart));
        foreach (var line in model.Items.Where(line => warnings.ContainsKey(line.Id)))
            line.Warnings = line.Warnings.Union(warnings[line.Id]).ToList();

        return View(model);
    }

    private async Task<IActionResult> StartCheckoutAsync()
    {
        if (!await customerService.IsGuestAsync(await workContext.GetCurrentCustomerAsync()))
            return RedirectToRoute("Checkout");

        return orderSettings.AnonymousCheckoutAllowed
            ? RedirectToRoute("LoginCheckoutAsGuest", new { returnUrl = Url.RouteUrl("ShoppingCart") })
            : Challenge();
    }

    private async Task<IActionResult> ContinueShoppingAsync()
    {
        var lastPage = await genericAttributeService.GetAttributeAsync<string>(await workContext.GetCurrentCustomerAsync(),
            NopCustomerDefaults.LastContinueShoppingPageAttribute, (await storeContext.GetCurrentStoreAsync()).Id);

        return string.IsNullOrEmpty(lastPage) ? RedirectToRoute("Homepage") : Redirect(lastPage);
    }

    /// <summary>Knows the codes of discounts only; each kind of refusal has its own sentence.</summary>
    private async Task<IActionResult> ApplyDiscountCouponAsync(string couponCode)
    {
        var customer = await workContext.GetCurrentCustomerAsync();
        var model = new ShoppingCartModel();
        var discounts = couponCode.Length == 0
            ? []
            : (await discountService.GetAllDiscountsAsync(couponCode: couponCode)).Where(discount => discount.RequiresCouponCode).ToList();
        var errors = new List<string>();
        foreach (var discount in discounts)
        {
            var validation = await discountService.ValidateDiscountAsync(discount, customer, [couponCode]);
            errors.AddRange(validation.Errors);
            if (!validation.IsValid)
                continue;

            model.DiscountBox.IsApplied = true;
            break;
        }

        if (model.DiscountBox.IsApplied)
        {
            await customerService.ApplyDiscountCouponCodeAsync(customer, couponCode);
            errors = [await localizationService.GetResourceAsync("ShoppingCart.DiscountCouponCode.Applied")];
        }
        else if (errors.Count == 0)
        {
            errors.Add(await localizationService.GetResourceAsync(couponCode.Length == 0 ? "ShoppingCart.DiscountCouponCode.Empty"
                : discounts.Count == 0 ? "ShoppingCart.DiscountCouponCode.CannotBeFound"
                : "ShoppingCart.DiscountCouponCode.WrongDiscount"));
        }

        model.DiscountBox.Messages = errors;

        return View(await factory.PrepareShoppingCartModelAsync(model, await GetItemsAsync(ShoppingCartType.ShoppingCart)));
    }

    private async Task<IActionResult> RemoveDiscountCouponAsync(string buttonName)
    {
        var discount = int.TryParse(buttonName["removediscount-".Length..], out var id) ? await discountService.GetDiscountByIdAsync(id) : null;
        if (discount is not null)
            await customerService.RemoveDiscountCouponCodeAsync(await workContext.GetCurrentCustomerAsync(), discount.CouponCode);

        return await Cart();
    }

    private async Task<IList<ShoppingCartItem>> GetItemsAsync(ShoppingCartType type, Customer? customer = null) =>
        await shoppingCartService.GetShoppingCartAsync(customer ?? await workContext.GetCurrentCustomerAsync(), type,
            (await storeContext.GetCurrentStoreAsync()).Id);
}
