using Nop.Data;
using Nop.Plugin.Misc.DynamicOffers.Consent;

namespace Nop.Plugin.Misc.DynamicOffers.Data;

public class ShopperBlocks(IRepository<ShopperBlock> blocks, IRepository<Shopper> shoppers) : IShopperBlocks
{
    public async Task<DateTime?> FindAsync(int customerId)
    {
        var ofCustomer =
            from shopper in shoppers.Table
            join block in blocks.Table on shopper.Id equals block.ShopperId
            where shopper.CustomerId == customerId
            orderby block.Id
            select (DateTime?)block.BlockedOnUtc;

        return await ofCustomer.FirstOrDefaultAsync();
    }

    public async Task<bool> TryBlockAsync(int shopperId, DateTime nowUtc)
    {
        try
        {
            await blocks.InsertAsync(new ShopperBlock { ShopperId = shopperId, BlockedOnUtc = nowUtc }, publishEvent: false);

            return true;
        }
        catch (Exception exception) when (exception.IsOfDatabase())
        {
            // The unique index speaks where somebody else was first; anything else is a fault of its own.
            if (await blocks.Table.AnyAsync(block => block.ShopperId == shopperId))
                return false;

            throw;
        }
    }

    public async Task<bool> TryUnblockAsync(int customerId)
    {
        var visitors = await shoppers.Table.Where(shopper => shopper.CustomerId == customerId).Select(shopper => shopper.Id).ToListAsync();

        return await blocks.DeleteAsync(block => visitors.Contains(block.ShopperId)) > 0;
    }
}
