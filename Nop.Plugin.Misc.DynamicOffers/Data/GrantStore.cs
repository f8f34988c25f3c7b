using Nop.Core.Domain.Common;
using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Payments;
using Nop.Data;
using Nop.Plugin.Misc.DynamicOffers.Consent;
using Nop.Plugin.Misc.DynamicOffers.Wallet;

namespace Nop.Plugin.Misc.DynamicOffers.Data;

public class GrantStore : IGrantStore
{
    /// <summary>How long an open confirm page is remembered: people leave a page open for days, and none must charge more than it shows.</summary>
    private static readonly TimeSpan ConfirmMemory = TimeSpan.FromDays(30);

    private readonly IRepository<Grant> _grants;
    private readonly IRepository<Shopper> _shoppers;
    private readonly IRepository<ShopperBlock> _blocks;
    private readonly IRepository<LedgerEntry> _ledger;
    private readonly IRepository<Order> _orders;
    private readonly IRepository<Address> _addresses;
    private readonly BudgetStore _budgets;
    private readonly Statements _statements;

    public GrantStore(
        IRepository<Grant> grants,
        IRepository<Shopper> shoppers,
        IRepository<ShopperBlock> blocks,
        IRepository<LedgerEntry> ledger,
        IRepository<Order> orders,
        IRepository<Address> addresses,
        BudgetStore budgets,
        Statements statements)
    {
        _grants = grants;
        _shoppers = shoppers;
        _blocks = blocks;
        _ledger = ledger;
        _orders = orders;
        _addresses = addresses;
        _budgets = budgets;
        _statements = statements;
    }

    public async Task<IReadOnlyList<Grant>> GetOpenAsync(int customerId, int storeId, DateTime nowUtc)
    {
        var rememberedSinceUtc = nowUtc - ConfirmMemory;
        var blocked =
            from block in _blocks.Table
            join visitor in _shoppers.Table on block.ShopperId equals visitor.Id
            where visitor.CustomerId == customerId
            select block.Id;
        var open =
            from grant in _grants.Table
            join shopper in _shoppers.Table on grant.ShopperId equals shopper.Id
            where shopper.CustomerId == customerId
                && grant.StoreId == storeId
                && ((grant.StateId == (int)GrantState.Issued && grant.ExpiresOnUtc > nowUtc)
                    || grant.StateId == (int)GrantState.Reserved
                    || grant.ShownAtConfirmOnUtc > rememberedSinceUtc)
            orderby grant.Id
            select new { Grant = grant, IsBlocked = blocked.Any() };

        var grants = new List<Grant>();
        foreach (var row in await open.ToListAsync())
        {
            // It rests: no total uses it, and a confirm page that showed it is not forgotten.
            if (row.IsBlocked)
                row.Grant.NotBeforeUtc = DateTime.MaxValue;

            grants.Add(row.Grant);
        }

        return grants;
    }

    public async Task<IReadOnlyList<Grant>> GetAllAsync(int customerId)
    {
        var all =
            from grant in _grants.Table
            join shopper in _shoppers.Table on grant.ShopperId equals shopper.Id
            where shopper.CustomerId == customerId
            orderby grant.Id descending
            select grant;

        return await all.ToListAsync();
    }

    public async Task<IReadOnlyList<Grant>> GetByShoppersAsync(IReadOnlyCollection<int> shopperIds)
    {
        return await _grants.Table.Where(grant => shopperIds.Contains(grant.ShopperId)).ToListAsync();
    }

    public async Task<IReadOnlyList<Grant>> GetByOrderAsync(int orderId)
    {
        return await _grants.Table.Where(grant => grant.OrderId == orderId).ToListAsync();
    }

    public async Task<IReadOnlyList<Grant>> GetStaleReservationsAsync(DateTime reservedBeforeUtc)
    {
        return await _grants.Table
            .Where(grant => grant.StateId == (int)GrantState.Reserved && grant.ReservedOnUtc < reservedBeforeUtc)
            .ToListAsync();
    }

    public async Task<IReadOnlyList<Grant>> GetReservedForAsync(string orderKey)
    {
        return await _grants.Table.Where(grant => grant.StateId == (int)GrantState.Reserved && grant.OrderKey == orderKey).ToListAsync();
    }

    public async Task<int?> FindOrderAsync(Grant grant)
    {
        if (!Guid.TryParseExact(grant.OrderKey, "N", out var orderGuid))
        {
            return null;
        }

        // The host has no index on an order's guid, but one on its date.
        var orders = _orders.Table
            .Where(order => order.CreatedOnUtc >= grant.ReservedOnUtc && order.OrderGuid == orderGuid)
            .OrderBy(order => order.Id)
            .Select(order => (int?)order.Id);

        return await orders.FirstOrDefaultAsync();
    }

