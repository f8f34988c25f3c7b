using Nop.Plugin.Misc.DynamicOffers.Offers;
using Nop.Plugin.Misc.DynamicOffers.Redemption;
using Nop.Plugin.Misc.DynamicOffers.Wallet;

namespace Nop.Plugin.Misc.DynamicOffers.Flow;

/// <summary>What a shopper does with the wallet.</summary>
public class WalletActions
{
    private readonly IGrantStore _grantStore;
    private readonly StrangerCheckouts _strangers;
    private readonly TimeProvider _timeProvider;

    public WalletActions(IGrantStore grantStore, StrangerCheckouts strangers, TimeProvider timeProvider)
    {
        _grantStore = grantStore;
        _strangers = strangers;
        _timeProvider = timeProvider;
    }

    private DateTime NowUtc => _timeProvider.GetUtcNow().UtcDateTime;

    public async Task<IReadOnlyList<Grant>> GetAllAsync(int customerId, int storeId)
    {
        var grants = await _grantStore.GetAllAsync(customerId);

        // What takes nothing off is shown where it is said, and nothing that could be kept or used.
        return grants.Where(grant => grant.StoreId == storeId && grant.Lane != OfferLane.Nudge).ToList();
    }

    public async Task<bool> SetSavedAsync(Answer answer, int grantId, bool saved)
    {
        var grant = answer.Open.FirstOrDefault(open => open.Id == grantId && open.State == GrantState.Issued && open.ExpiresOnUtc > NowUtc);
        if (grant is null)
        {
            return false;
        }

        await _grantStore.SetSavedAsync(grant, saved);
        grant.IsSaved = saved;

        return true;
    }

    /// <summary>A confirm page shows its total to somebody of whom nothing may be stored.</summary>
    public void ShownAtConfirm(Answer answer, int customerId, int storeId)
    {
        _strangers.Shown(customerId, storeId, answer.Held.Select(held => held.Grant.CampaignId).ToList());
    }

    public async Task ShownAtConfirmAsync(Answer answer)
    {
        foreach (var grant in answer.Open.Where(open => open.ShownAtConfirmOnUtc is not null && answer.Held.All(held => held.Grant.Id != open.Id)))
        {
            await _grantStore.SetShownAtConfirmAsync(grant, shownOnUtc: null);
        }

        foreach (var held in answer.Held)
        {
            await _grantStore.SetShownAtConfirmAsync(held.Grant, NowUtc);
        }
    }
}
