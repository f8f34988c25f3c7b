using Nop.Core.Domain.Discounts;
using Nop.Plugin.Misc.DynamicOffers.Redemption;
using Nop.Plugin.Misc.DynamicOffers.Tests.Builders;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Redemption;

internal sealed class InMemoryCarrierStore : ICarrierStore
{
    private readonly HostDiscounts _host;

    public InMemoryCarrierStore(HostDiscounts? host = null)
    {
        _host = host ?? new HostDiscounts();
    }

    public Rows<Carrier> Carriers { get; } = new();

    public Task<IReadOnlyList<Carrier>> GetAllAsync()
    {
        return Task.FromResult(Carriers.All);
    }

    public Task<IReadOnlyList<DiscountRequirement>> GetRequirementsAsync(int discountId)
    {
        return Task.FromResult(_host.RequirementsOf(discountId));
    }

    public Task InsertAsync(Carrier carrier)
    {
        Carriers.TryInsert(carrier);

        return _host.WriteAsync("insert carrier");
    }

    public Task UpdateAsync(Carrier carrier)
    {
        Carriers.Save(carrier);

        return _host.WriteAsync("update carrier");
    }

    public Task DeleteAsync(Carrier carrier)
    {
        Carriers.Delete(row => row.Id == carrier.Id);

        return _host.WriteAsync("delete carrier");
    }
}