    public async Task<IReadOnlyList<Grant>> GetOpenByOrderKeyAsync(string orderKey)
    {
        return await _grants.Table.Where(grant => grant.StateId == (int)GrantState.Issued && grant.OrderKey == orderKey).ToListAsync();
    }

    public async Task<decimal?> FindRedeemedAmountAsync(Grant grant, int orderId)
    {
        return await _ledger.Table
            .Where(entry => entry.GrantId == grant.Id && entry.OrderId == orderId && entry.Kind == LedgerKind.Redeemed)
            .OrderByDescending(entry => entry.Id)
            .Select(entry => (decimal?)entry.Amount)
            .FirstOrDefaultAsync();
    }

    public async Task<IReadOnlyList<int>> GetUndoneOrdersAsync(DateTime sinceUtc)
    {
        var undone =
            from order in _orders.Table
            join grant in _grants.Table on order.Id equals grant.OrderId
            where order.CreatedOnUtc >= sinceUtc && grant.StateId == (int)GrantState.Redeemed
                && (order.Deleted
                    || order.OrderStatusId == (int)OrderStatus.Cancelled
                    || order.PaymentStatusId == (int)PaymentStatus.Voided
                    || order.PaymentStatusId == (int)PaymentStatus.Refunded)
            select order.Id;

        return await undone.Distinct().ToListAsync();
    }

    public async Task<IReadOnlyList<int>> GetUnpaidOrdersAsync(DateTime fromUtc, DateTime toUtc)
    {
        var unpaid =
            from order in _orders.Table
            join grant in _grants.Table on order.Id equals grant.OrderId
            where order.CreatedOnUtc >= fromUtc && order.CreatedOnUtc <= toUtc
                && grant.StateId == (int)GrantState.Redeemed
                && order.PaymentStatusId == (int)PaymentStatus.Pending
            select order.Id;

        return await unpaid.Distinct().ToListAsync();
    }

    public async Task<IReadOnlyList<Grant>> GetOfOrdersAsync(int customerId)
    {
        var used =
            from order in _orders.Table
            join grant in _grants.Table on order.Id equals grant.OrderId
            where order.CustomerId == customerId && grant.ShopperId <= 0 && grant.StateId == (int)GrantState.Redeemed
            select grant;

        return await used.ToListAsync();
    }

    public async Task<IReadOnlyList<Grant>> GetOfOrdersAsync(int campaignId, string email)
    {
        var lower = email.ToLowerInvariant();
        var used =
            from grant in _grants.Table
            join order in _orders.Table on grant.OrderId equals order.Id
            join address in _addresses.Table on order.BillingAddressId equals address.Id
            where grant.CampaignId == campaignId && grant.StateId == (int)GrantState.Redeemed
                && address.Email != null && address.Email.ToLower() == lower
            select grant;

        return await used.ToListAsync();
    }

    public async Task<IReadOnlyList<int>> GetOpenVersionsAsync(int campaignId)
    {
        return await _grants.Table
            .Where(grant => grant.CampaignId == campaignId && (grant.StateId == (int)GrantState.Issued || grant.StateId == (int)GrantState.Reserved))
            .Select(grant => grant.CampaignVersionId)
            .Distinct()
            .ToListAsync();
    }

    public async Task<IReadOnlyDictionary<int, int>> CountOpenByDiscountAsync(DateTime nowUtc)
    {
        var discountIds = await _grants.Table
            .Where(grant => (grant.StateId == (int)GrantState.Issued && grant.ExpiresOnUtc > nowUtc) || grant.StateId == (int)GrantState.Reserved)
            .Select(grant => grant.DiscountId)
            .ToListAsync();

        return discountIds.CountBy(id => id).ToDictionary();
    }

    public async Task<bool> TryIssueAsync(Grant grant)
    {
        try
        {
            await _grants.InsertAsync(grant, publishEvent: false);

            return true;
        }
        catch (Exception exception) when (exception.IsOfDatabase())
        {
            // The unique index speaks where another request was first; anything else is a fault of its own.
            if (await _grants.Table.AnyAsync(other => other.ShopperId == grant.ShopperId && other.Tier == grant.Tier))
            {
                return false;
            }

            throw;
        }
    }

    public Task<bool> TryActivateAsync(Grant grant) => MoveAsync(grant, GrantState.Preparing, GrantState.Issued);

    public async Task DiscardAsync(Grant grant)
    {
        await _statements.ExecuteAsync(
            $"DELETE FROM [{TableNames.Grant}] WHERE [Id] = @id AND [StateId] = @preparing",
            ("id", grant.Id),
            ("preparing", (int)GrantState.Preparing));
    }

    public async Task<IReadOnlyList<Grant>> GetStalePreparationsAsync(DateTime preparedBeforeUtc)
    {
        return await _grants.Table
            .Where(grant => grant.StateId == (int)GrantState.Preparing && grant.IssuedOnUtc < preparedBeforeUtc)
            .ToListAsync();
    }

