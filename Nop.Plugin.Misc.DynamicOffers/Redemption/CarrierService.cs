using System.Globalization;
using Nop.Core.Domain.Discounts;
using Nop.Plugin.Misc.DynamicOffers.Oversight;
using Nop.Plugin.Misc.DynamicOffers.Wallet;
using Nop.Services.Discounts;
using Nop.Services.Logging;

namespace Nop.Plugin.Misc.DynamicOffers.Redemption;

/// <summary>Makes, guards and retires the host discounts that carry our offers: one a depth, never one a shopper.</summary>
public class CarrierService
{
    /// <summary>Each active discount on the subtotal or the total costs the host one statement a totals pass, before its requirement is asked.</summary>
    public const int ActiveLimit = 6;

    /// <summary>Active ones of all types.</summary>
    public const int AllActiveLimit = 24;

    private static readonly SemaphoreSlim Turn = new(1, 1);

    private readonly ICarrierStore _carrierStore;
    private readonly IGrantStore _grantStore;
    private readonly IDiscountService _discountService;
    private readonly PluginState _pluginState;
    private readonly OwnerNotices _notices;
    private readonly ILogger _logger;
    private readonly TimeProvider _timeProvider;

    public CarrierService(
        ICarrierStore carrierStore,
        IGrantStore grantStore,
        IDiscountService discountService,
        PluginState pluginState,
        OwnerNotices notices,
        ILogger logger,
        TimeProvider timeProvider)
    {
        _carrierStore = carrierStore;
        _grantStore = grantStore;
        _discountService = discountService;
        _pluginState = pluginState;
        _notices = notices;
        _logger = logger;
        _timeProvider = timeProvider;
    }

    /// <summary>
    /// Brings the carriers in line: whole and active for the depths named and for those that open grants promise, off for all others.
    /// </summary>
    /// <exception cref="CarrierLimitException">More would be active than <see cref="ActiveLimit"/> or <see cref="AllActiveLimit"/> lets; nothing is changed then.</exception>
    public async Task EnsureAsync(IReadOnlyCollection<CarrierTerms> depths)
    {
        await Turn.WaitAsync();
        try
        {
            await BringInLineAsync(depths);
        }
        finally
        {
            Turn.Release();
        }
    }

    private async Task BringInLineAsync(IReadOnlyCollection<CarrierTerms> depths)
    {
        var carriers = await _carrierStore.GetAllAsync();
        var openByDiscount = await _grantStore.CountOpenByDiscountAsync(_timeProvider.GetUtcNow().UtcDateTime);

        bool IsWanted(Carrier carrier)
        {
            return depths.Contains(carrier.ToTerms()) || openByDiscount.ContainsKey(carrier.DiscountId);
        }

        var missing = depths
            .Distinct()
            .Where(depth => !carriers.Any(carrier => carrier.ToTerms() == depth))
            .ToList();
        ThrowOverLimit(carriers.Where(IsWanted).Select(carrier => carrier.ToTerms()).Concat(missing).ToList());

        foreach (var carrier in carriers.Where(carrier => !IsWanted(carrier)))
        {
            await RetireAsync(carrier);
        }

        foreach (var carrier in carriers.Where(IsWanted))
        {
            await MakeWholeAsync(carrier);
        }

        foreach (var depth in missing)
        {
            await MakeWholeAsync(new Carrier
            {
                DiscountTypeId = (int)depth.Type,
                UsePercentage = depth.Amount == 0m,
                Percentage = depth.Percentage,
                Amount = depth.Amount,
                MaximumAmount = depth.MaximumAmount
            });
        }
    }

    private static void ThrowOverLimit(IReadOnlyList<CarrierTerms> active)
    {
        var ofOrders = active.Count(depth => depth.IsOfOrder);
        if (ofOrders > ActiveLimit)
        {
            throw new CarrierLimitException(ofOrders, ActiveLimit);
        }

        if (active.Count > AllActiveLimit)
        {
            throw new CarrierLimitException(active.Count, AllActiveLimit);
        }
    }

    /// <summary>The carrier of a depth, or null where there is none that is switched on.</summary>
    public async Task<Carrier?> FindActiveAsync(CarrierTerms terms)
    {
        var carriers = await _carrierStore.GetAllAsync();
        var carrier = carriers.FirstOrDefault(candidate => candidate.ToTerms() == terms);
        if (carrier is null)
        {
            return null;
        }

        var discount = await _discountService.GetDiscountByIdAsync(carrier.DiscountId);

        return discount is { IsActive: true } ? carrier : null;
    }

