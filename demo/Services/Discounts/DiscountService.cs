namespace DemoStore.Services.Discounts;

public class DiscountService(
    ICustomerService customerService, IDiscountPluginManager discountPluginManager, ILocalizationService localizationService,
    IProductService productService, IRepository<Discount> discounts, IRepository<DiscountRequirement> requirements,
    IRepository<DiscountUsageHistory> usageHistory, IRepository<Order> orders, IServiceProvider services, IStaticCacheManager cache,
    IStoreContext storeContext, TimeProvider clock) : IDiscountService
{
    private static readonly CacheKey All = new(NopEntityCacheDefaults<Discount>.AllPrefix + "{0}.{1}.{2}.{3}");
    private static readonly CacheKey AppliedTo = new(NopEntityCacheDefaults<Discount>.Prefix + "appliedto.{0}.{1}");
    private static readonly CacheKey TopLevelRequirements = new(NopEntityCacheDefaults<DiscountRequirement>.Prefix + "toplevel.{0}");
    private static readonly CacheKey ChildRequirements = new(NopEntityCacheDefaults<DiscountRequirement>.Prefix + "children.{0}");

    public Task<Discount> GetDiscountByIdAsync(int discountId) => discounts.GetByIdAsync(discountId, _ => default!);

    public async Task<IList<Discount>> GetAllDiscountsAsync(DiscountType? discountType = null, string? couponCode = null,
        string? discountName = null, bool showHidden = false, DateTime? startDateUtc = null, DateTime? endDateUtc = null,
        bool? isActive = true, int vendorId = 0)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        IEnumerable<Discount> found = await discounts.GetAllAsync(query =>
        {
            if (!showHidden)
            {
                query = query.Where(discount => (discount.StartDateUtc == null || discount.StartDateUtc <= now)
                    && (discount.EndDateUtc == null || discount.EndDateUtc >= now));
            }

            if (!string.IsNullOrEmpty(couponCode))
                query = query.Where(discount => discount.CouponCode == couponCode);
            if (!string.IsNullOrEmpty(discountName))
                query = query.Where(discount => discount.Name.Contains(discountName));
            if (isActive is { } active)
                query = query.Where(discount => discount.IsActive == active);

            return query.OrderBy(discount => discount.Name).ThenBy(discount => discount.Id);
        }, keys => keys.PrepareKeyForDefaultCache(All, showHidden, couponCode ?? "", discountName ?? "", isActive!));

        if (discountType is not null)
            found = found.Where(discount => discount.DiscountType == discountType);
        if (startDateUtc is not null)
            found = found.Where(discount => discount.StartDateUtc is null || discount.StartDateUtc >= startDateUtc);
        if (endDateUtc is not null)
            found = found.Where(discount => discount.EndDateUtc is null || discount.EndDateUtc <= endDateUtc);

        return found.ToList();
    }

    public async Task<IList<Discount>> GetAppliedDiscountsAsync<T>(IDiscountSupported<T> entity) where T : DiscountMapping
    {
        if (entity is not BaseEntity { Id: var entityId })
            return [];

        return await cache.GetAsync(cache.PrepareKeyForDefaultCache(AppliedTo, typeof(T).Name, entityId), async () =>
        {
            var mappings = services.GetRequiredService<IRepository<T>>();
            var ids = await mappings.Table.Where(mapping => mapping.EntityId == entityId)
                .Select(mapping => mapping.DiscountId).ToListAsync();

            return (IList<Discount>)(ids.Count == 0 ? [] : await discounts.Table.Where(discount => ids.Contains(discount.Id)).ToListAsync());
        });
    }

    public Task InsertDiscountAsync(Discount discount) => discounts.InsertAsync(discount);

    public Task UpdateDiscountAsync(Discount discount) => discounts.UpdateAsync(discount);

    public Task DeleteDiscountAsync(Discount discount) => discounts.DeleteAsync(discount);

    /// <summary>Percentages in single precision, as the host computes them; the maximum counts for percentages only.</summary>
    public decimal GetDiscountAmount(Discount discount, decimal amount)
    {
        if (!discount.UsePercentage)
            return Math.Max(discount.DiscountAmount, 0);

        var result = (decimal)((float)amount * (float)discount.DiscountPercentage / 100f);

        return Math.Max(Math.Min(result, discount.MaximumDiscountAmount ?? result), 0);
    }

    /// <summary>The best single one, or all cumulative ones where together they give strictly more.</summary>
    public List<Discount> GetPreferredDiscount(IList<Discount> discounts, decimal amount, out decimal discountAmount)
    {
        var preferred = new List<Discount>();
        discountAmount = 0;
        foreach (var discount in discounts)
        {
            if (GetDiscountAmount(discount, amount) is var single && single <= discountAmount)
                continue;

            discountAmount = single;
            preferred = [discount];
        }

        var cumulative = discounts.Where(discount => discount.IsCumulative).OrderBy(discount => discount.Name).ToList();
        if (cumulative.Count < 2 || cumulative.Sum(discount => GetDiscountAmount(discount, amount)) is var sum && sum <= discountAmount)
            return preferred;

        discountAmount = sum;

        return cumulative;
    }

    public bool ContainsDiscount(IList<Discount> discounts, Discount discount) => discounts.Any(known => known.Id == discount.Id);

    public async Task<IList<DiscountRequirement>> GetAllDiscountRequirementsAsync(int discountId = 0, bool topLevelOnly = false) =>
        await requirements.GetAllAsync(query => query
            .Where(row => (discountId == 0 || row.DiscountId == discountId) && (!topLevelOnly || row.ParentId == null))
            .OrderBy(row => row.Id));

    public async Task<DiscountRequirement> GetDiscountRequirementByIdAsync(int discountRequirementId) =>
        await requirements.GetByIdAsync(discountRequirementId);

    public async Task<IList<DiscountRequirement>> GetDiscountRequirementsByParentAsync(DiscountRequirement discountRequirement) =>
        await requirements.GetAllAsync(query => query.Where(row => row.ParentId == discountRequirement.Id).OrderBy(row => row.Id),
            keys => keys.PrepareKeyForDefaultCache(ChildRequirements, discountRequirement));

    public async Task DeleteDiscountRequirementAsync(DiscountRequirement discountRequirement, bool recursively)
    {
        if (recursively)
        {
            foreach (var child in (await GetDiscountRequirementsByParentAsync(discountRequirement)).ToList())
                await DeleteDiscountRequirementAsync(child, true);
        }

        await requirements.DeleteAsync(discountRequirement);
    }

    public Task InsertDiscountRequirementAsync(DiscountRequirement discountRequirement) => requirements.InsertAsync(discountRequirement);

    public Task UpdateDiscountRequirementAsync(DiscountRequirement discountRequirement) => requirements.UpdateAsync(discountRequirement);

    public async Task<DiscountValidationResult> ValidateDiscountAsync(Discount discount, Customer customer, string[]? couponCodesToValidate)
    {
        if (!discount.IsActive || !HasCoupon(discount, couponCodesToValidate))
            return new();

        if (discount.DiscountType is DiscountType.AssignedToOrderSubTotal or DiscountType.AssignedToOrderTotal
            && await HasGiftCardInCartAsync(customer))
            return await RefuseAsync("ShoppingCart.Discount.CannotBeUsedWithGiftCards");

        var now = clock.GetUtcNow().UtcDateTime;
        if (discount.StartDateUtc > now)
            return await RefuseAsync("ShoppingCart.Discount.NotStartedYet");
        if (discount.EndDateUtc < now)
            return await RefuseAsync("ShoppingCart.Discount.Expired");

        switch (discount.DiscountLimitation)
        {
            case DiscountLimitationType.NTimesOnly when await CountUsesAsync(discount, null) >= discount.LimitationTimes:
                return new();
            case DiscountLimitationType.NTimesPerCustomer when await customerService.IsRegisteredAsync(customer)
                && await CountUsesAsync(discount, customer.Id) >= discount.LimitationTimes:
                return await RefuseAsync("ShoppingCart.Discount.CannotBeUsedAnymore");
        }

        return await ValidateRequirementsAsync(discount, customer);
    }

    public async Task<DiscountUsageHistory> GetDiscountUsageHistoryByIdAsync(int discountUsageHistoryId) =>
        await usageHistory.GetByIdAsync(discountUsageHistoryId);

    public async Task<IPagedList<DiscountUsageHistory>> GetAllDiscountUsageHistoryAsync(int? discountId = null, int? customerId = null,
        int? orderId = null, bool includeCancelledOrders = true, int pageIndex = 0, int pageSize = int.MaxValue) =>
        await usageHistory.GetAllPagedAsync(_ =>
        {
            var query = from usage in usageHistory.Table
                        join order in orders.Table on usage.OrderId equals order.Id
                        where !order.Deleted
                        select new { usage, order };
            if (discountId > 0)
                query = query.Where(row => row.usage.DiscountId == discountId);
            if (customerId > 0)
                query = query.Where(row => row.order.CustomerId == customerId);
            if (orderId > 0)
                query = query.Where(row => row.usage.OrderId == orderId);
            if (!includeCancelledOrders)
                query = query.Where(row => row.order.OrderStatusId != (int)OrderStatus.Cancelled);

            return query.Select(row => row.usage).OrderByDescending(usage => usage.CreatedOnUtc).ThenBy(usage => usage.Id);
        }, pageIndex, pageSize);

    public Task InsertDiscountUsageHistoryAsync(DiscountUsageHistory discountUsageHistory) => usageHistory.InsertAsync(discountUsageHistory);

    public Task DeleteDiscountUsageHistoryAsync(DiscountUsageHistory discountUsageHistory) => usageHistory.DeleteAsync(discountUsageHistory);

    private static bool HasCoupon(Discount discount, string[]? entered) => !discount.RequiresCouponCode
        || !string.IsNullOrEmpty(discount.CouponCode)
        && entered?.Any(code => code.Equals(discount.CouponCode, StringComparison.InvariantCultureIgnoreCase)) == true;

    private async Task<DiscountValidationResult> RefuseAsync(string reason) =>
        new() { Errors = [await localizationService.GetResourceAsync(reason)] };

    private async Task<int> CountUsesAsync(Discount discount, int? customerId) =>
        (await GetAllDiscountUsageHistoryAsync(discount.Id, customerId, includeCancelledOrders: false, pageSize: 1)).TotalCount;

    private async Task<bool> HasGiftCardInCartAsync(Customer customer)
    {
        // The cart prices its lines with discounts, so neither can be built with the other.
        var shoppingCartService = services.GetRequiredService<IShoppingCartService>();
        var store = await storeContext.GetCurrentStoreAsync();
        var cart = await shoppingCartService.GetShoppingCartAsync(customer, ShoppingCartType.ShoppingCart, store.Id);

        return await productService.HasAnyGiftCardProductAsync([.. cart.Select(item => item.ProductId)]);
    }

    /// <summary>The host fails open: without a whole group of requirements a discount is for everybody.</summary>
    private async Task<DiscountValidationResult> ValidateRequirementsAsync(Discount discount, Customer customer)
    {
        var topLevel = await cache.GetAsync(cache.PrepareKeyForDefaultCache(TopLevelRequirements, discount),
            async () => await GetAllDiscountRequirementsAsync(discount.Id, true));
        var first = topLevel.FirstOrDefault();
        if (first?.InteractionType is not { } interaction || first.IsGroup && (await GetDiscountRequirementsByParentAsync(first)).Count == 0)
            return new() { IsValid = true };

        var errors = new List<string>();
        var isValid = await AreMetAsync(topLevel, interaction, customer, errors, isNested: false);

        return new() { IsValid = isValid, Errors = isValid ? [] : errors };
    }

    private async Task<bool> AreMetAsync(IList<DiscountRequirement> rows, RequirementGroupInteractionType interaction,
        Customer customer, List<string> errors, bool isNested)
    {
        var isMet = false;
        foreach (var row in rows)
        {
            if (row.IsGroup)
            {
                // Measured on a real store: a group inside a group never matches.
                isMet = !isNested && await AreMetAsync(await GetDiscountRequirementsByParentAsync(row),
                    row.InteractionType ?? RequirementGroupInteractionType.And, customer, errors, isNested: true);
            }
            else if (await CheckAsync(row, customer) is { } answer)
            {
                isMet = answer.IsValid;
                if (!isMet && !string.IsNullOrEmpty(answer.UserError))
                    errors.Add(answer.UserError);
            }
            else
            {
                continue;
            }

            if (isMet == (interaction == RequirementGroupInteractionType.Or))
                return isMet;
        }

        return isMet;
    }

    /// <returns>Null where the rule's plugin is not installed: the row is skipped.</returns>
    private async Task<DiscountRequirementValidationResult?> CheckAsync(DiscountRequirement row, Customer customer)
    {
        var store = await storeContext.GetCurrentStoreAsync();
        var rule = await discountPluginManager.LoadPluginBySystemNameAsync(row.DiscountRequirementRuleSystemName, customer, store.Id);

        return rule is null
            ? null
            : await rule.CheckRequirementAsync(new() { DiscountRequirementId = row.Id, Customer = customer, Store = store });
    }
}
