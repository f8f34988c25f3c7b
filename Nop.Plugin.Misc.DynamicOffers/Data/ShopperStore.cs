using Nop.Data;
using Nop.Plugin.Misc.DynamicOffers.Consent;
using Nop.Plugin.Misc.DynamicOffers.Measurement;
using Nop.Plugin.Misc.DynamicOffers.Profiles;
using Nop.Plugin.Misc.DynamicOffers.Referrals;
using Nop.Plugin.Misc.DynamicOffers.Reminders;
using Nop.Plugin.Misc.DynamicOffers.Reminders.Webhooks;
using Nop.Plugin.Misc.DynamicOffers.Segments;
using Nop.Plugin.Misc.DynamicOffers.Signals;
using Nop.Plugin.Misc.DynamicOffers.Wallet;

namespace Nop.Plugin.Misc.DynamicOffers.Data;

public class ShopperStore(
    IRepository<Shopper> shoppers,
    IRepository<Signal> signals,
    IRepository<StoredProfile> profiles,
    IRepository<ShopperBlock> blocks,
    IRepository<IdleWatch> idleWatches,
    IRepository<EmailLink> emailLinks,
    IRepository<ReferralLink> referralLinks,
    IRepository<Referral> referrals,
    IRepository<Reminder> reminders,
    IRepository<WebhookMessage> webhookMessages,
    IRepository<Grant> grants,
    IRepository<SegmentMember> memberships,
    IDecisionStore decisions,
    Statements statements) : IShopperStore
{
    public async Task<Shopper?> FindByVisitorKeyAsync(Guid visitorKey)
    {
        var visitor = await shoppers.Table.FirstOrDefaultAsync(shopper => shopper.VisitorKey == visitorKey);

        return visitor?.MergedIntoId is { } id ? await FindAsync(id) : visitor;
    }

    public async Task<Shopper?> FindAsync(int shopperId) => await shoppers.Table.FirstOrDefaultAsync(shopper => shopper.Id == shopperId);

    public async Task<Shopper?> FindByCustomerAsync(int customerId) =>
        await shoppers.Table
            .Where(shopper => shopper.CustomerId == customerId && shopper.MergedIntoId == null)
            .OrderBy(shopper => shopper.Id)
            .FirstOrDefaultAsync();

    public async Task<IReadOnlyDictionary<int, Shopper>> GetByCustomersAsync(IReadOnlyCollection<int> customerIds)
    {
        if (customerIds.Count == 0)
            return new Dictionary<int, Shopper>();

        var found = await shoppers.Table
            .Where(shopper => customerIds.Contains(shopper.CustomerId) && shopper.MergedIntoId == null)
            .ToListAsync();

        return found.GroupBy(shopper => shopper.CustomerId).ToDictionary(customer => customer.Key, customer => customer.MinBy(shopper => shopper.Id)!);
    }

    public async Task<IReadOnlySet<int>> GetExistingAsync(IReadOnlyCollection<int> shopperIds)
    {
        if (shopperIds.Count == 0)
            return new HashSet<int>();

        var found = await shoppers.Table.Where(shopper => shopperIds.Contains(shopper.Id)).Select(shopper => shopper.Id).ToListAsync();

        return found.ToHashSet();
    }

    public async Task<IReadOnlyDictionary<int, Shopper>> GetAsync(IReadOnlyCollection<int> shopperIds) =>
        shopperIds.Count == 0
            ? new Dictionary<int, Shopper>()
            : await shoppers.Table.Where(shopper => shopperIds.Contains(shopper.Id)).ToDictionaryAsync(shopper => shopper.Id);

    public Task InsertAsync(Shopper shopper) => shoppers.InsertAsync(shopper, publishEvent: false);

    public Task UpdateAsync(Shopper shopper) => shoppers.UpdateAsync(shopper, publishEvent: false);

    public async Task<bool> TryMergeAsync(Shopper visitor, Shopper into)
    {
        var merged = await statements.ExecuteAsync(
            $"""
            UPDATE [{TableNames.Shopper}] SET [MergedIntoId] = @into, [CustomerId] = @customer, [IsRegistered] = @registered
            WHERE [Id] = @id AND [MergedIntoId] IS NULL
            """,
            ("id", visitor.Id),
            ("into", into.Id),
            ("customer", into.CustomerId),
            ("registered", into.IsRegistered)) == 1;

        if (!merged)
            return false;

        await memberships.DeleteAsync(member => member.ShopperId == visitor.Id);
        (visitor.MergedIntoId, visitor.CustomerId, visitor.IsRegistered) = (into.Id, into.CustomerId, into.IsRegistered);

        return true;
    }

    public async Task<IReadOnlyList<int>> EraseAsync(int customerId)
    {
        var visitors = await shoppers.Table.Where(shopper => shopper.CustomerId == customerId).ToListAsync();
        foreach (var visitor in visitors)
        {
            await EraseRemainsAsync(visitor.Id);
            await reminders.DeleteAsync(reminder => reminder.ShopperId == visitor.Id);
            await webhookMessages.DeleteAsync(message => message.CustomerId == customerId);
            await EraseGrantsAsync(visitor.Id);
            await shoppers.DeleteAsync(visitor, publishEvent: false);

            // What was written since; who writes later looks whether the shopper is still there.
            await EraseRemainsAsync(visitor.Id);
        }

        return visitors.Select(visitor => visitor.Id).ToList();
    }

    public async Task EraseRemainsAsync(int shopperId)
    {
        await signals.DeleteAsync(signal => signal.ShopperId == shopperId);
        await profiles.DeleteAsync(profile => profile.ShopperId == shopperId);
        await blocks.DeleteAsync(block => block.ShopperId == shopperId);
        await idleWatches.DeleteAsync(watch => watch.ShopperId == shopperId);
        await emailLinks.DeleteAsync(link => link.ShopperId == shopperId);
        await memberships.DeleteAsync(member => member.ShopperId == shopperId);
        await decisions.EraseAsync(shopperId);
        await referralLinks.DeleteAsync(link => link.ShopperId == shopperId);
        await referrals.DeleteAsync(referral => referral.FriendId == shopperId || referral.ReferrerId == shopperId);

        // What an experiment counts must stay counted: of nobody.
        await statements.ExecuteAsync($"UPDATE [{TableNames.Exposure}] SET [ShopperId] = -[Id] WHERE [ShopperId] = @shopper", ("shopper", shopperId));
    }

    public async Task<IReadOnlyList<int>> GetIdleCustomersAsync(DateTime seenBeforeUtc, DateTime agreedBeforeUtc, int limit)
    {
        var idle =
            from shopper in shoppers.Table
            where shopper.ConsentedOnUtc < agreedBeforeUtc
                && !profiles.Table.Any(profile => profile.ShopperId == shopper.Id && profile.LastSeenOnUtc >= seenBeforeUtc)
                && !shoppers.Table.Any(other => other.CustomerId == shopper.CustomerId
                    && profiles.Table.Any(profile => profile.ShopperId == other.Id && profile.LastSeenOnUtc >= seenBeforeUtc))
            orderby shopper.Id
            select shopper.CustomerId;

        return (await idle.Take(limit).ToListAsync()).Distinct().ToList();
    }

    // An order's money must stay explained: what it used is kept by the order alone.
    private async Task EraseGrantsAsync(int shopperId)
    {
        await grants.DeleteAsync(grant => grant.ShopperId == shopperId && grant.OrderId == null && grant.StateId != (int)GrantState.Reserved);

        var used = await grants.Table.Where(grant => grant.ShopperId == shopperId).ToListAsync();
        foreach (var grant in used)
        {
            grant.ShopperId = -grant.Id;
            await grants.UpdateAsync(grant, publishEvent: false);
        }
    }
}
