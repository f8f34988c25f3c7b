using Nop.Core;
using Nop.Plugin.Misc.DynamicOffers.Oversight;

namespace Nop.Plugin.Misc.DynamicOffers.Flow;

/// <summary>Writes down what the current admin did by hand.</summary>
public class OwnerLog(IOwnerActStore acts, IWorkContext workContext, TimeProvider timeProvider)
{
    /// <summary>Who acts, also while shopping as somebody else.</summary>
    public async Task<int> GetActorIdAsync() => (workContext.OriginalCustomerIfImpersonated ?? await workContext.GetCurrentCustomerAsync())?.Id ?? 0;

    public async Task WriteAsync(string kind, string reason, int shopperId = 0, int campaignId = 0, int grantId = 0) => await acts.InsertAsync(new OwnerAct
    {
        Kind = kind,
        ActorId = await GetActorIdAsync(),
        DoneOnUtc = timeProvider.GetUtcNow().UtcDateTime,
        ShopperId = shopperId,
        CampaignId = campaignId,
        GrantId = grantId,
        Reason = reason.Length <= IOwnerActStore.MaximumReason ? reason : reason[..IOwnerActStore.MaximumReason]
    });
}
