using Nop.Plugin.Misc.DynamicOffers.Experiments;
using Nop.Plugin.Misc.DynamicOffers.Tests.Builders;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Experiments;

internal sealed class InMemoryExposureStore : IExposureStore
{
    public Rows<Exposure> Exposures { get; } = new();

    public Task<Exposure?> FindFirstAsync(int shopperId, int campaignId) =>
        Task.FromResult(Exposures.Where(exposure => exposure.ShopperId == shopperId && exposure.CampaignId == campaignId).FirstOrDefault());

    public Task<bool> TryInsertAsync(Exposure exposure) =>
        Task.FromResult(Exposures.TryInsert(exposure, other => other.ShopperId == exposure.ShopperId && other.CampaignId == exposure.CampaignId));
}