    /// <summary>
    /// Does work for which these carriers must be active. Those that rest are switched on for as long as it takes, if they are whole: nobody gets one but by a grant. A
    /// carrier that cannot be woken or put to rest is logged and holds up no work.
    /// </summary>
    public async Task WhileActiveAsync(IReadOnlyCollection<int> discountIds, Func<Task> workAsync)
    {
        if (discountIds.Count == 0)
        {
            await workAsync();

            return;
        }

        // Of one process no two, and none while carriers are brought in line: what one has put to rest, another may need.
        await Turn.WaitAsync();
        var woken = new List<Discount>();
        try
        {
            await TryAsync(() => WakeAsync(discountIds, woken));
            await workAsync();
        }
        finally
        {
            foreach (var discount in woken)
            {
                await TryAsync(() => SwitchOffAsync(discount));
            }

            Turn.Release();
        }
    }

    private async Task WakeAsync(IReadOnlyCollection<int> discountIds, List<Discount> woken)
    {
        foreach (var carrier in (await _carrierStore.GetAllAsync()).Where(carrier => discountIds.Contains(carrier.DiscountId)))
        {
            if (await _discountService.GetDiscountByIdAsync(carrier.DiscountId) is { IsActive: false } resting
                && CarrierShape.IsWhole(carrier, resting, await _carrierStore.GetRequirementsAsync(resting.Id)))
            {
                woken.Add(resting);
                await SwitchOnAsync(resting);
            }
        }
    }

    private async Task TryAsync(Func<Task> actAsync)
    {
        try
        {
            await actAsync();
        }
        catch (Exception exception)
        {
            await _logger.ErrorAsync("Dynamic Offers could not switch a discount of its own on or off. Save the settings to mend it.", exception);
        }
    }

    /// <summary>Switches the discount off if it is a carrier of ours that is not whole (any more).</summary>
    public async Task GuardAsync(int discountId)
    {
        if (!await _pluginState.IsInstalledAsync())
        {
            return;
        }

        var carriers = await _carrierStore.GetAllAsync();
        if (carriers.FirstOrDefault(carrier => carrier.DiscountId == discountId) is { } carrier)
        {
            await CheckAsync(carrier);
        }
    }

    /// <summary>Switches off what is not whole and tells how every carrier stands.</summary>
    public async Task<IReadOnlyList<CarrierHealth>> CheckAsync()
    {
        var health = new List<CarrierHealth>();
        foreach (var carrier in await _carrierStore.GetAllAsync())
        {
            health.Add(await CheckAsync(carrier));
        }

        return health;
    }

    /// <summary>Switches every carrier off, then deletes those that no order ever used: what an order refers to stays.</summary>
    public async Task RetireAllAsync()
    {
        var carriers = await _carrierStore.GetAllAsync();
        foreach (var carrier in carriers)
        {
            if (await _discountService.GetDiscountByIdAsync(carrier.DiscountId) is { } discount)
            {
                await SwitchOffAsync(discount);
            }
        }

        foreach (var carrier in carriers)
        {
            await RetireAsync(carrier);
        }

        // A process that died while it made a carrier left a discount that no row of ours knows.
        foreach (var discount in await _discountService.GetAllDiscountsAsync(
            discountName: DynamicOffersDefaults.CarrierNamePrefix, showHidden: true, isActive: null))
        {
            await SwitchOffAsync(discount);
            await TryDeleteAsync(discount);
        }
    }

    private async Task<CarrierHealth> CheckAsync(Carrier carrier)
    {
        var discount = await _discountService.GetDiscountByIdAsync(carrier.DiscountId);
        if (discount is null)
        {
            return new CarrierHealth(carrier.DiscountId, string.Empty, carrier.Percentage, IsActive: false, IsWhole: false);
        }

        var isWhole = CarrierShape.IsWhole(carrier, discount, await _carrierStore.GetRequirementsAsync(discount.Id));
        if (!isWhole && discount.IsActive)
        {
            await SwitchOffAsync(discount);
            _notices.Raise(NoticeKind.CarrierBroken, discount.Name);
            await _logger.WarningAsync($"Dynamic Offers switched off the discount '{discount.Name}': it was edited and would have been open to everybody or to nobody.");
        }

        return new CarrierHealth(discount.Id, discount.Name, carrier.Percentage, discount.IsActive, isWhole);
    }

    // Inactive until whole: a process killed at any line of this leaves a discount that nobody gets.
    private async Task MakeWholeAsync(Carrier carrier)
    {
        var discount = await _discountService.GetDiscountByIdAsync(carrier.DiscountId);
        if (discount is not null)
        {
            if (CarrierShape.IsWhole(carrier, discount, await _carrierStore.GetRequirementsAsync(discount.Id)))
            {
                await SwitchOnAsync(discount);

                return;
            }

            await SwitchOffAsync(discount);
            await DeleteRequirementsAsync(discount);
            SetTerms(discount, carrier);
            await _discountService.UpdateDiscountAsync(discount);
        }
        else
        {
            discount = new Discount { IsActive = false };
            SetTerms(discount, carrier);
            await _discountService.InsertDiscountAsync(discount);
        }

        carrier.DiscountId = discount.Id;
        await SaveAsync(carrier);
        await AddRequirementsAsync(carrier, discount);

        if (CarrierShape.IsWhole(carrier, discount, await _carrierStore.GetRequirementsAsync(discount.Id)))
        {
            await SwitchOnAsync(discount);
        }
        else
        {
            await _logger.ErrorAsync($"Dynamic Offers could not make the discount '{discount.Name}' whole; it stays switched off.");
        }
    }

