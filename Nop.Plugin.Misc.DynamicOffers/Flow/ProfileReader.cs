using Nop.Plugin.Misc.DynamicOffers.Profiles;
using Nop.Plugin.Misc.DynamicOffers.Signals;

namespace Nop.Plugin.Misc.DynamicOffers.Flow;

/// <summary>A shopper's profile: from this node's memory, and from the database where it is not there or where another node may know more.</summary>
public class ProfileReader(ProfileMemory memory, IProfileStore store, ISignalStore signals, CurrentNode node, TimeProvider timeProvider)
{
    /// <summary>
    /// How long the memory is trusted where other nodes serve the shop too. With <see cref="SignalWriter.SavePause"/> and the time a batch takes, what another
    /// node learned is at most two seconds old here.
    /// </summary>
    public static readonly TimeSpan Trust = TimeSpan.FromSeconds(1);

    public async Task<LiveProfile> GetAsync(int shopperId)
    {
        if (memory.Find(shopperId) is not { } profile)
            return memory.Keep(await ReadAsync(shopperId));

        if (node.HasCompany && NowUtc - profile.ReadOnUtc > Trust)
            await RefreshAsync(profile);

        return profile;
    }

    /// <summary>A look at one of many: it takes nobody's place in this node's memory.</summary>
    public async Task<LiveProfile> PeekAsync(int shopperId) => memory.Find(shopperId) ?? await ReadAsync(shopperId);

    /// <summary>Takes over what other nodes saved.</summary>
    public async Task RefreshAsync(LiveProfile profile)
    {
        if (await store.FindAsync(profile.ShopperId) is { } row && row.Version != profile.Version && row.TryToState() is { } state)
            profile.Rebase(state, row.Version, NowUtc);
        else
            profile.Confirm(NowUtc);
    }

    /// <summary>What the row holds; where it holds nothing that can be read, what the log holds.</summary>
    public async Task<ProfileState> ToStateAsync(int shopperId, StoredProfile? row) => row?.TryToState() ?? await FoldLogAsync(shopperId);

    private async Task<LiveProfile> ReadAsync(int shopperId)
    {
        var row = await store.FindAsync(shopperId);

        return new LiveProfile(shopperId, await ToStateAsync(shopperId, row), row?.Version ?? 0, NowUtc);
    }

    // A newcomer has no log either; a shopper of an earlier version of the plugin has one without a profile, or one that cannot be read any more.
    private async Task<ProfileState> FoldLogAsync(int shopperId)
    {
        var state = new ProfileState();
        foreach (var signal in await signals.GetAllAsync(shopperId))
            state.Apply(signal);

        return state;
    }

    private DateTime NowUtc => timeProvider.GetUtcNow().UtcDateTime;
}
