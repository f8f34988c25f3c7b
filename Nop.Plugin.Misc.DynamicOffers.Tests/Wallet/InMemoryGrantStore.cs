using Nop.Plugin.Misc.DynamicOffers.Tests.Builders;
using Nop.Plugin.Misc.DynamicOffers.Tests.Consent;
using Nop.Plugin.Misc.DynamicOffers.Wallet;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Wallet;

/// <summary>Behaves as the real store does, by the same contract: <see cref="GrantLedgerContract"/>.</summary>
internal sealed class InMemoryGrantStore : IGrantStore
{
    private static readonly TimeSpan ConfirmMemory = TimeSpan.FromDays(30);

    private readonly InMemoryShopperStore _shoppers;
    private readonly Lock _budgetLock = new();
    private readonly Dictionary<(int StoreId, DateTime DayUtc), decimal> _spent = [];
    private int _openReads;

    public InMemoryGrantStore(InMemoryShopperStore? shoppers = null)
    {
        _shoppers = shoppers ?? new InMemoryShopperStore();
    }

    public Rows<Grant> Grants { get; } = new();

    public Rows<LedgerEntry> Ledger { get; } = new();

    /// <summary>The host's orders, as far as they are asked for.</summary>
    public List<(int OrderId, Guid OrderGuid, int CustomerId, string? Email, DateTime CreatedOnUtc)> Orders { get; } = [];

    /// <summary>How often a shopper's open grants were read.</summary>
    public int OpenReads => _openReads;

    public Task<IReadOnlyList<Grant>> GetOpenAsync(int customerId, int storeId, DateTime nowUtc)
    {
        Interlocked.Increment(ref _openReads);
        var visitors = VisitorsOf(customerId);

        return Task.FromResult(Grants.Where(grant => visitors.Contains(grant.ShopperId)
            && grant.StoreId == storeId
            && (IsOpen(grant, nowUtc) || grant.ShownAtConfirmOnUtc > nowUtc - ConfirmMemory)));
    }

    public Task<IReadOnlyList<Grant>> GetAllAsync(int customerId)
    {
        var visitors = VisitorsOf(customerId);

        return Task.FromResult<IReadOnlyList<Grant>>(Grants.Where(grant => visitors.Contains(grant.ShopperId)).Reverse().ToList());
    }

    public Task<IReadOnlyList<Grant>> GetByShoppersAsync(IReadOnlyCollection<int> shopperIds)
    {
        return Task.FromResult(Grants.Where(grant => shopperIds.Contains(grant.ShopperId)));
    }

    public Task<IReadOnlyList<Grant>> GetByOrderAsync(int orderId)
    {
        return Task.FromResult(Grants.Where(grant => grant.OrderId == orderId));
    }

    public Task<IReadOnlyList<Grant>> GetStaleReservationsAsync(DateTime reservedBeforeUtc)
    {
        return Task.FromResult(Grants.Where(grant => grant.State == GrantState.Reserved && grant.ReservedOnUtc < reservedBeforeUtc));
    }

    public Task<IReadOnlyList<Grant>> GetReservedForAsync(string orderKey) =>
        Task.FromResult(Grants.Where(grant => grant.State == GrantState.Reserved && grant.OrderKey == orderKey));

    public Task<int?> FindOrderAsync(Grant grant)
    {
        var orderIds = Orders
            .Where(order => Grant.OrderKeyOf(order.OrderGuid) == grant.OrderKey && order.CreatedOnUtc >= grant.ReservedOnUtc)
            .Select(order => (int?)order.OrderId);

        return Task.FromResult(orderIds.Order().FirstOrDefault());
    }

    public Task<IReadOnlyList<Grant>> GetOpenByOrderKeyAsync(string orderKey) =>
        Task.FromResult(Grants.Where(grant => grant.State == GrantState.Issued && grant.OrderKey == orderKey));

    public Task<decimal?> FindRedeemedAmountAsync(Grant grant, int orderId) => Task.FromResult(
        Ledger.Where(entry => entry.GrantId == grant.Id && entry.OrderId == orderId && entry.Kind == LedgerKind.Redeemed).Select(entry => (decimal?)entry.Amount).LastOrDefault());

    // Of orders only their names are kept here; what becomes of them is tested on databases.
    public Task<IReadOnlyList<int>> GetUndoneOrdersAsync(DateTime sinceUtc) => throw new NotSupportedException();

    public Task<IReadOnlyList<int>> GetUnpaidOrdersAsync(DateTime fromUtc, DateTime toUtc) => throw new NotSupportedException();

    public Task<IReadOnlyList<Grant>> GetOfOrdersAsync(int customerId) =>
        Task.FromResult(OfNobody(Orders.Where(order => order.CustomerId == customerId).Select(order => order.OrderId)));

