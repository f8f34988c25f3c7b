namespace Nop.Plugin.Misc.DynamicOffers.Wallet;

/// <summary>The counters of campaigns' limits.</summary>
public interface ILimitStore
{
    /// <summary>Adds to the counter, in one conditional statement; false where it would then be over the limit.</summary>
    Task<bool> TryTakeAsync(CampaignLimit limit, int pieces, decimal money);

    /// <summary>Whether <see cref="TryTakeAsync"/> would add so much now. Changes nothing.</summary>
    Task<bool> HasRoomAsync(CampaignLimit limit, int pieces, decimal money);

    /// <summary>
    /// Sets the counter to what its grants come to, those included whose limits are being asked just now; not where somebody takes from it meanwhile.
    /// </summary>
    /// <param name="exceptGrantId">The one that asks.</param>
    Task RecountAsync(CampaignLimit limit, int exceptGrantId);
}
