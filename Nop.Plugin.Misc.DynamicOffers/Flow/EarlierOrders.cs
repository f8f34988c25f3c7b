using Nop.Core.Domain.Customers;
using Nop.Plugin.Misc.DynamicOffers.Consent;
using Nop.Plugin.Misc.DynamicOffers.Redemption;
using Nop.Plugin.Misc.DynamicOffers.Wallet;
using Nop.Services.Common;

namespace Nop.Plugin.Misc.DynamicOffers.Flow;

/// <summary>
/// Looks for earlier orders of one person behind several guest records: by the customer, by the addresses that a known shopper typed, and by the order's own
/// billing address. It holds back and shows nothing.
/// </summary>
public class EarlierOrders(IGrantStore grants, IEmailLinkStore emailLinks, EmailLinking linking, IAddressService addressService) : IEarlierOrders
{
    public async Task<int> CountAsync(Grant grant, Customer customer)
    {
        var used = new List<Grant>(await grants.GetOfOrdersAsync(customer.Id));
        used.AddRange(await grants.GetAllAsync(customer.Id));
        if (grant.ShopperId > 0)
        {
            // An address typed a moment ago may still wait to be linked.
            await linking.LinkAsync();
            used.AddRange(await grants.GetByShoppersAsync([grant.ShopperId, .. await emailLinks.GetLinkedAsync(grant.ShopperId)]));
        }

        if (grant.CampaignId > 0 && await GetEmailAsync(customer) is { Length: > 0 } email)
            used.AddRange(await grants.GetOfOrdersAsync(grant.CampaignId, email));

        return used.DistinctBy(other => other.Id).Count(other => other.Id != grant.Id
            && other.State is GrantState.Redeemed or GrantState.Reserved
            && other.IsOfSameOffer(grant));
    }

    private async Task<string?> GetEmailAsync(Customer customer) =>
        (customer.BillingAddressId is { } addressId ? (await addressService.GetAddressByIdAsync(addressId))?.Email : null) ?? customer.Email;
}