    private static void SetTerms(Discount discount, Carrier carrier)
    {
        discount.Name = NameOf(carrier);
        discount.DiscountTypeId = carrier.DiscountTypeId;
        discount.UsePercentage = carrier.UsePercentage;
        discount.DiscountPercentage = carrier.Percentage;
        discount.DiscountAmount = carrier.Amount;
        discount.MaximumDiscountAmount = carrier.MaximumAmount == 0m ? null : carrier.MaximumAmount;
        discount.DiscountLimitation = DiscountLimitationType.Unlimited;
        discount.IsCumulative = false;
        discount.RequiresCouponCode = false;
        discount.StartDateUtc = null;
        discount.EndDateUtc = null;
    }

    // Of every carrier another one: it is what the order's page shows, and what an owner looks for.
    private static string NameOf(Carrier carrier)
    {
        var terms = carrier.ToTerms();
        if (terms == CarrierTerms.Lines)
        {
            return $"{DynamicOffersDefaults.CarrierNamePrefix} (lines)";
        }

        var depth = carrier.UsePercentage
            ? string.Create(CultureInfo.InvariantCulture, $"{carrier.Percentage:0.##} %, {carrier.MaximumAmount:0.##} at most")
            : string.Create(CultureInfo.InvariantCulture, $"{carrier.Amount:0.##}");
        var on = terms.Type switch
        {
            DiscountType.AssignedToOrderTotal => ", total",
            DiscountType.AssignedToShipping => ", shipping",
            _ => string.Empty
        };

        return $"{DynamicOffersDefaults.CarrierNamePrefix} ({depth}{on})";
    }

    private async Task AddRequirementsAsync(Carrier carrier, Discount discount)
    {
        var group = new DiscountRequirement
        {
            DiscountId = discount.Id,
            IsGroup = true,
            InteractionType = RequirementGroupInteractionType.And,
            DiscountRequirementRuleSystemName = string.Empty
        };
        await _discountService.InsertDiscountRequirementAsync(group);

        var requirement = new DiscountRequirement
        {
            DiscountId = discount.Id,
            ParentId = group.Id,
            DiscountRequirementRuleSystemName = DynamicOffersDefaults.SystemName
        };
        await _discountService.InsertDiscountRequirementAsync(requirement);

        carrier.GroupRequirementId = group.Id;
        carrier.RequirementId = requirement.Id;
        await _carrierStore.UpdateAsync(carrier);
    }

    private async Task DeleteRequirementsAsync(Discount discount)
    {
        var rows = await _carrierStore.GetRequirementsAsync(discount.Id);
        foreach (var row in rows.Where(row => row.ParentId is null or 0))
        {
            await _discountService.DeleteDiscountRequirementAsync(row, recursively: true);
        }
    }

    private async Task RetireAsync(Carrier carrier)
    {
        if (await _discountService.GetDiscountByIdAsync(carrier.DiscountId) is { } discount)
        {
            await SwitchOffAsync(discount);
            if (!await TryDeleteAsync(discount))
            {
                // It stays, and is switched on again when its depth comes back.
                return;
            }
        }

        await _carrierStore.DeleteAsync(carrier);
    }

    // What an order used stays: its usage history would be deleted with it.
    private async Task<bool> TryDeleteAsync(Discount discount)
    {
        var usage = await _discountService.GetAllDiscountUsageHistoryAsync(discountId: discount.Id, pageSize: 1);
        if (usage.TotalCount > 0)
        {
            return false;
        }

        await _discountService.DeleteDiscountAsync(discount);

        return true;
    }

    private async Task SaveAsync(Carrier carrier)
    {
        carrier.GroupRequirementId = 0;
        carrier.RequirementId = 0;
        if (carrier.Id == 0)
        {
            await _carrierStore.InsertAsync(carrier);
        }
        else
        {
            await _carrierStore.UpdateAsync(carrier);
        }
    }

    private async Task SwitchOffAsync(Discount discount)
    {
        await SetActiveAsync(discount, isActive: false);
    }

    private async Task SwitchOnAsync(Discount discount)
    {
        await SetActiveAsync(discount, isActive: true);
    }

    // Every update of a discount empties the host's discount caches: only where there is something to change.
    private async Task SetActiveAsync(Discount discount, bool isActive)
    {
        if (discount.IsActive != isActive)
        {
            discount.IsActive = isActive;
            await _discountService.UpdateDiscountAsync(discount);
        }
    }
}
