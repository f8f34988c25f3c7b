using Nop.Data;
using Nop.Plugin.Misc.DynamicOffers.Reminders;

namespace Nop.Plugin.Misc.DynamicOffers.Data;

public class SuppressionStore(IRepository<SuppressedAddress> addresses) : ISuppressionStore
{
    public async Task<bool> AddAsync(SuppressedAddress address)
    {
        if (await FindAsync(address.EmailHash) is not null)
            return false;

        try
        {
            await addresses.InsertAsync(address, publishEvent: false);

            return true;
        }
        catch (Exception exception) when (exception.IsOfDatabase())
        {
            // The unique index speaks where another request was first; anything else is a fault of its own.
            if (await FindAsync(address.EmailHash) is not null)
                return false;

            throw;
        }
    }

    public async Task<SuppressedAddress?> FindAsync(string emailHash) => await addresses.Table.FirstOrDefaultAsync(address => address.EmailHash == emailHash);

    public async Task<bool> DeleteAsync(string emailHash) => await addresses.DeleteAsync(address => address.EmailHash == emailHash) > 0;

    public async Task<IReadOnlyDictionary<string, int>> CountAsync() =>
        await addresses.Table.GroupBy(address => address.Reason).Select(same => new { same.Key, Count = same.Count() }).ToDictionaryAsync(same => same.Key, same => same.Count);
}
