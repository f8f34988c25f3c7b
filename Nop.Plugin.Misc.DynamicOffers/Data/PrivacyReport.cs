using System.Linq.Expressions;
using Nop.Core;
using Nop.Data;
using Nop.Plugin.Misc.DynamicOffers.Consent;
using Nop.Plugin.Misc.DynamicOffers.Profiles;
using Nop.Plugin.Misc.DynamicOffers.Referrals;
using Nop.Plugin.Misc.DynamicOffers.Reminders;
using Nop.Plugin.Misc.DynamicOffers.Reminders.Webhooks;
using Nop.Plugin.Misc.DynamicOffers.Segments;
using Nop.Plugin.Misc.DynamicOffers.Signals;

namespace Nop.Plugin.Misc.DynamicOffers.Data;

public class PrivacyReport(
    IRepository<Shopper> shoppers,
    IRepository<Signal> signals,
    IRepository<StoredProfile> profiles,
    IRepository<Referral> referrals,
    IRepository<SegmentMember> members,
    IRepository<Reminder> reminders,
    IRepository<WebhookMessage> messages,
    IRepository<PrivacyAct> acts) : IPrivacyReport
{
    public async Task<IReadOnlyList<Shopper>> GetVisitorsAsync(int customerId) =>
        await shoppers.Table.Where(shopper => shopper.CustomerId == customerId).OrderBy(shopper => shopper.Id).ToListAsync();

    public async Task<PrivacyFigures> GetFiguresAsync() => new(
        await CountAsync(shoppers.Table, shopper => shopper.ConsentedOnUtc),
        await CountAsync(signals.Table, signal => signal.OccurredOnUtc),
        await CountAsync(profiles.Table, profile => profile.LastSeenOnUtc),
        await CountAsync(referrals.Table, referral => referral.AcceptedOnUtc),
        await CountAsync(members.Table, member => member.SinceUtc),
        await CountAsync(reminders.Table, reminder => reminder.DueOnUtc),
        await CountAsync(messages.Table, message => message.CreatedOnUtc),
        await CountAsync(acts.Table.Where(act => act.DoneOnUtc == null), act => act.RequestedOnUtc));

    private static async Task<KeptRows> CountAsync<T>(IQueryable<T> rows, Expression<Func<T, DateTime>> time)
        where T : BaseEntity
    {
        var count = await rows.CountAsync();

        return new KeptRows(count, count == 0 ? null : await rows.OrderBy(time).Select(time).FirstOrDefaultAsync());
    }
}
