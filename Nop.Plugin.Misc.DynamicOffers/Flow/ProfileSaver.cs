using Nop.Plugin.Misc.DynamicOffers.Signals;
using Nop.Plugin.Misc.DynamicOffers.Consent;
using Nop.Plugin.Misc.DynamicOffers.Profiles;

namespace Nop.Plugin.Misc.DynamicOffers.Flow;

/// <summary>
/// Puts this node's part of a profile into the database: over the version it knows where nobody else saved meanwhile, otherwise on top of what the others saved.
/// </summary>
public class ProfileSaver(ProfileMemory memory, IProfileStore store, IShopperStore shoppers, ProfileReader reader, TimeProvider timeProvider)
{
    private const int Tries = 5;

    /// <summary>Profiles saved by one statement: three parameters each, of which a database takes about two thousand.</summary>
    private const int ChunkSize = 100;

    /// <summary>Seconds within which shoppers were last seen at the same time: a row's time is of use by the day.</summary>
    private const int SameTime = 60;

    public async Task SaveAsync(LiveProfile profile)
    {
        if (profile.TakeUnsaved() is { } unsaved)
            await SaveAsync(profile, unsaved);
    }

    /// <summary>
    /// Saves as <see cref="SaveAsync(LiveProfile)"/> does, but those that nobody else saved meanwhile many in one statement. Where one of these was saved by
    /// somebody else after all, each is saved by itself: a state that its row holds already counts nothing twice.
    /// </summary>
    /// <exception cref="AggregateException">Some failed; the others are saved.</exception>
    public async Task SaveAllAsync(IReadOnlyCollection<LiveProfile> profiles)
    {
        var unsaved = profiles.Select(profile => (Profile: profile, Unsaved: profile.TakeUnsaved())).Where(one => one.Unsaved is not null).ToList();
        var failures = new List<Exception>();
        var plain = unsaved.Where(one => one.Unsaved is { Bytes: not null, BasedOn: > 0 });
        foreach (var chunk in plain.GroupBy(one => one.Unsaved!.LastSeen / SameTime).SelectMany(same => same.Chunk(ChunkSize)))
        {
            if (!await TrySaveAllAsync(chunk.Select(one => (one.Profile, one.Unsaved!)).ToList(), failures))
                await EachAsync(chunk.Select(one => (one.Profile, one.Unsaved!)), failures);
        }

        await EachAsync(unsaved.Where(one => one.Unsaved is not { Bytes: not null, BasedOn: > 0 }).Select(one => (one.Profile, one.Unsaved!)), failures);
        if (failures.Count > 0)
            throw new AggregateException($"{failures.Count} of {unsaved.Count} profiles could not be saved.", failures.Take(3));
    }

    private async Task<bool> TrySaveAllAsync(IReadOnlyCollection<(LiveProfile Profile, UnsavedProfile Unsaved)> chunk, List<Exception> failures)
    {
        var lastSeenOnUtc = Seconds.ToUtc(chunk.Max(one => one.Unsaved.LastSeen)) ?? NowUtc;
        try
        {
            if (!await store.TrySaveAllAsync(chunk.Select(one => one.Unsaved).ToList(), lastSeenOnUtc))
                return false;
        }
        catch (Exception exception)
        {
            failures.Add(exception);
            foreach (var (profile, _) in chunk)
                profile.NotSaved();

            return true;
        }

        foreach (var (profile, unsaved) in chunk)
            profile.Saved(unsaved, unsaved.BasedOn + 1, NowUtc);

        return true;
    }

    private async Task EachAsync(IEnumerable<(LiveProfile Profile, UnsavedProfile Unsaved)> profiles, List<Exception> failures)
    {
        foreach (var (profile, unsaved) in profiles)
        {
            try
            {
                await SaveAsync(profile, unsaved);
            }
            catch (Exception exception)
            {
                failures.Add(exception);
            }
        }
    }