    public async Task<Grant?> FindAsync(int grantId)
    {
        return await _grants.Table.FirstOrDefaultAsync(grant => grant.Id == grantId);
    }

    public async Task<int> GetNewestIdAsync(DateTime issuedBeforeUtc) =>
        await _grants.Table.Where(grant => grant.IssuedOnUtc < issuedBeforeUtc).OrderByDescending(grant => grant.Id).Select(grant => grant.Id).FirstOrDefaultAsync();

    public async Task<bool> TryDeepenAsync(Grant grant, decimal deeper, decimal percentage)
    {
        return await _statements.ExecuteAsync(
            $"UPDATE [{TableNames.Grant}] SET [Deeper] = @deeper, [Percentage] = @percentage WHERE [Id] = @id AND [StateId] = @issued AND [Deeper] < @deeper",
            ("id", grant.Id),
            ("issued", (int)GrantState.Issued),
            ("deeper", deeper),
            ("percentage", percentage)) == 1;
    }

    public async Task<bool> TrySetLiabilityAsync(Grant grant, decimal liability)
    {
        return await _statements.ExecuteAsync(
            $"UPDATE [{TableNames.Grant}] SET [Liability] = @liability WHERE [Id] = @id AND [StateId] = @issued",
            ("id", grant.Id),
            ("issued", (int)GrantState.Issued),
            ("liability", liability)) == 1;
    }

    public async Task<bool> TryReserveAsync(Grant grant, decimal amount, DateTime budgetDayUtc, DateTime nowUtc)
    {
        return await _statements.ExecuteAsync(
            $"""
            UPDATE [{TableNames.Grant}]
            SET [StateId] = @reserved, [ReservedOnUtc] = @now, [OrderKey] = @order, [BudgetDayUtc] = @day, [Amount] = @amount, [Liability] = @liability,
                [DiscountId] = @discount, [Points] = @points
            WHERE [Id] = @id AND [StateId] = @issued AND [ExpiresOnUtc] > @now AND [IsSaved] = @no AND NOT EXISTS
                (SELECT 1 FROM [{TableNames.Shopper}] [own]
                INNER JOIN [{TableNames.Shopper}] [visitor] ON [visitor].[CustomerId] = [own].[CustomerId]
                INNER JOIN [{TableNames.ShopperBlock}] [block] ON [block].[ShopperId] = [visitor].[Id]
                WHERE [own].[Id] = @shopper)
            """,
            ("id", grant.Id),
            ("shopper", grant.ShopperId),
            ("reserved", (int)GrantState.Reserved),
            ("issued", (int)GrantState.Issued),
            ("now", nowUtc),
            ("order", grant.OrderKey),
            ("day", budgetDayUtc),
            ("amount", amount),
            ("liability", Math.Max(grant.Liability, amount)),
            ("discount", grant.DiscountId),
            ("points", grant.Points),
            ("no", false)) == 1;
    }

    public async Task<bool> TryReleaseAsync(Grant grant)
    {
        return await MoveAsync(grant, GrantState.Reserved, GrantState.Issued, "[ReservedOnUtc] = NULL, [BudgetDayUtc] = NULL, [Amount] = 0");
    }

    public async Task<bool> TryRedeemAsync(Grant grant, int orderId, decimal amount)
    {
        return await MoveAsync(
            grant,
            GrantState.Reserved,
            GrantState.Redeemed,
            "[OrderId] = @orderId, [Amount] = @amount, [Liability] = @amount, [ShownAtConfirmOnUtc] = NULL",
            condition: null,
            ("orderId", orderId),
            ("amount", amount));
    }

    public async Task<bool> TryGiveBackAsync(Grant grant, int orderId)
    {
        return await MoveAsync(
            grant,
            GrantState.Redeemed,
            GrantState.Issued,
            "[OrderId] = NULL, [ReservedOnUtc] = NULL, [BudgetDayUtc] = NULL, [Amount] = 0",
            "[OrderId] = @orderId",
            ("orderId", orderId));
    }

    public async Task<bool> TryRevokeAsync(Grant grant, string reason)
    {
        return await MoveAsync(grant, GrantState.Issued, GrantState.Revoked, "[EndReason] = @reason", condition: null, ("reason", reason));
    }

    public async Task<bool> TrySetPointsGivenAsync(Grant grant, DateTime nowUtc)
    {
        return await _statements.ExecuteAsync(
            $"UPDATE [{TableNames.Grant}] SET [PointsGivenOnUtc] = @now WHERE [Id] = @id AND [StateId] = @redeemed AND [Points] > 0 AND [PointsGivenOnUtc] IS NULL",
            ("id", grant.Id),
            ("redeemed", (int)GrantState.Redeemed),
            ("now", nowUtc)) == 1;
    }

