using Nop.Core.Domain.Common;
using Nop.Plugin.Misc.DynamicOffers.Consent;

namespace Nop.Plugin.Misc.DynamicOffers.Signals;

/// <summary>What an address typed by the current shopper tells.</summary>
public class AddressSignals(OncePerRequest once, CurrentShopper currentShopper, TypedEmails typedEmails)
{
    public void Accept(Address address)
    {
        if (currentShopper.Value is not { } shopper)
            return;

        if (address.CountryId is > 0 and var countryId)
            once.Accept(SignalKind.CountryChanged, countryId);
        if (!string.IsNullOrWhiteSpace(address.Email))
            typedEmails.Add(shopper.Id, address.Email);
    }
}
