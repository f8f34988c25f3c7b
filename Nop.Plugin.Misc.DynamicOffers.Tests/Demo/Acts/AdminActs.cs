using Microsoft.Extensions.DependencyInjection;
using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Discounts;
using Nop.Core.Domain.Orders;
using Nop.Data;
using Nop.Plugin.Misc.DynamicOffers.Tests.Infrastructure;
using Nop.Services.Customers;
using Nop.Services.Discounts;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Demo.Acts;

/// <summary>Discounts and their requirements, the deletion of customers, the task that clears guests away.</summary>
public sealed class AdminActs(Stage stage) : IActs
{
    public IReadOnlyDictionary<string, Func<Task>> All => new Dictionary<string, Func<Task>>
    {
        ["admin-edit-discount"] = async () =>
        {
            var owner = await stage.GetOwnerAsync();
            stage.Begin();
            await owner.GetAsync($"/Admin/Discount/Edit/{stage.CouponDiscountId}");
            (await owner.SubmitAsync("[name=save]", new() { ["DiscountPercentage"] = "25" })).EnsureSuccess();
        },
        ["admin-add-discount"] = async () =>
        {
            var owner = await stage.GetOwnerAsync();
            stage.Begin();
            await owner.GetAsync("/Admin/Discount/Create");
            (await owner.SubmitAsync("[name=save]", new() { ["Name"] = "New discount", ["DiscountAmount"] = "1" })).EnsureSuccess();
        },
        ["admin-delete-discount"] = DeleteDiscountAsync,
        ["admin-delete-requirement"] = DeleteLastRequirementAsync,
        ["admin-delete-requirement-group"] = async () =>
        {
            var group = await AddRequirementAsync(parentId: null);
            await AddRequirementAsync(group);
            await DeleteRequirementAsync(group);
        },
        ["admin-delete-customer"] = () => DeleteCustomerAsync("Delete", "deleted@example.com", newsletter: true),
        ["admin-gdpr-delete-customer"] = () => DeleteCustomerAsync("GdprDelete", "erased@example.com", newsletter: false),
        ["guest-cleanup-task"] = ClearGuestsAwayAsync,
    };

    private async Task DeleteDiscountAsync()
    {
        var discount = new Discount { Name = "New discount", IsActive = true, DiscountAmount = 1 };
        await stage.AskAsync(async services =>
        {
            await services.GetRequiredService<IDiscountService>().InsertDiscountAsync(discount);

            return true;
        });
        var owner = await stage.GetOwnerAsync();
        stage.Begin();
        await owner.GetAsync("/Admin/Discount/List");
        (await owner.PostAsync($"/Admin/Discount/Delete/{discount.Id}", [])).EnsureSuccess();
    }

    private async Task DeleteLastRequirementAsync()
    {
        var group = await AddRequirementAsync(parentId: null);
        await AddRequirementAsync(parentId: null);
        var requirement = await AddRequirementAsync(group);
        var owner = await stage.GetOwnerAsync();
        var rowsBefore = await stage.CountAsync<DiscountRequirement>(row => row.DiscountId == stage.CouponDiscountId);
        stage.Begin();
        await owner.GetAsync($"/Admin/Discount/Edit/{stage.CouponDiscountId}");
        await RequestDeletionAsync(owner, requirement);
        stage.Facts["rowsBefore"] = rowsBefore;
        stage.Facts["rowsAfter"] = await stage.CountAsync<DiscountRequirement>(row => row.DiscountId == stage.CouponDiscountId);
    }

    private async Task DeleteRequirementAsync(int requirementId)
    {
        var owner = await stage.GetOwnerAsync();
        stage.Begin();
        await RequestDeletionAsync(owner, requirementId);
    }

    private async Task RequestDeletionAsync(ShopBrowser owner, int requirementId) => (await owner.GetAsync(
        $"/Admin/Discount/GetDiscountRequirements?discountId={stage.CouponDiscountId}&discountRequirementId={requirementId}&deleteRequirement=true"))
        .EnsureSuccess();

    /// <param name="parentId">null for a group.</param>
    private async Task<int> AddRequirementAsync(int? parentId) => await stage.AskAsync(async services =>
    {
        var requirement = new DiscountRequirement
        {
            DiscountId = stage.CouponDiscountId,
            ParentId = parentId,
            IsGroup = parentId is null,
            InteractionType = parentId is null ? RequirementGroupInteractionType.And : null,
            DiscountRequirementRuleSystemName = "DiscountRequirement.MustBeAssignedToCustomerRole",
        };
        await services.GetRequiredService<IDiscountService>().InsertDiscountRequirementAsync(requirement);

        return requirement.Id;
    });

    private async Task DeleteCustomerAsync(string action, string email, bool newsletter)
    {
        var shopper = await stage.NewRegisteredAsync(email, newsletter, (stage.Phone, 1));
        await stage.OrderAsync(shopper);
        var customerId = await stage.GetCustomerIdAsync(shopper);
        var owner = await stage.GetOwnerAsync();
        stage.Begin();
        await owner.GetAsync($"/Admin/Customer/Edit/{customerId}");
        (await owner.PostAsync($"/Admin/Customer/{action}/{customerId}", [])).EnsureSuccess();
        stage.Facts["rowStillThere"] = await stage.CountAsync<Customer>(customer => customer.Id == customerId);
        stage.Facts["orderRowsOfCustomer"] = await stage.CountAsync<Order>(order => order.CustomerId == customerId);
    }

    private async Task ClearGuestsAwayAsync()
    {
        var buyer = await stage.NewGuestAsync((stage.Phone, 1));
        await stage.OrderAsync(buyer);
        var guests = new Dictionary<string, int>
        {
            ["agedGuestWithoutCart"] = await AgeAsync(await stage.NewGuestAsync()),
            ["agedGuestWithCart"] = await AgeAsync(await stage.NewGuestAsync((stage.Phone, 1))),
            ["agedGuestWithOrder"] = await AgeAsync(buyer),
        };
        var owner = await stage.GetOwnerAsync();
        var tasks = await owner.GetAsync("/Admin/ScheduleTask/List");
        var row = tasks.Html.QuerySelectorAll("tr").Single(row => row.TextContent.Contains("Delete guests"));
        stage.Begin();
        (await owner.GetAsync(row.QuerySelector("a")!.GetAttribute("href")!)).EnsureSuccess();
        foreach (var (fact, customerId) in guests)
            stage.Facts[fact] = await stage.CountAsync<Customer>(customer => customer.Id == customerId) == 0 ? "deleted" : "kept";
    }

    /// <summary>The guest was here two days ago.</summary>
    private async Task<int> AgeAsync(ShopBrowser guest)
    {
        var customerId = await stage.GetCustomerIdAsync(guest);

        return await stage.AskAsync(async services =>
        {
            var customer = await services.GetRequiredService<ICustomerService>().GetCustomerByIdAsync(customerId);
            customer.CreatedOnUtc = customer.CreatedOnUtc.AddDays(-2);
            await services.GetRequiredService<IRepository<Customer>>().UpdateAsync(customer, publishEvent: false);

            return customerId;
        });
    }
}
