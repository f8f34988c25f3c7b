using System.Globalization;
using Nop.Plugin.Misc.DynamicOffers.Consent;
using Nop.Services.Customers;

namespace Nop.Plugin.Misc.DynamicOffers.Flow;

/// <summary>The owner erases a shopper who asked for it by letter.</summary>
public class OwnerErasure(ShopperErasure erasure, HostConsents hostConsents, ICustomerService customerService)
{
    /// <param name="who">A customer's id, or the e-mail address of an account.</param>
    /// <returns>How many visitors were erased; null where there is no such customer.</returns>
    public async Task<int?> EraseAsync(string who)
    {
        // The host deletes its guests after a day: of an id without a customer there may be something with us all the same.
        var isId = int.TryParse(who, NumberStyles.None, CultureInfo.InvariantCulture, out var customerId);
        var customer = isId ? await customerService.GetCustomerByIdAsync(customerId) : await customerService.GetCustomerByEmailAsync(who);
        if (customer is null && !isId)
            return null;

        var count = await erasure.EraseAsync(customer?.Id ?? customerId, PrivacyActKind.ErasedByOwner);
        if (count > 0 && customer is { Deleted: false } && await customerService.IsRegisteredAsync(customer))
            await hostConsents.WriteAsync(customer, shopper: null);

        return count == 0 && customer is null ? null : count;
    }
}