    private async Task SaveAsync(LiveProfile profile, UnsavedProfile unsaved)
    {
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

    /// <summary>Changes a shopper's row, and this node's copy of it, in a way that no signal tells.</summary>
    /// <exception cref="InvalidOperationException">Others saved the same profile again and again.</exception>
    public async Task ChangeAsync(int shopperId, Action<ProfileState> change)
    {
        for (var i = 0; i < Tries; i++)
        {
            var row = await store.FindAsync(shopperId);
            var state = await reader.ToStateAsync(shopperId, row);
            change(state);
            if (!await store.TrySaveAsync(shopperId, row?.Version ?? 0, state.ToBytes(), Seconds.ToUtc(state.LastSeen) ?? NowUtc))
                continue;

            if (memory.Find(shopperId) is { } live)
                await reader.RefreshAsync(live);

            return;
        }

        throw new InvalidOperationException($"The profile of shopper {shopperId} was saved too often by others to be changed.");
    }

    private async Task<bool> TrySaveAsync(LiveProfile profile, UnsavedProfile unsaved)
    {
        // Nobody who was erased or merged meanwhile gets a row again.
        if (unsaved.BasedOn == 0 && await IsGoneAsync(profile, unsaved))
            return true;

        var lastSeenOnUtc = Seconds.ToUtc(unsaved.LastSeen) ?? NowUtc;
        if (unsaved.Bytes is not null && await store.TrySaveAsync(profile.ShopperId, unsaved.BasedOn, unsaved.Bytes, lastSeenOnUtc))
        {
            profile.Saved(unsaved, unsaved.BasedOn + 1, NowUtc);
            await TakeBackIfErasedAsync(profile.ShopperId, isNew: unsaved.BasedOn == 0);

            return true;
        }

        for (var i = 0; i < Tries; i++)
        {
            var row = await store.FindAsync(profile.ShopperId);
            if (row is null && await IsGoneAsync(profile, unsaved))
                return true;

            // Chosen before any is folded in: each moves the progress, and they need not be in the order of their numbers.
            var state = await reader.ToStateAsync(profile.ShopperId, row);
            foreach (var signal in unsaved.Signals.Where(signal => !state.Includes(signal)).ToList())
                state.Apply(signal);
            state.Seen(lastSeenOnUtc);

            var version = row?.Version ?? 0;
            if (await store.TrySaveAsync(profile.ShopperId, version, state.ToBytes(), lastSeenOnUtc))
            {
                profile.Rebase(state, version + 1, NowUtc);
                await TakeBackIfErasedAsync(profile.ShopperId, isNew: version == 0);

                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the shopper was erased, or merged into another who then takes the signals.</summary>
    private async Task<bool> IsGoneAsync(LiveProfile profile, UnsavedProfile unsaved)
    {
        switch (await shoppers.FindAsync(profile.ShopperId))
        {
            case null:
                memory.Forget(profile.ShopperId);

                return true;
            case { MergedIntoId: { } intoId }:
                await HandOnAsync(unsaved.Signals, intoId);
                profile.Saved(unsaved, unsaved.BasedOn, NowUtc);

                return true;
            default:
                return false;
        }
    }

    // An erasure may have gone by between the look at the shopper and the row.
    private async Task TakeBackIfErasedAsync(int shopperId, bool isNew)
    {
        if (isNew && await shoppers.FindAsync(shopperId) is null)
        {
            memory.Forget(shopperId);
            await shoppers.EraseRemainsAsync(shopperId);
        }
    }

    private async Task HandOnAsync(IReadOnlyList<Signal> signals, int intoId)
    {
        if (signals.Count == 0)
            return;

        var rest = new ProfileState();
        foreach (var signal in signals)
            rest.Apply(signal);

        await ChangeAsync(intoId, into => into.Merge(rest));
    }

    private DateTime NowUtc => timeProvider.GetUtcNow().UtcDateTime;
}
