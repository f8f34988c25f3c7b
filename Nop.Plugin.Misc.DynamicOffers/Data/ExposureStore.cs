using Nop.Data;
using Nop.Plugin.Misc.DynamicOffers.Consent;
using Nop.Plugin.Misc.DynamicOffers.Experiments;

namespace Nop.Plugin.Misc.DynamicOffers.Data;

public class ExposureStore(IRepository<Exposure> exposures, IRepository<Shopper> shoppers) : IExposureStore
{
    public async Task<Exposure?> FindFirstAsync(int shopperId, int campaignId)
    {
        var ofCustomer =
            from own in shoppers.Table
            join visitor in shoppers.Table on own.CustomerId equals visitor.CustomerId
            join exposure in exposures.Table on visitor.Id equals exposure.ShopperId
            where own.Id == shopperId && exposure.CampaignId == campaignId
            orderby exposure.ExposedOnUtc, exposure.Id
            select exposure;

        return await ofCustomer.FirstOrDefaultAsync();
    }

    public async Task<bool> TryInsertAsync(Exposure exposure)
    {
        try
        {
            await exposures.InsertAsync(exposure, publishEvent: false);

            return true;
        }
        catch (Exception exception) when (exception.IsOfDatabase())
        {
            // The unique index speaks where another request was first; anything else is a fault of its own.
            if (await exposures.Table.AnyAsync(other => other.ShopperId == exposure.ShopperId && other.CampaignId == exposure.CampaignId))
                return false;

            throw;
        }
    }
}
