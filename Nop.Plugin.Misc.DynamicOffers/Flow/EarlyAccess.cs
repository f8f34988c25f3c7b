using Nop.Core.Domain.Customers;
using Nop.Plugin.Misc.DynamicOffers.Consent;
using Nop.Plugin.Misc.DynamicOffers.Offers;
using Nop.Plugin.Misc.DynamicOffers.Wallet;
using Nop.Services.Customers;

namespace Nop.Plugin.Misc.DynamicOffers.Flow;

/// <summary>Puts shoppers into a customer role for as long as what they were given lasts, and takes it away again. Who has the role already keeps it.</summary>
public class EarlyAccess(ICampaignStore campaigns, IGrantStore grants, IShopperStore shoppers, ICustomerService customerService, TimeProvider timeProvider)
{
    public async Task OpenAsync(IEnumerable<Grant> given, Customer customer)
    {
        foreach (var grant in given.Where(grant => grant.Lane == OfferLane.Nudge))
        {
            if (await campaigns.GetTermsAsync(grant.CampaignVersionId) is not { Nudge.RoleId: > 0 and var roleId }
                || await FindRoleAsync(roleId) is not { Active: true, IsSystemRole: false }
                || (await customerService.GetCustomerRoleIdsAsync(customer, showHidden: true)).Contains(roleId))
            {
                continue;
            }

            // Noted first: a role that nobody knows of would stay for good.
            await grants.SetOpensRoleAsync(grant, roleId);
            await customerService.AddCustomerRoleMappingAsync(new CustomerCustomerRoleMapping { CustomerId = customer.Id, CustomerRoleId = roleId });
        }
    }

    /// <summary>Takes away what has ended.</summary>
    public Task CloseAsync()
    {
        var nowUtc = timeProvider.GetUtcNow().UtcDateTime;

        return CloseAsync(grant => grant.State != GrantState.Issued || grant.ExpiresOnUtc <= nowUtc);
    }

    /// <summary>Takes away all of it.</summary>
    public Task CloseAllAsync() => CloseAsync(_ => true);

    private async Task CloseAsync(Func<Grant, bool> isOver)
    {
        var doors = await grants.GetDoorsAsync();
        var owners = await shoppers.GetAsync(doors.Select(door => door.ShopperId).ToHashSet());
        foreach (var door in doors.Where(isOver))
        {
            if (owners.GetValueOrDefault(door.ShopperId) is { } shopper
                && !doors.Any(other => other.OpensRoleId == door.OpensRoleId && !isOver(other) && owners.GetValueOrDefault(other.ShopperId)?.CustomerId == shopper.CustomerId)
                && await customerService.GetCustomerByIdAsync(shopper.CustomerId) is { } customer
                && await FindRoleAsync(door.OpensRoleId) is { } role)
            {
                await customerService.RemoveCustomerRoleMappingAsync(customer, role);
            }

            await grants.SetOpensRoleAsync(door, roleId: 0);
        }
    }

    private async Task<CustomerRole?> FindRoleAsync(int roleId) => (await customerService.GetAllCustomerRolesAsync(showHidden: true)).FirstOrDefault(role => role.Id == roleId);
}
