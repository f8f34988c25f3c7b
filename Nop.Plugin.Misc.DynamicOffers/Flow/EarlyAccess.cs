using Nop.Core.Domain.Customers;
using Nop.Plugin.Misc.DynamicOffers.Offers;
using Nop.Plugin.Misc.DynamicOffers.Wallet;
using Nop.Services.Customers;
using Nop.Services.Logging;

namespace Nop.Plugin.Misc.DynamicOffers.Flow;

/// <summary>Puts customers into a role for as long as what they were given lasts, and takes it away again. Who has the role from elsewhere keeps it.</summary>
public class EarlyAccess(ICampaignStore campaigns, IGrantStore grants, ICustomerService customerService, ILogger logger, TimeProvider timeProvider)
{
    /// <summary>Doors closed in one go.</summary>
    public const int Batch = 200;

    private DateTime NowUtc => timeProvider.GetUtcNow().UtcDateTime;

    /// <summary>What cannot be opened stays closed and is logged: nothing else goes with it.</summary>
    public async Task OpenAsync(IEnumerable<Grant> given, Customer customer)
    {
        foreach (var grant in given.Where(grant => grant.Lane == OfferLane.Nudge && !grant.IsStanding))
            await TryAsync(grant, () => OpenAsync(grant, customer));
    }

    /// <summary>Who logged in is another customer than the one who was put into the role: it goes along.</summary>
    public async Task FollowAsync(IEnumerable<Grant> open, Customer customer)
    {
        foreach (var grant in open.Where(grant => grant.OpensRoleId > 0 && grant.OpensForCustomerId != customer.Id))
        {
            await TryAsync(grant, async () =>
            {
                await CloseAsync(grant);
                await OpenAsync(grant, customer);
            });
        }
    }

    /// <summary>Takes away what has ended.</summary>
    /// <param name="customerId">Of one customer; 0 for all.</param>
    public async Task CloseAsync(int customerId = 0)
    {
        foreach (var door in await grants.GetEndedDoorsAsync(customerId, NowUtc, Batch))
            await TryAsync(door, () => CloseAsync(door));
    }

    /// <summary>Takes away all of it, also what has not ended. One that cannot be taken away is logged and left.</summary>
    public async Task CloseAllAsync()
    {
        var seen = new HashSet<int>();
        while ((await grants.GetEndedDoorsAsync(customerId: 0, NowUtc.AddYears(100), Batch + seen.Count)).Where(door => seen.Add(door.Id)).ToList() is { Count: > 0 } doors)
        {
            foreach (var door in doors)
                await TryAsync(door, () => CloseAsync(door));
        }
    }

    private async Task OpenAsync(Grant grant, Customer customer)
    {
        if (await campaigns.GetTermsAsync(grant.CampaignVersionId) is not { Nudge.RoleId: > 0 and var roleId }
            || await FindRoleAsync(roleId) is not { Active: true, IsSystemRole: false })
        {
            return;
        }

        var hasIt = (await customerService.GetCustomerRoleIdsAsync(customer, showHidden: true)).Contains(roleId);
        if (hasIt && (await grants.GetOpenDoorsAsync(customer.Id, NowUtc)).All(door => door.OpensRoleId != roleId))
            return;

        // Noted first: a role that nobody knows of would stay for good.
        await grants.SetOpensRoleAsync(grant, roleId, customer.Id);
        if (!hasIt)
            await customerService.AddCustomerRoleMappingAsync(new CustomerCustomerRoleMapping { CustomerId = customer.Id, CustomerRoleId = roleId });
    }

    private async Task CloseAsync(Grant door)
    {
        var others = (await grants.GetOpenDoorsAsync(door.OpensForCustomerId, NowUtc)).Where(other => other.Id != door.Id);
        if (others.All(other => other.OpensRoleId != door.OpensRoleId)
            && await customerService.GetCustomerByIdAsync(door.OpensForCustomerId) is { } customer
            && await FindRoleAsync(door.OpensRoleId) is { } role)
        {
            await customerService.RemoveCustomerRoleMappingAsync(customer, role);
        }

        await grants.SetOpensRoleAsync(door, roleId: 0, customerId: 0);
    }

    private async Task TryAsync(Grant grant, Func<Task> act)
    {
        try
        {
            await act();
        }
        catch (Exception exception)
        {
            await logger.ErrorAsync($"Dynamic Offers could not open or close the early access of offer {grant.Id}.", exception);
        }
    }

    private async Task<CustomerRole?> FindRoleAsync(int roleId) => (await customerService.GetAllCustomerRolesAsync(showHidden: true)).FirstOrDefault(role => role.Id == roleId);
}
