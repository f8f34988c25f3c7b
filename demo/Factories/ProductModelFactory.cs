namespace DemoStore.Factories;

/// <summary>Product boxes and the product page.</summary>
public class ProductModelFactory(
    CatalogSettings catalogSettings, MediaSettings mediaSettings, ICategoryService categoryService,
    ILocalizationService localizationService, IManufacturerService manufacturerService, IPriceCalculationService priceCalculationService,
    IPriceFormatter priceFormatter, IProductAttributeParser productAttributeParser, IProductAttributeService productAttributeService,
    IProductService productService, IStoreContext storeContext, ITaxService taxService, IUrlRecordService urlRecordService,
    IWorkContext workContext, PictureModelFactory pictureModelFactory, PriceText priceText)
{
    public Task<List<ProductOverviewModel>> PrepareProductOverviewModelsAsync(IEnumerable<Product> products) => products.SelectAsync(async product =>
    {
        var name = await localizationService.GetLocalizedAsync(product, entity => entity.Name);

        return new ProductOverviewModel
        {
            Id = product.Id,
            Name = name,
            ShortDescription = await localizationService.GetLocalizedAsync(product, entity => entity.ShortDescription),
            FullDescription = await localizationService.GetLocalizedAsync(product, entity => entity.FullDescription),
            SeName = await urlRecordService.GetSeNameAsync(product),
            Sku = product.Sku,
            ProductType = product.ProductType,
            MarkAsNew = product.MarkAsNew,
            ProductPrice = await PrepareOverviewPriceModelAsync(product),
            PictureModels = [await pictureModelFactory.PrepareProductPictureModelAsync(product, name, mediaSettings.ProductThumbPictureSize)]
        };
    });

    public async Task<ProductDetailsModel> PrepareProductDetailsModelAsync(Product product, ShoppingCartItem? updatedItem = null)
    {
        var customer = await workContext.GetCurrentCustomerAsync();
        var store = await storeContext.GetCurrentStoreAsync();
        var name = await localizationService.GetLocalizedAsync(product, entity => entity.Name);
        var seName = await urlRecordService.GetSeNameAsync(product);
        var stock = await productService.FormatStockMessageAsync(product, "");
        var pictures = await pictureModelFactory.PrepareProductPictureModelsAsync(product, name, mediaSettings.ProductDetailsPictureSize);
        var fallback = await pictureModelFactory.PrepareAsync(0, name, mediaSettings.ProductDetailsPictureSize);

        return new ProductDetailsModel
        {
            Id = product.Id,
            Name = name,
            ShortDescription = await localizationService.GetLocalizedAsync(product, entity => entity.ShortDescription),
            FullDescription = await localizationService.GetLocalizedAsync(product, entity => entity.FullDescription),
            MetaTitle = await localizationService.GetLocalizedAsync(product, entity => entity.MetaTitle),
            MetaDescription = await localizationService.GetLocalizedAsync(product, entity => entity.MetaDescription),
            MetaKeywords = await localizationService.GetLocalizedAsync(product, entity => entity.MetaKeywords),
            SeName = seName,
            ProductType = product.ProductType,
            Sku = product.Sku,
            ShowSku = catalogSettings.ShowSkuOnProductDetailsPage,
            IsShipEnabled = product.IsShipEnabled,
            IsFreeShipping = product.IsFreeShipping,
            InStock = product.ManageInventoryMethod != ManageInventoryMethod.ManageStock || await productService.GetTotalStockQuantityAsync(product) > 0,
            StockAvailability = stock,
            CurrentStoreName = await localizationService.GetLocalizedAsync(store, entity => entity.Name),
            VisibleIndividually = product.VisibleIndividually,
            DefaultPictureModel = pictures.FirstOrDefault() ?? fallback,
            PictureModels = pictures,
            GiftCard = PrepareGiftCardModel(product, customer),
            ProductPrice = await PrepareDetailsPriceModelAsync(product),
            AddToCart = await PrepareAddToCartModelAsync(product, updatedItem),
            Breadcrumb = await PrepareBreadcrumbModelAsync(product, name, seName),
            ProductManufacturers = await PrepareManufacturerModelsAsync(product),
            ProductAttributes = await PrepareAttributeModelsAsync(product, updatedItem),
            TierPrices = await PrepareTierPriceModelsAsync(product)
        };
    }

    private async Task<ProductPriceModel> PrepareOverviewPriceModelAsync(Product product)
    {
        var model = await PreparePriceModelAsync(product);
        if (model.HidePrices || product.CustomerEntersPrice)
            return model;

        var customer = await workContext.GetCurrentCustomerAsync();
        var store = await storeContext.GetCurrentStoreAsync();
        var (withoutDiscount, withDiscount, _, _) = await priceCalculationService.GetFinalPriceAsync(product, customer, store);
        if ((await productService.GetTierPricesAsync(product, customer, store)).Any())
        {
            var (tierWithoutDiscount, tierWithDiscount, _, _) =
                await priceCalculationService.GetFinalPriceAsync(product, customer, store, quantity: int.MaxValue);
            withoutDiscount = Math.Min(withoutDiscount, tierWithoutDiscount);
            withDiscount = Math.Min(withDiscount, tierWithDiscount);
        }

        var (oldPrice, _) = await taxService.GetProductPriceAsync(product, product.OldPrice);
        var (listPrice, _) = await taxService.GetProductPriceAsync(product, withoutDiscount);
        var (price, _) = await taxService.GetProductPriceAsync(product, withDiscount);

        var strikeThrough = listPrice != price ? listPrice : oldPrice != listPrice ? oldPrice : 0;
        if (strikeThrough > 0)
        {
            model.OldPriceValue = await priceText.ConvertAsync(strikeThrough);
            model.OldPrice = await priceFormatter.FormatPriceAsync(model.OldPriceValue.Value);
        }

        model.PriceValue = await priceText.ConvertAsync(price);
        model.Price = await priceFormatter.FormatPriceAsync(model.PriceValue.Value);

        return model;
    }

    private async Task<ProductPriceModel> PrepareDetailsPriceModelAsync(Product product)
    {
        var model = await PreparePriceModelAsync(product);
        if (model.HidePrices || product.CustomerEntersPrice)
            return model;

        var customer = await workContext.GetCurrentCustomerAsync();
        var store = await storeContext.GetCurrentStoreAsync();
        var listPriceBase = (await priceCalculationService.GetFinalPriceAsync(product, customer, store, includeDiscounts: false)).finalPrice;
        var priceBase = (await priceCalculationService.GetFinalPriceAsync(product, customer, store)).finalPrice;
        var (oldPrice, _) = await taxService.GetProductPriceAsync(product, product.OldPrice);
        var (listPrice, _) = await taxService.GetProductPriceAsync(product, listPriceBase);
        var (price, _) = await taxService.GetProductPriceAsync(product, priceBase);

        if (oldPrice > 0 && oldPrice != listPrice)
        {
            model.OldPriceValue = await priceText.ConvertAsync(oldPrice);
            model.OldPrice = await priceFormatter.FormatPriceAsync(model.OldPriceValue.Value);
        }

        model.Price = await priceText.FormatAsync(listPrice);
        model.PriceValue = await priceText.ConvertAsync(price);
        if (listPrice != price)
        {
            model.PriceWithDiscountValue = model.PriceValue;
            model.PriceWithDiscount = await priceFormatter.FormatPriceAsync(model.PriceValue.Value);
        }

        return model;
    }

    private async Task<ProductPriceModel> PreparePriceModelAsync(Product product) => new ProductPriceModel
    {
        ProductId = product.Id,
        CurrencyCode = (await workContext.GetWorkingCurrencyAsync()).CurrencyCode,
        CustomerEntersPrice = product.CustomerEntersPrice,
        CallForPrice = product.CallForPrice,
        HidePrices = product.CallForPrice,
        DisableBuyButton = product.DisableBuyButton || product.CallForPrice,
        DisableWishlistButton = product.DisableWishlistButton,
        DisplayTaxShippingInfo = catalogSettings.DisplayTaxShippingInfoProductBoxes,
        ForceRedirectionAfterAddingToCart = false
    };

    private async Task<ProductDetailsModel.AddToCartModel> PrepareAddToCartModelAsync(Product product, ShoppingCartItem? updatedItem)
    {
        var model = new ProductDetailsModel.AddToCartModel
        {
            ProductId = product.Id,
            EnteredQuantity = updatedItem?.Quantity ?? Math.Max(product.OrderMinimumQuantity, 1),
            AllowedQuantities = productService.ParseAllowedQuantities(product)
                .Select(quantity => new SelectListItem(quantity.ToString(), quantity.ToString(), quantity == updatedItem?.Quantity))
                .ToList(),
            CustomerEntersPrice = product.CustomerEntersPrice,
            DisableBuyButton = product.DisableBuyButton || product.CallForPrice,
            DisableWishlistButton = product.DisableWishlistButton,
            UpdatedShoppingCartItemId = updatedItem?.Id ?? 0,
            UpdateShoppingCartItemType = updatedItem?.ShoppingCartType
        };
        if (product.OrderMinimumQuantity > 1)
        {
            model.MinimumQuantityNotification =
                string.Format(await localizationService.GetResourceAsync("Products.MinimumQuantityNotification"), product.OrderMinimumQuantity);
        }

        if (product.CustomerEntersPrice)
        {
            model.CustomerEnteredPrice = updatedItem?.CustomerEnteredPrice ?? await priceText.ConvertAsync(product.MinimumCustomerEnteredPrice);
            model.CustomerEnteredPriceRange = string.Format(await localizationService.GetResourceAsync("Products.EnterProductPrice.Range"),
                await priceText.FormatAsync(product.MinimumCustomerEnteredPrice), await priceText.FormatAsync(product.MaximumCustomerEnteredPrice));
        }

        return model;
    }

    private static ProductDetailsModel.GiftCardModel PrepareGiftCardModel(Product product, Customer customer) =>
        new ProductDetailsModel.GiftCardModel
        {
            IsGiftCard = product.IsGiftCard,
            GiftCardType = product.GiftCardType,
            SenderName = product.IsGiftCard ? $"{customer.FirstName} {customer.LastName}".Trim() : null,
            SenderEmail = product.IsGiftCard ? customer.Email : null
        };

    private async Task<ProductDetailsModel.ProductBreadcrumbModel> PrepareBreadcrumbModelAsync(Product product, string name, string seName)
    {
        var model = new ProductDetailsModel.ProductBreadcrumbModel
        {
            Enabled = catalogSettings.CategoryBreadcrumbEnabled,
            ProductId = product.Id,
            ProductName = name,
            ProductSeName = seName
        };
        var mapping = (await categoryService.GetProductCategoriesByProductIdAsync(product.Id)).FirstOrDefault();
        if (mapping is null)
            return model;

        var categories = await categoryService.GetCategoryBreadCrumbAsync(await categoryService.GetCategoryByIdAsync(mapping.CategoryId));
        model.CategoryBreadcrumb = await categories.SelectAsync(async category => new CategorySimpleModel
        {
            Id = category.Id,
            Name = await localizationService.GetLocalizedAsync(category, entity => entity.Name),
            SeName = await urlRecordService.GetSeNameAsync(category)
        });

        return model;
    }

    private async Task<IList<ManufacturerBriefInfoModel>> PrepareManufacturerModelsAsync(Product product)
    {
        var mappings = await manufacturerService.GetProductManufacturersByProductIdAsync(product.Id);
        var manufacturers = await mappings.SelectAsync(mapping => manufacturerService.GetManufacturerByIdAsync(mapping.ManufacturerId));

        return await manufacturers.SelectAsync(async manufacturer => new ManufacturerBriefInfoModel
        {
            Id = manufacturer.Id,
            Name = await localizationService.GetLocalizedAsync(manufacturer, entity => entity.Name),
            SeName = await urlRecordService.GetSeNameAsync(manufacturer),
            IsActive = manufacturer.Published
        });
    }

    private async Task<IList<ProductDetailsModel.ProductAttributeModel>> PrepareAttributeModelsAsync(Product product, ShoppingCartItem? updatedItem)
    {
        var selected = updatedItem is null
            ? null
            : (await productAttributeParser.ParseProductAttributeValuesAsync(updatedItem.AttributesXml)).Select(value => value.Id).ToHashSet();
        var mappings = await productAttributeService.GetProductAttributeMappingsByProductIdAsync(product.Id);

        return await mappings.SelectAsync(async mapping =>
        {
            var attribute = await productAttributeService.GetProductAttributeByIdAsync(mapping.ProductAttributeId);
            var values = await productAttributeService.GetProductAttributeValuesAsync(mapping.Id);

            return new ProductDetailsModel.ProductAttributeModel
            {
                Id = mapping.Id,
                ProductId = product.Id,
                ProductAttributeId = mapping.ProductAttributeId,
                Name = await localizationService.GetLocalizedAsync(attribute, entity => entity.Name),
                Description = await localizationService.GetLocalizedAsync(attribute, entity => entity.Description),
                TextPrompt = await localizationService.GetLocalizedAsync(mapping, entity => entity.TextPrompt),
                IsRequired = mapping.IsRequired,
                AttributeControlType = mapping.AttributeControlType,
                Values = await values.SelectAsync(value => PrepareAttributeValueModelAsync(product, value, selected))
            };
        });
    }

    private async Task<ProductDetailsModel.ProductAttributeValueModel> PrepareAttributeValueModelAsync(Product product,
        ProductAttributeValue value, HashSet<int>? selected)
    {
        var model = new ProductDetailsModel.ProductAttributeValueModel
        {
            Id = value.Id,
            Name = await localizationService.GetLocalizedAsync(value, entity => entity.Name),
            IsPreSelected = selected?.Contains(value.Id) ?? value.IsPreSelected,
            PriceAdjustmentUsePercentage = value.PriceAdjustmentUsePercentage,
            PictureId = value.PictureId ?? 0,
            Quantity = value.Quantity
        };

        var adjustmentBase = await priceCalculationService.GetProductAttributeValuePriceAdjustmentAsync(product, value,
            await workContext.GetCurrentCustomerAsync(), await storeContext.GetCurrentStoreAsync());
        var (adjustment, _) = await taxService.GetProductPriceAsync(product, adjustmentBase);
        model.PriceAdjustmentValue = await priceText.ConvertAsync(adjustment);
        if (value.PriceAdjustmentUsePercentage)
            model.PriceAdjustment = $"{value.PriceAdjustment:+0.##;-0.##;#} %";
        else if (adjustment != 0)
            model.PriceAdjustment = (adjustment > 0 ? "+" : "-") + await priceFormatter.FormatPriceAsync(Math.Abs(model.PriceAdjustmentValue), false, false);

        return model;
    }

    private async Task<IList<ProductDetailsModel.TierPriceModel>> PrepareTierPriceModelsAsync(Product product)
    {
        var customer = await workContext.GetCurrentCustomerAsync();
        var store = await storeContext.GetCurrentStoreAsync();
        var tierPrices = await productService.GetTierPricesAsync(product, customer, store);

        return await tierPrices.SelectAsync(async tierPrice =>
        {
            var priceBase = (await priceCalculationService.GetFinalPriceAsync(product, customer, store,
                includeDiscounts: catalogSettings.DisplayTierPricesWithDiscounts, quantity: tierPrice.Quantity)).finalPrice;
            var (price, _) = await taxService.GetProductPriceAsync(product, priceBase);
            var converted = await priceText.ConvertAsync(price);

            return new ProductDetailsModel.TierPriceModel
            {
                Quantity = tierPrice.Quantity,
                PriceValue = converted,
                Price = await priceFormatter.FormatPriceAsync(converted, false, false)
            };
        });
    }
}
