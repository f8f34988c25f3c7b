namespace DemoStore.Factories;

/// <summary>Cart, wishlist and mini-cart. Every amount is asked of the host's services, line by line.</summary>
public class ShoppingCartModelFactory(
    CatalogSettings catalogSettings, MediaSettings mediaSettings, OrderSettings orderSettings, ShoppingCartSettings shoppingCartSettings,
    AddressModelFactory addressModelFactory, ICustomerService customerService, IDiscountService discountService,
    IGenericAttributeService genericAttributeService, ILocalizationService localizationService,
    IOrderProcessingService orderProcessingService, IPaymentPluginManager paymentPluginManager, IPriceFormatter priceFormatter,
    IProductAttributeFormatter productAttributeFormatter, IProductService productService, IShoppingCartService shoppingCartService,
    IStoreContext storeContext, ITaxService taxService, IUrlRecordService urlRecordService, IWorkContext workContext,
    PictureModelFactory pictureModelFactory, PriceText priceText, OrderTotalsModelFactory orderTotalsModelFactory)
{
    public async Task<ShoppingCartModel> PrepareShoppingCartModelAsync(ShoppingCartModel model, IList<ShoppingCartItem> cart,
        bool isEditable = true, bool validateCheckoutAttributes = false, bool prepareAndDisplayOrderReviewData = false)
    {
        if (!cart.Any())
            return model;

        model.IsEditable = isEditable;
        model.ShowSku = catalogSettings.ShowSkuOnProductDetailsPage;
        model.ShowProductImages = shoppingCartSettings.ShowProductImagesOnShoppingCart;
        model.OnePageCheckoutEnabled = orderSettings.OnePageCheckoutEnabled;
        model.DisplayTaxShippingInfo = catalogSettings.DisplayTaxShippingInfoShoppingCart;
        model.TermsOfServiceOnShoppingCartPage = orderSettings.TermsOfServiceOnShoppingCartPage;
        model.TermsOfServiceOnOrderConfirmPage = orderSettings.TermsOfServiceOnOrderConfirmPage;
        model.Warnings = await shoppingCartService.GetShoppingCartWarningsAsync(cart, "", validateCheckoutAttributes);
        model.IsReadyToCheckout = true;
        model.DiscountBox.Display = shoppingCartSettings.ShowDiscountBox;
        await PrepareAppliedCouponsAsync(model.DiscountBox);
        if (!await orderProcessingService.ValidateMinOrderSubtotalAmountAsync(cart))
        {
            model.MinOrderSubtotalWarning = string.Format(await localizationService.GetResourceAsync("Checkout.MinOrderSubtotalAmount"),
                await priceText.FormatAsync(orderSettings.MinOrderSubtotalAmount));
        }

        foreach (var item in cart)
            model.Items.Add(await PrepareItemModelAsync(item));

        if (prepareAndDisplayOrderReviewData)
            model.OrderReviewData = await PrepareOrderReviewDataModelAsync(cart);

        return model;
    }

    public async Task<WishlistModel> PrepareWishlistModelAsync(WishlistModel model, IList<ShoppingCartItem> wishlist, Customer owner, bool isEditable)
    {
        model.CustomerGuid = owner.CustomerGuid;
        model.CustomerFullname = await customerService.GetCustomerFullNameAsync(owner);
        model.IsEditable = isEditable;
        model.DisplayAddToCart = true;
        model.ShowProductImages = shoppingCartSettings.ShowProductImagesOnWishList;
        model.ShowSku = catalogSettings.ShowSkuOnProductDetailsPage;
        foreach (var line in await wishlist.SelectAsync(PrepareItemModelAsync))
            model.Items.Add(AutoMapperConfiguration.Mapper.Map<WishlistModel.ShoppingCartItemModel>(line));

        return model;
    }

    public async Task<MiniShoppingCartModel> PrepareMiniShoppingCartModelAsync()
    {
        var customer = await workContext.GetCurrentCustomerAsync();
        var model = new MiniShoppingCartModel
        {
            ShowProductImages = shoppingCartSettings.ShowProductImagesInMiniShoppingCart,
            DisplayShoppingCartButton = true,
            CurrentCustomerIsGuest = await customerService.IsGuestAsync(customer),
            AnonymousCheckoutAllowed = orderSettings.AnonymousCheckoutAllowed
        };
        if (!customer.HasShoppingCartItems)
            return model;

        var store = await storeContext.GetCurrentStoreAsync();
        var cart = await shoppingCartService.GetShoppingCartAsync(customer, ShoppingCartType.ShoppingCart, store.Id);
        if (!cart.Any())
            return model;

        model.TotalProducts = cart.Sum(item => item.Quantity);
        (model.SubTotalValue, model.SubTotal) = await orderTotalsModelFactory.PrepareSubTotalAsync(cart);
        model.DisplayCheckoutButton = true;
        foreach (var item in cart.OrderByDescending(item => item.Id).Take(shoppingCartSettings.MiniShoppingCartProductNumber))
            model.Items.Add(await PrepareMiniItemModelAsync(item));

        return model;
    }

    private async Task<MiniShoppingCartModel.ShoppingCartItemModel> PrepareMiniItemModelAsync(ShoppingCartItem item)
    {
        var product = await productService.GetProductByIdAsync(item.ProductId);
        var name = await localizationService.GetLocalizedAsync(product, entity => entity.Name);
        var (unitPrice, unitPriceText) = await PrepareUnitPriceAsync(item, product);

        return new MiniShoppingCartModel.ShoppingCartItemModel
        {
            Id = item.Id,
            ProductId = product.Id,
            ProductName = name,
            ProductSeName = await urlRecordService.GetSeNameAsync(product),
            Quantity = item.Quantity,
            AttributeInfo = await productAttributeFormatter.FormatAttributesAsync(product, item.AttributesXml),
            UnitPriceValue = unitPrice,
            UnitPrice = unitPriceText,
            Picture = await pictureModelFactory.PrepareProductPictureModelAsync(product, name, mediaSettings.MiniCartThumbPictureSize)
        };
    }

    private async Task<ShoppingCartModel.ShoppingCartItemModel> PrepareItemModelAsync(ShoppingCartItem item)
    {
        var customer = await customerService.GetCustomerByIdAsync(item.CustomerId);
        var product = await productService.GetProductByIdAsync(item.ProductId);
        var name = await localizationService.GetLocalizedAsync(product, entity => entity.Name);
        var model = new ShoppingCartModel.ShoppingCartItemModel
        {
            Id = item.Id,
            Sku = await productService.FormatSkuAsync(product, item.AttributesXml),
            ProductId = product.Id,
            ProductName = name,
            ProductSeName = await urlRecordService.GetSeNameAsync(product),
            Quantity = item.Quantity,
            AttributeInfo = await productAttributeFormatter.FormatAttributesAsync(product, item.AttributesXml),
            AllowItemEditing = shoppingCartSettings.AllowCartItemEditing,
            Picture = await pictureModelFactory.PrepareProductPictureModelAsync(product, name, mediaSettings.CartThumbPictureSize)
        };
        model.AllowedQuantities.AddRange(productService.ParseAllowedQuantities(product)
            .Select(quantity => new SelectListItem(quantity.ToString(), quantity.ToString(), quantity == item.Quantity)));
        (model.UnitPriceValue, model.UnitPrice) = await PrepareUnitPriceAsync(item, product);

        var (subTotalBase, discountBase, _, maximumDiscountQty) = await shoppingCartService.GetSubTotalAsync(item, true);
        var (subTotal, _) = await taxService.GetProductPriceAsync(product, subTotalBase);
        model.MaximumDiscountedQty = maximumDiscountQty;
        model.SubTotalValue = await priceText.ConvertAsync(subTotal);
        model.SubTotal = await priceFormatter.FormatPriceAsync(model.SubTotalValue);
        if (discountBase > 0)
        {
            var (discount, _) = await taxService.GetProductPriceAsync(product, discountBase);
            model.DiscountValue = await priceText.ConvertAsync(discount);
            model.Discount = await priceFormatter.FormatPriceAsync(model.DiscountValue);
        }

        model.Warnings = await shoppingCartService.GetShoppingCartItemWarningsAsync(customer, item.ShoppingCartType, product, item.StoreId,
            item.AttributesXml, item.CustomerEnteredPrice, item.RentalStartDateUtc, item.RentalEndDateUtc, item.Quantity, false, item.Id);

        return model;
    }

    private async Task<(decimal value, string text)> PrepareUnitPriceAsync(ShoppingCartItem item, Product product)
    {
        var unitPrice = (await shoppingCartService.GetUnitPriceAsync(item, true)).unitPrice;
        var (price, _) = await taxService.GetProductPriceAsync(product, unitPrice);
        var converted = await priceText.ConvertAsync(price);

        return (converted, await priceFormatter.FormatPriceAsync(converted));
    }

    private async Task PrepareAppliedCouponsAsync(ShoppingCartModel.DiscountBoxModel model)
    {
        var customer = await workContext.GetCurrentCustomerAsync();
        var couponCodes = await customerService.ParseAppliedDiscountCouponCodesAsync(customer);
        foreach (var couponCode in couponCodes)
        {
            foreach (var discount in (await discountService.GetAllDiscountsAsync(couponCode: couponCode)).Where(discount => discount.RequiresCouponCode))
            {
                if (!(await discountService.ValidateDiscountAsync(discount, customer, couponCodes)).IsValid)
                    continue;

                model.AppliedDiscountsWithCodes.Add(new() { Id = discount.Id, CouponCode = discount.CouponCode });
                break;
            }
        }
    }

    private async Task<ShoppingCartModel.OrderReviewDataModel> PrepareOrderReviewDataModelAsync(IList<ShoppingCartItem> cart)
    {
        var customer = await workContext.GetCurrentCustomerAsync();
        var store = await storeContext.GetCurrentStoreAsync();
        var model = new ShoppingCartModel.OrderReviewDataModel { Display = true };
        if (await customerService.GetCustomerBillingAddressAsync(customer) is { } billingAddress)
            model.BillingAddress = await addressModelFactory.PrepareAddressModelAsync(billingAddress);

        if (await shoppingCartService.ShoppingCartRequiresShippingAsync(cart))
        {
            model.IsShippable = true;
            if (await customerService.GetCustomerShippingAddressAsync(customer) is { } shippingAddress)
                model.ShippingAddress = await addressModelFactory.PrepareAddressModelAsync(shippingAddress);

            model.ShippingMethod = (await genericAttributeService.GetAttributeAsync<ShippingOption>(customer,
                NopCustomerDefaults.SelectedShippingOptionAttribute, store.Id))?.Name;
        }

        var paymentMethodName = await genericAttributeService.GetAttributeAsync<string>(customer,
            NopCustomerDefaults.SelectedPaymentMethodAttribute, store.Id);
        var paymentMethod = await paymentPluginManager.LoadPluginBySystemNameAsync(paymentMethodName, customer, store.Id);
        model.PaymentMethod = paymentMethod?.PluginDescriptor.FriendlyName ?? "";

        return model;
    }
}
