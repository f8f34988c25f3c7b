using Nop.Plugin.Misc.DynamicOffers.Decisions;
using Nop.Plugin.Misc.DynamicOffers.Offers;
using Nop.Plugin.Misc.DynamicOffers.Tests.Builders;
using Nop.Plugin.Misc.DynamicOffers.Wallet;
using NSubstitute;
using NSubstitute.ExceptionExtensions;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Wallet;

public class GrantLedgerTests
{
    [Fact]
    public async Task A_decision_without_an_offer_is_no_grant()
    {
        var ledger = new GrantLedger(new InMemoryGrantStore(), Sample.Clock());

        await Assert.ThrowsAsync<ArgumentException>(() =>
            ledger.IssueAsync(Sample.ShopperId, Sample.StoreId, Sample.DiscountId, Decision.None([ReasonCode.HasCart])));
    }

    [Fact]
    public async Task A_process_that_dies_while_it_reserves_leaves_the_day_short_and_never_over()
    {
        var store = Substitute.For<IGrantStore>();
        store.TrySpendAsync(default, default, default, default).ReturnsForAnyArgs(true);
        store.TryReserveAsync(default!, default, default, default).ThrowsAsyncForAnyArgs(new TimeoutException());
        var ledger = new GrantLedger(store, Sample.Clock());

        await Assert.ThrowsAsync<TimeoutException>(() => ledger.ReserveAsync(Sample.Grant(), 10m, dailyBudget: 100m));

        Received.InOrder(() =>
        {
            store.TrySpendAsync(Sample.StoreId, Sample.Now.Date, 10m, 100m);
            store.TryReserveAsync(Arg.Any<Grant>(), 10m, Sample.Now.Date, Sample.Now);
        });
    }
}