    public Task<IReadOnlyList<Grant>> GetOfOrdersAsync(int campaignId, string email)
    {
        var orders = Orders.Where(order => string.Equals(order.Email, email, StringComparison.OrdinalIgnoreCase)).Select(order => order.OrderId).ToHashSet();

        return Task.FromResult(Grants.Where(grant => grant.CampaignId == campaignId && grant.State == GrantState.Redeemed && grant.OrderId is { } id && orders.Contains(id)));
    }

    public Task<IReadOnlyDictionary<int, int>> CountOpenByDiscountAsync(DateTime nowUtc)
    {
        return Task.FromResult<IReadOnlyDictionary<int, int>>(
            Grants.Where(grant => IsOpen(grant, nowUtc)).CountBy(grant => grant.DiscountId).ToDictionary());
    }

    public Task<bool> TryIssueAsync(Grant grant)
    {
        return Task.FromResult(Grants.TryInsert(grant, other => other.ShopperId == grant.ShopperId && other.Tier == grant.Tier));
    }

    public Task<bool> TryActivateAsync(Grant grant) => MoveAsync(grant, GrantState.Preparing, GrantState.Issued, _ => true, _ => { });

    public Task DiscardAsync(Grant grant)
    {
        Grants.Delete(row => row.Id == grant.Id && row.State == GrantState.Preparing);

        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<Grant>> GetStalePreparationsAsync(DateTime preparedBeforeUtc) =>
        Task.FromResult(Grants.Where(grant => grant.State == GrantState.Preparing && grant.IssuedOnUtc < preparedBeforeUtc));

    public Task<IReadOnlyList<int>> GetOpenVersionsAsync(int campaignId) =>
        Task.FromResult<IReadOnlyList<int>>(
            Grants.Where(grant => grant.CampaignId == campaignId && grant.State is GrantState.Issued or GrantState.Reserved)
                .Select(grant => grant.CampaignVersionId)
                .Distinct()
                .ToList());

    public Task<Grant?> FindAsync(int grantId) => Task.FromResult(Grants.Find(grantId));

    public Task<int> GetNewestIdAsync(DateTime issuedBeforeUtc) =>
        Task.FromResult(Grants.Where(grant => grant.IssuedOnUtc < issuedBeforeUtc).Select(grant => grant.Id).DefaultIfEmpty().Max());

    public Task<bool> TryDeepenAsync(Grant grant, decimal deeper, decimal percentage) => Task.FromResult(Grants.Update(
        row => row.Id == grant.Id && row.State == GrantState.Issued && row.Deeper < deeper,
        row => (row.Deeper, row.Percentage) = (deeper, percentage)) == 1);

    public Task<bool> TrySetLiabilityAsync(Grant grant, decimal liability) =>
        Task.FromResult(Grants.Update(row => row.Id == grant.Id && row.State == GrantState.Issued, row => row.Liability = liability) == 1);

    public Task<bool> TryReserveAsync(Grant grant, decimal amount, DateTime budgetDayUtc, DateTime nowUtc)
    {
        return MoveAsync(grant, GrantState.Issued, GrantState.Reserved, row => row.ExpiresOnUtc > nowUtc && !row.IsSaved, row =>
        {
            row.ReservedOnUtc = nowUtc;
            row.OrderKey = grant.OrderKey;
            row.BudgetDayUtc = budgetDayUtc;
            row.Amount = amount;
            row.Liability = Math.Max(grant.Liability, amount);
            row.DiscountId = grant.DiscountId;
            row.Points = grant.Points;
        });
    }

    public Task<bool> TryReleaseAsync(Grant grant)
    {
        return MoveAsync(grant, GrantState.Reserved, GrantState.Issued, _ => true, TakeBack);
    }

    public Task<bool> TryRedeemAsync(Grant grant, int orderId, decimal amount)
    {
        return MoveAsync(grant, GrantState.Reserved, GrantState.Redeemed, _ => true, row =>
        {
            row.OrderId = orderId;
            row.Amount = amount;
            row.Liability = amount;
            row.ShownAtConfirmOnUtc = null;
        });
    }

    public Task<bool> TryGiveBackAsync(Grant grant, int orderId)
    {
        return MoveAsync(grant, GrantState.Redeemed, GrantState.Issued, row => row.OrderId == orderId, row =>
        {
            row.OrderId = null;
            TakeBack(row);
        });
    }

    public Task<bool> TryRevokeAsync(Grant grant, string reason)
    {
        return MoveAsync(grant, GrantState.Issued, GrantState.Revoked, _ => true, row => row.EndReason = reason);
    }

    public Task<bool> TrySetPointsGivenAsync(Grant grant, DateTime nowUtc) =>
        Task.FromResult(Grants.Update(
            row => row.Id == grant.Id && row.State == GrantState.Redeemed && row.Points > 0 && row.PointsGivenOnUtc is null,
            row => row.PointsGivenOnUtc = nowUtc) == 1);

    public Task<bool> TrySetPointsTakenBackAsync(Grant grant) =>
        Task.FromResult(Grants.Update(row => row.Id == grant.Id && row.PointsGivenOnUtc is not null, row => row.PointsGivenOnUtc = null) == 1);

    public Task SetSavedAsync(Grant grant, bool saved)
    {
        return SetAsync(grant, row => row.IsSaved = saved);
    }

    public Task SetNotBeforeAsync(Grant grant, DateTime notBeforeUtc)
    {
        return SetAsync(grant, row => row.NotBeforeUtc = notBeforeUtc);
    }

    public Task SetShownAtConfirmAsync(Grant grant, DateTime? shownOnUtc)
    {
        return SetAsync(grant, row => row.ShownAtConfirmOnUtc = shownOnUtc);
    }

    public async Task<IReadOnlyList<Grant>> ExpireAsync(DateTime nowUtc)
    {
        var expired = new List<Grant>();
        foreach (var grant in Grants.Where(grant => grant.State == GrantState.Issued && grant.ExpiresOnUtc <= nowUtc))
        {
            if (await MoveAsync(grant, GrantState.Issued, GrantState.Expired, _ => true, _ => { }))
            {
                expired.Add(grant);
            }
        }

        return expired;
    }

    public Task<decimal> GetSpentAsync(int storeId, DateTime dayUtc)
    {
        lock (_budgetLock)
        {
            return Task.FromResult(_spent.GetValueOrDefault((storeId, dayUtc)));
        }
    }

    public Task<bool> TrySpendAsync(int storeId, DateTime dayUtc, decimal amount, decimal budget)
    {
        lock (_budgetLock)
        {
            var spent = _spent.GetValueOrDefault((storeId, dayUtc)) + amount;
            if (amount > 0m && spent > budget)
            {
                return Task.FromResult(false);
            }

            _spent[(storeId, dayUtc)] = spent;

            return Task.FromResult(true);
        }
    }

    public Task ReturnAsync(int storeId, DateTime dayUtc, decimal amount)
    {
        return TrySpendAsync(storeId, dayUtc, -amount, decimal.MaxValue);
    }

    public Task AppendAsync(LedgerEntry entry)
    {
        Ledger.TryInsert(entry);

        return Task.CompletedTask;
    }

    private IReadOnlyList<Grant> OfNobody(IEnumerable<int> orderIds)
    {
        var ids = orderIds.ToHashSet();

        return Grants.Where(grant => grant.IsOfNobody && grant.State == GrantState.Redeemed && grant.OrderId is { } id && ids.Contains(id));
    }

    private HashSet<int> VisitorsOf(int customerId)
    {
        return _shoppers.Shoppers.Where(shopper => shopper.CustomerId == customerId).Select(shopper => shopper.Id).ToHashSet();
    }

    public Task SetOpensRoleAsync(Grant grant, int roleId, int customerId)
    {
        (grant.OpensRoleId, grant.OpensForCustomerId) = (roleId, customerId);

        return SetAsync(grant, row => (row.OpensRoleId, row.OpensForCustomerId) = (roleId, customerId));
    }

    public Task<IReadOnlyList<Grant>> GetOpenDoorsAsync(int customerId, DateTime nowUtc) => Task.FromResult(Grants.Where(grant =>
        grant.OpensRoleId > 0 && grant.OpensForCustomerId == customerId && grant.State == GrantState.Issued && grant.ExpiresOnUtc > nowUtc));

    public Task<IReadOnlyList<Grant>> GetEndedDoorsAsync(int customerId, DateTime nowUtc, int most) => Task.FromResult<IReadOnlyList<Grant>>(Grants
        .Where(grant => grant.OpensRoleId > 0
            && (customerId == 0 || grant.OpensForCustomerId == customerId)
            && (grant.State != GrantState.Issued || grant.ExpiresOnUtc <= nowUtc))
        .Take(most)
        .ToList());

    private Task<bool> MoveAsync(Grant grant, GrantState from, GrantState to, Func<Grant, bool> condition, Action<Grant> change)
    {
        var moved = Grants.Update(row => row.Id == grant.Id && row.State == from && condition(row), row =>
        {
            row.State = to;
            change(row);
        });

        return Task.FromResult(moved == 1);
    }

    private Task SetAsync(Grant grant, Action<Grant> change)
    {
        Grants.Update(row => row.Id == grant.Id, change);

        return Task.CompletedTask;
    }

    private static void TakeBack(Grant row)
    {
        row.ReservedOnUtc = null;
        row.BudgetDayUtc = null;
        row.Amount = 0m;
    }

    private static bool IsOpen(Grant grant, DateTime nowUtc)
    {
        return (grant.State == GrantState.Issued && grant.ExpiresOnUtc > nowUtc) || grant.State == GrantState.Reserved;
    }
}
