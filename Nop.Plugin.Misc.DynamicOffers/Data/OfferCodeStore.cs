using Nop.Data;
using Nop.Plugin.Misc.DynamicOffers.Wallet;

namespace Nop.Plugin.Misc.DynamicOffers.Data;

public class OfferCodeStore(IRepository<OfferCode> codes, Statements statements) : IOfferCodeStore
{
    public Task InsertAsync(OfferCode code) => codes.InsertAsync(code, publishEvent: false);

    public async Task<OfferCode?> FindAsync(string codeHash) => await codes.Table.FirstOrDefaultAsync(code => code.CodeHash == codeHash);

    public async Task<bool> TryClaimAsync(OfferCode code, DateTime nowUtc) =>
        await statements.ExecuteAsync(
            $"UPDATE [{TableNames.OfferCode}] SET [ClaimedOnUtc] = @now WHERE [Id] = @id AND [ClaimedOnUtc] IS NULL AND [ExpiresOnUtc] > @now",
            ("id", code.Id),
            ("now", nowUtc)) == 1;

    public Task SetGrantAsync(OfferCode code, int grantId) =>
        statements.ExecuteAsync($"UPDATE [{TableNames.OfferCode}] SET [GrantId] = @grant WHERE [Id] = @id", ("id", code.Id), ("grant", grantId));

    public Task ReleaseAsync(OfferCode code) =>
        statements.ExecuteAsync($"UPDATE [{TableNames.OfferCode}] SET [ClaimedOnUtc] = NULL WHERE [Id] = @id AND [GrantId] = 0", ("id", code.Id));
}
