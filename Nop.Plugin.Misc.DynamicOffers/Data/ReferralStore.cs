using Nop.Core.Domain.Common;
using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Payments;
using Nop.Data;
using Nop.Plugin.Misc.DynamicOffers.Consent;
using Nop.Plugin.Misc.DynamicOffers.Referrals;
using Nop.Plugin.Misc.DynamicOffers.Signals;

namespace Nop.Plugin.Misc.DynamicOffers.Data;

public class ReferralStore(
    IRepository<ReferralLink> links,
    IRepository<Referral> referrals,
    IRepository<Shopper> shoppers,
    IRepository<Signal> signals,
    IRepository<Order> orders,
    IRepository<Address> addresses,
    Statements statements) : IReferralStore
{
    private static readonly List<int> Paid = [(int)PaymentStatus.Paid, (int)PaymentStatus.PartiallyRefunded, (int)PaymentStatus.Refunded];

    public async Task<ReferralLink?> FindLinkAsync(string code) => await links.Table.FirstOrDefaultAsync(link => link.Code == code);

    public async Task<ReferralLink?> FindLinkAsync(int customerId)
    {
        var ofCustomer =
            from shopper in shoppers.Table
            join link in links.Table on shopper.Id equals link.ShopperId
            where shopper.CustomerId == customerId
            orderby link.Id
            select link;

        return await ofCustomer.FirstOrDefaultAsync();
    }

    public Task<bool> TryInsertAsync(ReferralLink link) =>
        TryInsertAsync(() => links.InsertAsync(link, publishEvent: false), () => links.Table.AnyAsync(other => other.ShopperId == link.ShopperId));

    public async Task<IReadOnlyList<Referral>> GetOfFriendAsync(int customerId)
    {
        var accepted =
            from shopper in shoppers.Table
            join referral in referrals.Table on shopper.Id equals referral.FriendId
            where shopper.CustomerId == customerId
            orderby referral.AcceptedOnUtc, referral.Id
            select referral;

        return await accepted.ToListAsync();
    }

    public Task<bool> TryInsertAsync(Referral referral) =>
        TryInsertAsync(() => referrals.InsertAsync(referral, publishEvent: false), () => referrals.Table.AnyAsync(other => other.FriendId == referral.FriendId));

    public async Task<bool> TryCreditAsync(Referral referral, DateTime nowUtc) =>
        await statements.ExecuteAsync(
            $"UPDATE [{TableNames.Referral}] SET [CreditedOnUtc] = @now WHERE [Id] = @id AND [CreditedOnUtc] IS NULL",
            ("id", referral.Id),
            ("now", nowUtc)) == 1;

    public Task DeleteOwnAsync(int customerId) =>
        statements.ExecuteAsync(
            $"""
            DELETE FROM [{TableNames.Referral}]
            WHERE [FriendId] IN (SELECT [Id] FROM [{TableNames.Shopper}] WHERE [CustomerId] = @customer)
              AND [ReferrerId] IN (SELECT [Id] FROM [{TableNames.Shopper}] WHERE [CustomerId] = @customer)
            """,
            ("customer", customerId));

    public async Task<int> DeleteOlderAsync(DateTime acceptedBeforeUtc, int limit)
    {
        var ids = await referrals.Table
            .Where(referral => referral.AcceptedOnUtc < acceptedBeforeUtc)
            .OrderBy(referral => referral.AcceptedOnUtc)
            .Select(referral => referral.Id)
            .Take(limit)
            .ToListAsync();

        return ids.Count == 0 ? 0 : await referrals.DeleteAsync(referral => ids.Contains(referral.Id));
    }

    public async Task<bool> HasOrderedAsync(int customerId, string? email, DateTime beforeUtc, int otherThan)
    {
        var counting = orders.Table.Where(order => order.Id != otherThan && !order.Deleted
            && (Paid.Contains(order.PaymentStatusId) || (order.CreatedOnUtc < beforeUtc && order.OrderStatusId != (int)OrderStatus.Cancelled)));
        if (await counting.AnyAsync(order => order.CustomerId == customerId))
            return true;
        if (string.IsNullOrEmpty(email))
            return false;

        var lower = email.ToLowerInvariant();
        var ofAddress =
            from order in counting
            join address in addresses.Table on order.BillingAddressId equals address.Id
            where address.Email != null && address.Email.ToLower() == lower
            select order.Id;

        return await ofAddress.AnyAsync();
    }

    public async Task<IReadOnlyList<Order>> GetPaidOrdersAsync(DateTime fromUtc, DateTime toUtc)
    {
        var paid =
            from referral in referrals.Table
            join shopper in shoppers.Table on referral.FriendId equals shopper.Id
            join order in orders.Table on shopper.CustomerId equals order.CustomerId
            where referral.CreditedOnUtc == null && order.PaidDateUtc >= fromUtc && order.PaidDateUtc < toUtc
                && !order.Deleted && order.OrderStatusId != (int)OrderStatus.Cancelled && order.PaymentStatusId == (int)PaymentStatus.Paid
            orderby order.Id
            select order;

        return await paid.ToListAsync();
    }

    public async Task<IReadOnlyList<Referral>> GetUntoldAsync(DateTime fromUtc, DateTime toUtc)
    {
        var credited = await referrals.Table.Where(referral => referral.CreditedOnUtc >= fromUtc && referral.CreditedOnUtc < toUtc).ToListAsync();
        if (credited.Count == 0)
            return [];

        var told = await signals.Table
            .Where(signal => signal.OccurredOnUtc >= fromUtc && signal.Kind == SignalKind.FriendOrdered)
            .Select(signal => signal.SourceId)
            .ToListAsync();

        return credited.Where(referral => !told.Contains(referral.Id)).ToList();
    }

    private static async Task<bool> TryInsertAsync(Func<Task> insert, Func<Task<bool>> isThere)
    {
        try
        {
            await insert();

            return true;
        }
        catch (Exception exception) when (exception.IsOfDatabase())
        {
            // The unique index speaks where somebody else was first; anything else is a fault of its own.
            if (await isThere())
                return false;

            throw;
        }
    }
}
