using Nop.Plugin.Misc.DynamicOffers.Tests.Builders;
using Nop.Plugin.Misc.DynamicOffers.Tests.Consent;
using Nop.Plugin.Misc.DynamicOffers.Wallet;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Wallet;

public class InMemoryGrantLedgerTests : GrantLedgerContract
{
    protected override (int Sequences, int Operations) Load => (100, 200);

    protected override Task<WalletUnderTest> CreateAsync()
    {
        return Task.FromResult<WalletUnderTest>(new InMemoryWallet());
    }

    internal sealed class InMemoryWallet : WalletUnderTest
    {
        private readonly InMemoryShopperStore _shoppers = new();
        private readonly InMemoryGrantStore _store;
        private InMemoryLimitStore? _limits;

        public InMemoryWallet()
        {
            _store = new InMemoryGrantStore(_shoppers);
        }

        public override IGrantStore Store => _store;

        public override ILimitStore Limits => _limits ??= new InMemoryLimitStore(_store);

        public override async Task<int> AddShopperAsync(int customerId)
        {
            var shopper = Sample.Shopper(customerId: customerId);
            await _shoppers.InsertAsync(shopper);

            return shopper.Id;
        }

        public override Task<int> AddOrderAsync(int customerId, DateTime createdOnUtc, Guid orderGuid = default, string? email = null)
        {
            var orderId = _store.Orders.Count + 1;
            _store.Orders.Add((orderId, orderGuid, customerId, email, createdOnUtc));

            return Task.FromResult(orderId);
        }

        public override Task<IReadOnlyList<Grant>> GetGrantsAsync()
        {
            return Task.FromResult(_store.Grants.All);
        }

        public override Task<IReadOnlyList<LedgerEntry>> GetLedgerAsync()
        {
            return Task.FromResult(_store.Ledger.All);
        }
    }
}

public class InMemoryCampaignIssuingTests : CampaignIssuingContract
{
    protected override Task<WalletUnderTest> CreateAsync() => Task.FromResult<WalletUnderTest>(new InMemoryGrantLedgerTests.InMemoryWallet());
}
