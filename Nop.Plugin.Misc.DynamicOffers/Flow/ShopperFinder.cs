using System.Globalization;
using Nop.Plugin.Misc.DynamicOffers.Consent;
using Nop.Services.Customers;

namespace Nop.Plugin.Misc.DynamicOffers.Flow;

/// <summary>Finds the shopper whom an owner means.</summary>
public class ShopperFinder(ICustomerService customerService, IShopperStore shoppers)
{
    /// <param name="who">A customer's id, or the e-mail address of an account.</param>
    public async Task<OverrideOutcome> FindAsync(string? who)
    {
        var text = who?.Trim() ?? string.Empty;
        if (text.Length == 0)
            return OverrideOutcome.Refused(OwnerOverride.WhoIsMissing);

        var customer = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var customerId)
            ? await customerService.GetCustomerByIdAsync(customerId)
            : await customerService.GetCustomerByEmailAsync(text);
        if (customer is null or { Deleted: true })
            return OverrideOutcome.Refused(OwnerOverride.NoSuchCustomer);

        // Nothing may be noted of who takes no part: not even an offer.
        return await shoppers.FindByCustomerAsync(customer.Id) is { InhumanOnUtc: null } shopper
            ? new OverrideOutcome(customer, shopper, null)
            : OverrideOutcome.Refused(OwnerOverride.NotAShopper);
    }
}
