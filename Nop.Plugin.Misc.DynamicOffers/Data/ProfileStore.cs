using Nop.Data;
using Nop.Plugin.Misc.DynamicOffers.Profiles;

namespace Nop.Plugin.Misc.DynamicOffers.Data;

public class ProfileStore(IRepository<StoredProfile> profiles, Statements statements) : IProfileStore
{
    public async Task<StoredProfile?> FindAsync(int shopperId) => await profiles.Table.FirstOrDefaultAsync(profile => profile.ShopperId == shopperId);

    public async Task<bool> TrySaveAsync(int shopperId, int basedOn, byte[] state, DateTime lastSeenOnUtc)
    {
        var text = Convert.ToBase64String(state);
        if (basedOn == 0)
            return await TryInsertAsync(new StoredProfile { ShopperId = shopperId, Version = 1, LastSeenOnUtc = lastSeenOnUtc, State = text });

        return await statements.ExecuteAsync(
            $"UPDATE [{TableNames.Profile}] SET [Version] = @next, [LastSeenOnUtc] = @seen, [State] = @state WHERE [ShopperId] = @shopper AND [Version] = @version",
            ("shopper", shopperId),
            ("version", basedOn),
            ("next", basedOn + 1),
            ("seen", lastSeenOnUtc),
            ("state", text)) == 1;
    }

    public async Task<bool> TrySaveAllAsync(IReadOnlyCollection<UnsavedProfile> unsaved, DateTime lastSeenOnUtc)
    {
        var states = string.Concat(unsaved.Select((_, number) => $" WHEN @shopper{number} THEN @state{number}"));
        var rows = string.Join(" OR ", unsaved.Select((_, number) => $"([ShopperId] = @shopper{number} AND [Version] = @version{number})"));
        var parameters = unsaved.SelectMany((profile, number) => new (string, object?)[]
        {
            ($"shopper{number}", profile.ShopperId),
            ($"version{number}", profile.BasedOn),
            ($"state{number}", Convert.ToBase64String(profile.Bytes!))
        });

        return await statements.ExecuteAsync(
            $"UPDATE [{TableNames.Profile}] SET [Version] = [Version] + 1, [LastSeenOnUtc] = @seen, [State] = CASE [ShopperId]{states} END WHERE {rows}",
            [("seen", lastSeenOnUtc), .. parameters]) == unsaved.Count;
    }

    public async Task<IReadOnlyList<int>> GetShoppersAsync(int after, int most) => await profiles.Table
        .Where(profile => profile.ShopperId > after)
        .OrderBy(profile => profile.ShopperId)
        .Take(most)
        .Select(profile => profile.ShopperId)
        .ToListAsync();

    public async Task<IReadOnlyList<int>> GetNewestShoppersAsync(int most) =>
        await profiles.Table.OrderByDescending(profile => profile.Id).Take(most).Select(profile => profile.ShopperId).ToListAsync();

    public Task DeleteAsync(int shopperId) => profiles.DeleteAsync(profile => profile.ShopperId == shopperId);

    private async Task<bool> TryInsertAsync(StoredProfile profile)
    {
        try
        {
            await profiles.InsertAsync(profile, publishEvent: false);

            return true;
        }
        catch (Exception exception) when (exception.IsOfDatabase())
        {
            // The unique index speaks where another node was first; anything else is a fault of its own.
            if (await FindAsync(profile.ShopperId) is not null)
                return false;

            throw;
        }
    }
}
