using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Customers;
using Nop.Plugin.Misc.DynamicOffers.Consent;
using Nop.Plugin.Misc.DynamicOffers.Offers;
using Nop.Plugin.Misc.DynamicOffers.Profiles;
using Nop.Services.Configuration;
using Nop.Services.Customers;

namespace Nop.Plugin.Misc.DynamicOffers.Flow;

/// <summary>Why a customer is given nothing at all.</summary>
public class Exclusions(IShopperBlocks blocks, IOpenReturns returns, ICustomerService customerService, ISettingService settingService, CatalogSettings catalogSettings)
{
    /// <summary>As reason codes; empty for most.</summary>
    public async Task<IReadOnlyList<string>> FindAsync(Customer customer)
    {
        var reasons = new List<string>();
        if (catalogSettings.IgnoreDiscounts)
            reasons.Add(ReasonCode.DiscountsOff);
        if (await blocks.FindAsync(customer.Id) is not null)
            reasons.Add(ReasonCode.Blocked);
        if (await HasExcludedRoleAsync(customer))
            reasons.Add(ReasonCode.ExcludedRole);
        if (await returns.AnyAsync(customer.Id))
            reasons.Add(ReasonCode.OpenReturn);

        return reasons;
    }

    private async Task<bool> HasExcludedRoleAsync(Customer customer)
    {
        var roleId = (await settingService.LoadSettingAsync<DynamicOffersSettings>()).ExcludedRoleId;

        return roleId > 0 && (await customerService.GetCustomerRoleIdsAsync(customer)).Contains(roleId);
    }
}
