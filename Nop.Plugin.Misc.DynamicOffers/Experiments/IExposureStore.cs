namespace Nop.Plugin.Misc.DynamicOffers.Experiments;

public interface IExposureStore
{
    /// <summary>The first one of the shopper or of any other visitor of the same customer; null where there is none.</summary>
    Task<Exposure?> FindFirstAsync(int shopperId, int campaignId);

    /// <summary>False where this shopper has one of the campaign already.</summary>
    Task<bool> TryInsertAsync(Exposure exposure);
}
