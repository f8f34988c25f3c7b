using Nop.Core.Domain.Gdpr;
using Nop.Core.Events;
using Nop.Services.Customers;
using Nop.Services.Events;

namespace Nop.Plugin.Misc.DynamicOffers.Flow;

/// <summary>A customer answered one of the host's consents that is tied to a category of ours. What we write there ourselves comes by here too, and changes nothing.</summary>
public class HostConsentConsumer(HostConsents hostConsents, ConsentFlow consentFlow, ICustomerService customerService, PluginState pluginState)
    : IConsumer<EntityInsertedEvent<GdprLog>>
{
    public async Task HandleEventAsync(EntityInsertedEvent<GdprLog> eventMessage)
    {
        var log = eventMessage.Entity;
        if (log.ConsentId == 0
            || log.RequestType is not (GdprRequestType.ConsentAgree or GdprRequestType.ConsentDisagree)
            || !await pluginState.IsInstalledAsync()
            || await customerService.GetCustomerByIdAsync(log.CustomerId) is not { } customer)
            return;

        var isYes = log.RequestType == GdprRequestType.ConsentAgree;
        var ties = await hostConsents.GetTiesAsync();
        if (log.ConsentId == ties.PersonalOffersGdprConsentId)
            await consentFlow.TakePersonalOffersAnswerAsync(customer, isYes);
        else if (log.ConsentId == ties.OfferMailGdprConsentId)
            await consentFlow.TakeOfferMailAnswerAsync(customer, isYes);
    }
}
