using Nop.Plugin.Misc.DynamicOffers.Consent;
using Nop.Plugin.Misc.DynamicOffers.Profiles;

namespace Nop.Plugin.Misc.DynamicOffers.Flow;

/// <summary>
/// Puts this node's part of a profile into the database: over the version it knows where nobody else saved meanwhile, otherwise on top of what the others saved.
/// </summary>
public class ProfileSaver(ProfileMemory memory, IProfileStore store, IShopperStore shoppers, ProfileReader reader, TimeProvider timeProvider)
{
    private const int Tries = 5;

    public async Task SaveAsync(LiveProfile profile)
    {
        if (profile.TakeUnsaved() is not { } unsaved)
            return;

        try
        {
            if (!await TrySaveAsync(profile, unsaved))
                profile.NotSaved();
        }
        catch
        {
            profile.NotSaved();
            throw;
        }
    }

    /// <summary>Changes what is kept of a shopper in a way that no signal tells.</summary>
    public async Task ChangeAsync(int shopperId, Action<ProfileState> change)
    {
        var profile = await reader.GetAsync(shopperId);
        for (var i = 0; i < Tries; i++)
        {
            await SaveAsync(profile);
            var row = await store.FindAsync(shopperId);
            var state = row?.TryToState() ?? new ProfileState();
            change(state);
            if (await store.TrySaveAsync(shopperId, row?.Version ?? 0, state.ToBytes(), Seconds.ToUtc(state.LastSeen) ?? NowUtc))
            {
                await reader.RefreshAsync(profile);

                return;
            }
        }

        throw new InvalidOperationException($"The profile of shopper {shopperId} changed too often to be corrected.");
    }

    private async Task<bool> TrySaveAsync(LiveProfile profile, UnsavedProfile unsaved)
    {
        var lastSeenOnUtc = Seconds.ToUtc(unsaved.LastSeen) ?? NowUtc;
        if (unsaved.Bytes is not null && await store.TrySaveAsync(profile.ShopperId, unsaved.BasedOn, unsaved.Bytes, lastSeenOnUtc))
        {
            profile.Saved(unsaved, unsaved.BasedOn + 1, NowUtc);

            return true;
        }

        for (var i = 0; i < Tries; i++)
        {
            var row = await store.FindAsync(profile.ShopperId);
            if (row is null && await IsGoneAsync(profile, unsaved))
                return true;

            var state = row?.TryToState() ?? new ProfileState();
            foreach (var signal in unsaved.Signals.Where(signal => !state.Includes(signal)))
                state.Apply(signal);
            state.Seen(lastSeenOnUtc);

            var version = row?.Version ?? 0;
            if (await store.TrySaveAsync(profile.ShopperId, version, state.ToBytes(), lastSeenOnUtc))
            {
                profile.Rebase(state, version + 1, NowUtc);

                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the shopper was erased, or merged into another who then takes the signals.</summary>
    private async Task<bool> IsGoneAsync(LiveProfile profile, UnsavedProfile unsaved)
    {
        var shopper = await shoppers.FindAsync(profile.ShopperId);
        if (shopper is { MergedIntoId: null })
            return false;

        memory.Forget(profile.ShopperId);
        if (shopper?.MergedIntoId is { } intoId)
        {
            var into = await reader.GetAsync(intoId);
            foreach (var signal in unsaved.Signals)
                into.Apply(signal);
        }

        return true;
    }

    private DateTime NowUtc => timeProvider.GetUtcNow().UtcDateTime;
}
