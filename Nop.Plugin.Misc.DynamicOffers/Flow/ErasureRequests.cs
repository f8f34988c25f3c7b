using Nop.Core.Domain.Gdpr;
using Nop.Plugin.Misc.DynamicOffers.Consent;
using Nop.Services.Events;

namespace Nop.Plugin.Misc.DynamicOffers.Flow;

/// <summary>The host deletes a customer for good: what is ours goes too. The request is written down, so that no crash loses it; <see cref="Retention"/> carries it out.</summary>
public class ErasureRequests(IPrivacyActStore acts, PluginState pluginState, TimeProvider timeProvider) : IConsumer<CustomerPermanentlyDeleted>
{
    public async Task HandleEventAsync(CustomerPermanentlyDeleted eventMessage)
    {
        if (!await pluginState.IsInstalledAsync())
            return;

        await acts.InsertAsync(new PrivacyAct
        {
            Kind = PrivacyActKind.ErasedWithCustomer,
            CustomerId = eventMessage.CustomerId,
            RequestedOnUtc = timeProvider.GetUtcNow().UtcDateTime
        });
    }
}