    public async Task<bool> TrySetPointsTakenBackAsync(Grant grant)
    {
        return await _statements.ExecuteAsync(
            $"UPDATE [{TableNames.Grant}] SET [PointsGivenOnUtc] = NULL WHERE [Id] = @id AND [PointsGivenOnUtc] IS NOT NULL",
            ("id", grant.Id)) == 1;
    }

    public async Task SetSavedAsync(Grant grant, bool saved)
    {
        await SetAsync(grant, nameof(Grant.IsSaved), saved);
    }

    public async Task SetNotBeforeAsync(Grant grant, DateTime notBeforeUtc)
    {
        await SetAsync(grant, nameof(Grant.NotBeforeUtc), notBeforeUtc);
    }

    public async Task SetShownAtConfirmAsync(Grant grant, DateTime? shownOnUtc)
    {
        if (shownOnUtc is { } moment)
        {
            await SetAsync(grant, nameof(Grant.ShownAtConfirmOnUtc), moment);
        }
        else
        {
            await _statements.ExecuteAsync($"UPDATE [{TableNames.Grant}] SET [ShownAtConfirmOnUtc] = NULL WHERE [Id] = @id", ("id", grant.Id));
        }
    }

    public async Task<IReadOnlyList<Grant>> ExpireAsync(DateTime nowUtc)
    {
        var lapsed = await _grants.Table
            .Where(grant => grant.StateId == (int)GrantState.Issued && grant.ExpiresOnUtc <= nowUtc)
            .ToListAsync();

        var expired = new List<Grant>();
        foreach (var grant in lapsed)
        {
            if (await MoveAsync(grant, GrantState.Issued, GrantState.Expired))
            {
                expired.Add(grant);
            }
        }

        return expired;
    }

    public Task<decimal> GetSpentAsync(int storeId, DateTime dayUtc)
    {
        return _budgets.GetSpentAsync(storeId, dayUtc);
    }

    public Task<bool> TrySpendAsync(int storeId, DateTime dayUtc, decimal amount, decimal budget)
    {
        return _budgets.TrySpendAsync(storeId, dayUtc, amount, budget);
    }

    public Task ReturnAsync(int storeId, DateTime dayUtc, decimal amount)
    {
        return _budgets.TrySpendAsync(storeId, dayUtc, -amount, decimal.MaxValue);
    }

    public async Task AppendAsync(LedgerEntry entry)
    {
        await _ledger.InsertAsync(entry, publishEvent: false);
    }

    private async Task<bool> MoveAsync(
        Grant grant,
        GrantState from,
        GrantState to,
        string? alsoSet = null,
        string? condition = null,
        params (string Name, object? Value)[] parameters)
    {
        var statement = $"UPDATE [{TableNames.Grant}] SET [StateId] = @to{(alsoSet is null ? string.Empty : $", {alsoSet}")} WHERE [Id] = @id AND [StateId] = @from"
            + (condition is null ? string.Empty : $" AND {condition}");

        return await _statements.ExecuteAsync(
            statement,
            [("id", grant.Id), ("from", (int)from), ("to", (int)to), .. parameters]) == 1;
    }

    private async Task SetAsync(Grant grant, string column, object value)
    {
        await _statements.ExecuteAsync($"UPDATE [{TableNames.Grant}] SET [{column}] = @value WHERE [Id] = @id", ("id", grant.Id), ("value", value));
    }

    public async Task SetOpensRoleAsync(Grant grant, int roleId, int customerId)
    {
        await _statements.ExecuteAsync(
            $"UPDATE [{TableNames.Grant}] SET [OpensRoleId] = @role, [OpensForCustomerId] = @customer WHERE [Id] = @id",
            ("role", roleId),
            ("customer", customerId),
            ("id", grant.Id));
        (grant.OpensRoleId, grant.OpensForCustomerId) = (roleId, customerId);
    }

    public async Task<IReadOnlyList<Grant>> GetOpenDoorsAsync(int customerId, DateTime nowUtc) => await _grants.Table
        .Where(grant => grant.OpensRoleId > 0 && grant.OpensForCustomerId == customerId && grant.StateId == (int)GrantState.Issued && grant.ExpiresOnUtc > nowUtc)
        .ToListAsync();

    public async Task<IReadOnlyList<Grant>> GetEndedDoorsAsync(int customerId, DateTime nowUtc, int most) => await _grants.Table
        .Where(grant => grant.OpensRoleId > 0
            && (customerId == 0 || grant.OpensForCustomerId == customerId)
            && (grant.StateId != (int)GrantState.Issued || grant.ExpiresOnUtc <= nowUtc))
        .OrderBy(grant => grant.Id)
        .Take(most)
        .ToListAsync();
}
