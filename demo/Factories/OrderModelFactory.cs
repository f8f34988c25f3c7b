namespace DemoStore.Factories;

/// <summary>What the shopper sees of orders, return requests and reward points. Amounts are in the order's own currency.</summary>
public class OrderModelFactory(
    CatalogSettings catalogSettings, MediaSettings mediaSettings, TaxSettings taxSettings, AddressModelFactory addressModelFactory,
    IAddressService addressService, ICurrencyService currencyService, IDateTimeHelper dateTimeHelper,
    ILocalizationService localizationService, IOrderProcessingService orderProcessingService, IOrderService orderService,
    IOrderTotalCalculationService orderTotalCalculationService, IPaymentPluginManager paymentPluginManager, IPriceFormatter priceFormatter,
    IProductService productService, IReturnRequestService returnRequestService, IRewardPointService rewardPointService,
    IStoreContext storeContext, IUrlRecordService urlRecordService, IWorkContext workContext, PictureModelFactory pictureModelFactory,
    PriceText priceText)
{
    public async Task<CustomerOrderListModel> PrepareCustomerOrderListModelAsync()
    {
        var customer = await workContext.GetCurrentCustomerAsync();
        var store = await storeContext.GetCurrentStoreAsync();
        var orders = await orderService.SearchOrdersAsync(storeId: store.Id, customerId: customer.Id);

        return new CustomerOrderListModel
        {
            Orders = await orders.SelectAsync(async order => new CustomerOrderModel
            {
                Id = order.Id,
                CustomOrderNumber = order.CustomOrderNumber,
                CreatedOn = await dateTimeHelper.ConvertToUserTimeAsync(order.CreatedOnUtc, DateTimeKind.Utc),
                OrderStatusEnum = order.OrderStatus,
                OrderStatus = await localizationService.GetLocalizedEnumAsync(order.OrderStatus),
                PaymentStatus = await localizationService.GetLocalizedEnumAsync(order.PaymentStatus),
                ShippingStatus = await localizationService.GetLocalizedEnumAsync(order.ShippingStatus),
                IsReturnRequestAllowed = await orderProcessingService.IsReturnRequestAllowedAsync(order),
                OrderTotal = await FormatTotalAsync(order, order.OrderTotal)
            })
        };
    }

    public async Task<OrderDetailsModel> PrepareOrderDetailsModelAsync(Order order)
    {
        var includingTax = order.CustomerTaxDisplayType == TaxDisplayType.IncludingTax;
        var subTotalIncludingTax = includingTax && !taxSettings.ForceTaxExclusionFromOrderSubtotal;
        var paymentMethod = await paymentPluginManager.LoadPluginBySystemNameAsync(order.PaymentMethodSystemName);
        var model = new OrderDetailsModel
        {
            Id = order.Id,
            CustomOrderNumber = order.CustomOrderNumber,
            CreatedOn = await dateTimeHelper.ConvertToUserTimeAsync(order.CreatedOnUtc, DateTimeKind.Utc),
            OrderStatus = order.OrderStatus,
            OrderStatusText = await localizationService.GetLocalizedEnumAsync(order.OrderStatus),
            IsReturnRequestAllowed = await orderProcessingService.IsReturnRequestAllowedAsync(order),
            BillingAddress = await addressModelFactory.PrepareAddressModelAsync(await addressService.GetAddressByIdAsync(order.BillingAddressId)),
            PaymentMethod = paymentMethod?.PluginDescriptor.FriendlyName ?? order.PaymentMethodSystemName,
            PaymentStatus = order.PaymentStatus,
            PaymentMethodStatus = await localizationService.GetLocalizedEnumAsync(order.PaymentStatus),
            IsShippable = order.ShippingStatus != ShippingStatus.ShippingNotRequired,
            ShippingStatus = await localizationService.GetLocalizedEnumAsync(order.ShippingStatus),
            ShippingMethod = order.ShippingMethod,
            PricesIncludeTax = includingTax,
            OrderSubtotal = await FormatAsync(order, subTotalIncludingTax ? order.OrderSubtotalInclTax : order.OrderSubtotalExclTax, subTotalIncludingTax),
            OrderShipping = await FormatAsync(order, includingTax ? order.OrderShippingInclTax : order.OrderShippingExclTax, includingTax),
            DisplayTax = !(includingTax && taxSettings.HideTaxInOrderSummary) && !(order.OrderTax == 0 && taxSettings.HideZeroTax),
            Tax = await FormatTotalAsync(order, order.OrderTax),
            OrderTotal = await FormatTotalAsync(order, order.OrderTotal),
            OrderTotalValue = order.OrderTotal * order.CurrencyRate,
            ShowSku = catalogSettings.ShowSkuOnProductDetailsPage
        };
        if (order.ShippingAddressId is { } shippingAddressId)
            model.ShippingAddress = await addressModelFactory.PrepareAddressModelAsync(await addressService.GetAddressByIdAsync(shippingAddressId));

        var subTotalDiscount = subTotalIncludingTax ? order.OrderSubTotalDiscountInclTax : order.OrderSubTotalDiscountExclTax;
        if (subTotalDiscount > 0)
            model.OrderSubTotalDiscount = await FormatAsync(order, -subTotalDiscount, subTotalIncludingTax);

        if (order.OrderDiscount > 0)
            model.OrderTotalDiscount = await FormatTotalAsync(order, -order.OrderDiscount);

        var redeemed = (await rewardPointService.GetRewardPointsHistoryAsync(order.CustomerId, order.StoreId, true, order.OrderGuid))
            .FirstOrDefault(entry => entry.Id == order.RedeemedRewardPointsEntryId);
        if (redeemed is not null)
        {
            model.RedeemedRewardPoints = -redeemed.Points;
            model.RedeemedRewardPointsAmount = await FormatTotalAsync(order, -redeemed.UsedAmount);
        }

        foreach (var item in await orderService.GetOrderItemsAsync(order.Id))
            model.Items.Add(await PrepareOrderItemModelAsync(order, item, includingTax));

        return model;
    }

    public async Task<SubmitReturnRequestModel> PrepareSubmitReturnRequestModelAsync(SubmitReturnRequestModel model, Order order)
    {
        model.OrderId = order.Id;
        model.CustomOrderNumber = order.CustomOrderNumber;
        for (var id = 1; id <= 3; id++)
        {
            model.AvailableReturnReasons.Add(new() { Id = id, Name = await localizationService.GetResourceAsync($"ReturnRequests.Reason.{id}") });
            model.AvailableReturnActions.Add(new() { Id = id, Name = await localizationService.GetResourceAsync($"ReturnRequests.Action.{id}") });
        }

        var includingTax = order.CustomerTaxDisplayType == TaxDisplayType.IncludingTax;
        foreach (var item in await orderService.GetOrderItemsAsync(order.Id, isNotReturnable: false))
        {
            var line = await PrepareOrderItemModelAsync(order, item, includingTax);
            model.Items.Add(AutoMapperConfiguration.Mapper.Map<SubmitReturnRequestModel.OrderItemModel>(line));
        }

        return model;
    }

    public async Task<CustomerReturnRequestsModel> PrepareCustomerReturnRequestsModelAsync()
    {
        var customer = await workContext.GetCurrentCustomerAsync();
        var store = await storeContext.GetCurrentStoreAsync();
        var model = new CustomerReturnRequestsModel();
        foreach (var request in await returnRequestService.SearchReturnRequestsAsync(store.Id, customer.Id))
        {
            var item = await orderService.GetOrderItemByIdAsync(request.OrderItemId);
            if (item is null)
                continue;

            var product = await productService.GetProductByIdAsync(item.ProductId);
            model.Items.Add(new CustomerReturnRequestsModel.ReturnRequestModel
            {
                Id = request.Id,
                CustomNumber = request.CustomNumber,
                ReturnRequestStatus = await localizationService.GetLocalizedEnumAsync(request.ReturnRequestStatus),
                ProductId = product.Id,
                ProductName = await localizationService.GetLocalizedAsync(product, entity => entity.Name),
                ProductSeName = await urlRecordService.GetSeNameAsync(product),
                Quantity = request.Quantity,
                ReturnReason = request.ReasonForReturn,
                ReturnAction = request.RequestedAction,
                Comments = request.CustomerComments,
                CreatedOn = await dateTimeHelper.ConvertToUserTimeAsync(request.CreatedOnUtc, DateTimeKind.Utc)
            });
        }

        return model;
    }

    public async Task<CustomerRewardPointsModel> PrepareCustomerRewardPointsModelAsync()
    {
        var customer = await workContext.GetCurrentCustomerAsync();
        var store = await storeContext.GetCurrentStoreAsync();
        var balance = await rewardPointService.GetRewardPointsBalanceAsync(customer.Id, store.Id);
        var history = await rewardPointService.GetRewardPointsHistoryAsync(customer.Id, store.Id, true);

        return new CustomerRewardPointsModel
        {
            RewardPointsBalance = balance,
            RewardPointsAmount = await priceText.FormatAsync(await orderTotalCalculationService.ConvertRewardPointsToAmountAsync(balance)),
            RewardPoints = await history.SelectAsync(async entry => new CustomerRewardPointsModel.RewardPointsHistoryModel
            {
                Id = entry.Id,
                Points = entry.Points,
                PointsBalance = entry.PointsBalance?.ToString() ?? "",
                Message = entry.Message,
                CreatedOn = await dateTimeHelper.ConvertToUserTimeAsync(entry.CreatedOnUtc, DateTimeKind.Utc)
            })
        };
    }

    private async Task<OrderDetailsModel.OrderItemModel> PrepareOrderItemModelAsync(Order order, OrderItem item, bool includingTax)
    {
        var product = await productService.GetProductByIdAsync(item.ProductId);
        var name = await localizationService.GetLocalizedAsync(product, entity => entity.Name);

        return new OrderDetailsModel.OrderItemModel
        {
            Id = item.Id,
            OrderItemGuid = item.OrderItemGuid,
            Sku = await productService.FormatSkuAsync(product, item.AttributesXml),
            ProductId = product.Id,
            ProductName = name,
            ProductSeName = await urlRecordService.GetSeNameAsync(product),
            AttributeInfo = item.AttributeDescription,
            Quantity = item.Quantity,
            UnitPrice = await FormatAsync(order, includingTax ? item.UnitPriceInclTax : item.UnitPriceExclTax, includingTax),
            SubTotal = await FormatAsync(order, includingTax ? item.PriceInclTax : item.PriceExclTax, includingTax),
            Picture = await pictureModelFactory.PrepareProductPictureModelAsync(product, name, mediaSettings.OrderThumbPictureSize)
        };
    }

    private Task<string> FormatAsync(Order order, decimal amount, bool includingTax) => FormatAsync(order, amount, includingTax, null);

    /// <summary>Without a word on tax, which a total always includes.</summary>
    private Task<string> FormatTotalAsync(Order order, decimal amount) => FormatAsync(order, amount, null, false);

    private async Task<string> FormatAsync(Order order, decimal amount, bool? includingTax, bool? showTax)
    {
        var currency = await currencyService.GetCurrencyByCodeAsync(order.CustomerCurrencyCode);

        return await priceFormatter.FormatOrderPriceAsync(amount * order.CurrencyRate, 1, order.CustomerCurrencyCode, false, currency,
            (await workContext.GetWorkingLanguageAsync()).Id, includingTax, showTax);
    }
}
