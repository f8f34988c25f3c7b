namespace DemoStore.Areas.Admin.Controllers;

public class DiscountController(
    CatalogSettings catalogSettings, ICustomerActivityService activityService, IDiscountPluginManager discountPluginManager,
    IDiscountService discountService, INotificationService notificationService, IRepository<CustomerRole> customerRoles,
    ISettingService settingService) : BaseAdminController
{
    private const string DefaultGroupName = "Default requirement group";

    public IActionResult Index() => RedirectToAction(nameof(List));

    public async Task<IActionResult> List()
    {
        if (catalogSettings.IgnoreDiscounts)
            notificationService.WarningNotification("Discounts are ignored: see 'Ignore discounts' in the settings.");

        return View(new DiscountListModel(await discountService.GetAllDiscountsAsync(showHidden: true, isActive: null)));
    }

    public IActionResult Create() => View(nameof(Edit), new DiscountModel { IsActive = true });

    [HttpPost]
    public async Task<IActionResult> Create(DiscountModel model)
    {
        if (!Check(model))
            return View(nameof(Edit), model);

        var discount = model.ToEntity<Discount>();
        await discountService.InsertDiscountAsync(discount);
        await activityService.InsertActivityAsync("AddNewDiscount", $"Added a new discount ('{discount.Name}')", discount);
        notificationService.SuccessNotification("The new discount has been added.");

        return RedirectAfterSave(discount);
    }

    public async Task<IActionResult> Edit(int id)
    {
        if (await discountService.GetDiscountByIdAsync(id) is not { } discount)
            return RedirectToAction(nameof(List));

        return View(await WithRequirementsAsync(discount.ToModel<DiscountModel>(), discount));
    }

    [HttpPost]
    public async Task<IActionResult> Edit(DiscountModel model)
    {
        if (await discountService.GetDiscountByIdAsync(model.Id) is not { } discount)
            return RedirectToAction(nameof(List));
        if (!Check(model))
            return View(await WithRequirementsAsync(model, discount));

        model.ToEntity(discount);
        await discountService.UpdateDiscountAsync(discount);
        await activityService.InsertActivityAsync("EditDiscount", $"Edited a discount ('{discount.Name}')", discount);
        notificationService.SuccessNotification("The discount has been updated.");

        return RedirectAfterSave(discount);
    }

    [HttpPost]
    public async Task<IActionResult> Delete(int id)
    {
        if (await discountService.GetDiscountByIdAsync(id) is not { } discount)
            return RedirectToAction(nameof(List));

        await discountService.DeleteDiscountAsync(discount);
        await activityService.InsertActivityAsync("DeleteDiscount", $"Deleted a discount ('{discount.Name}')", discount);
        notificationService.SuccessNotification("The discount has been deleted.");

        return RedirectToAction(nameof(List));
    }

    [HttpPost]
    public async Task<IActionResult> AddGroup(int discountId, string name, int? parentId, RequirementGroupInteractionType interaction)
    {
        if (await discountService.GetDiscountByIdAsync(discountId) is not { } discount)
            return RedirectToAction(nameof(List));

        await discountService.InsertDiscountRequirementAsync(new DiscountRequirement
        {
            DiscountId = discount.Id,
            IsGroup = true,
            InteractionType = interaction,
            ParentId = parentId ?? await EnsureDefaultGroupAsync(discount),
            DiscountRequirementRuleSystemName = name,
        });

        return RedirectToAction(nameof(Edit), new { id = discountId });
    }

    [HttpPost]
    public async Task<IActionResult> AddRequirement(int discountId, string ruleSystemName, int? parentId, int roleId)
    {
        if (await discountService.GetDiscountByIdAsync(discountId) is not { } discount)
            return RedirectToAction(nameof(List));

        var requirement = new DiscountRequirement
        {
            DiscountId = discount.Id,
            ParentId = parentId ?? await EnsureDefaultGroupAsync(discount),
            DiscountRequirementRuleSystemName = ruleSystemName,
        };
        await discountService.InsertDiscountRequirementAsync(requirement);
        if (ruleSystemName == CustomerRoleRule.SystemName)
            await settingService.SetSettingAsync(CustomerRoleRule.SettingKey(requirement.Id), roleId);

        return RedirectToAction(nameof(Edit), new { id = discountId });
    }

    /// <summary>
    /// The requirements as they stand on the discount's page. Asked to, deletes a row and what hangs from it before; without any row
    /// left in a group, the groups go as well.
    /// </summary>
    public async Task<IActionResult> GetDiscountRequirements(int discountId, int discountRequirementId, bool deleteRequirement = false)
    {
        if (await discountService.GetDiscountByIdAsync(discountId) is not { } discount)
            return NotFound();

        if (deleteRequirement && await discountService.GetDiscountRequirementByIdAsync(discountRequirementId) is { } requirement
            && requirement.DiscountId == discountId)
        {
            await discountService.DeleteDiscountRequirementAsync(requirement, true);

            var left = await discountService.GetAllDiscountRequirementsAsync(discountId);
            if (left.All(row => row.ParentId is null))
            {
                foreach (var group in left)
                    await discountService.DeleteDiscountRequirementAsync(group, true);
            }
        }

        return PartialView("_Requirements", await WithRequirementsAsync(discount.ToModel<DiscountModel>(), discount));
    }

    public async Task<IActionResult> UsageHistory(int? discountId)
    {
        var discounts = (await discountService.GetAllDiscountsAsync(showHidden: true, isActive: null))
            .ToDictionary(discount => discount.Id, discount => discount.Name);
        var usages = await discountService.GetAllDiscountUsageHistoryAsync(discountId);

        return View(new DiscountUsageModel(discountId, [.. usages.Select(usage =>
            new DiscountUsageRow(usage, discounts.GetValueOrDefault(usage.DiscountId, string.Empty)))]));
    }

    [HttpPost]
    public async Task<IActionResult> UsageHistoryDelete(int id, int? discountId)
    {
        if (await discountService.GetDiscountUsageHistoryByIdAsync(id) is { } usage)
            await discountService.DeleteDiscountUsageHistoryAsync(usage);

        return RedirectToAction(nameof(UsageHistory), new { discountId });
    }

    private bool Check(DiscountModel model)
    {
        if (string.IsNullOrWhiteSpace(model.Name))
            ModelState.AddModelError(nameof(model.Name), "Please provide a name.");
        if (model.UsePercentage && model.DiscountPercentage is < 0 or > 100)
            ModelState.AddModelError(nameof(model.DiscountPercentage), "The percentage is between 0 and 100.");

        return ModelState.IsValid;
    }

    private RedirectToActionResult RedirectAfterSave(Discount discount) => Request.Form.ContainsKey("save-continue")
        ? RedirectToAction(nameof(Edit), new { id = discount.Id })
        : RedirectToAction(nameof(List));

    private async Task<int> EnsureDefaultGroupAsync(Discount discount)
    {
        var topLevel = await discountService.GetAllDiscountRequirementsAsync(discount.Id, topLevelOnly: true);
        if (topLevel.FirstOrDefault(requirement => requirement.IsGroup) is { } existing)
            return existing.Id;

        var group = new DiscountRequirement
        {
            DiscountId = discount.Id,
            IsGroup = true,
            InteractionType = RequirementGroupInteractionType.And,
            DiscountRequirementRuleSystemName = DefaultGroupName,
        };
        await discountService.InsertDiscountRequirementAsync(group);

        return group.Id;
    }

    private async Task<DiscountModel> WithRequirementsAsync(DiscountModel model, Discount discount)
    {
        var rules = await discountPluginManager.LoadAllPluginsAsync();
        model.Rules = [.. rules.Select(rule => (rule.PluginDescriptor.SystemName, rule.PluginDescriptor.FriendlyName))];
        model.CustomerRoles = await customerRoles.GetAllAsync(query => query.OrderBy(role => role.Name));

        var requirements = await discountService.GetAllDiscountRequirementsAsync(discount.Id);
        foreach (var requirement in requirements)
        {
            var rule = rules.FirstOrDefault(r => r.PluginDescriptor.SystemName == requirement.DiscountRequirementRuleSystemName);
            model.Requirements.Add(new RequirementRow(requirement, Depth(requirement, requirements),
                requirement.IsGroup ? null : rule?.PluginDescriptor.FriendlyName,
                rule?.GetConfigurationUrl(discount.Id, requirement.Id)));
        }

        return model;
    }

    private static int Depth(DiscountRequirement requirement, IList<DiscountRequirement> all)
    {
        var depth = 0;
        for (var parentId = requirement.ParentId; parentId is not null && depth < all.Count; depth++)
            parentId = all.FirstOrDefault(row => row.Id == parentId)?.ParentId;

        return depth;
    }
}
