using Nop.Core;
using Nop.Data;
using Nop.Plugin.Misc.DynamicOffers.Reminders;

namespace Nop.Plugin.Misc.DynamicOffers.Data;

public class ReminderHistory(IRepository<Reminder> reminders) : IReminderHistory
{
    public async Task<IReadOnlyList<Reminder>> GetAllAsync(int customerId) =>
        await reminders.Table.Where(reminder => reminder.CustomerId == customerId).OrderBy(reminder => reminder.Id).ToListAsync();

    public async Task<Reminder?> FindAsync(Guid key) => await reminders.Table.FirstOrDefaultAsync(reminder => reminder.Key == key);

    public async Task<IPagedList<Reminder>> GetPageAsync(ReminderState? state, int pageIndex, int pageSize)
    {
        var stateId = (int?)state;

        return await reminders.Table
            .Where(reminder => stateId == null || reminder.StateId == stateId)
            .OrderByDescending(reminder => reminder.Id)
            .ToPagedListAsync(pageIndex, pageSize);
    }

    public async Task<ReminderFigures> GetFiguresAsync()
    {
        var reasons = await reminders.Table
            .Where(reminder => reminder.Reason != null)
            .GroupBy(reminder => reminder.Reason)
            .Select(reason => new { Code = reason.Key, Count = reason.Count() })
            .ToListAsync();

        return new ReminderFigures(
            await reminders.Table.CountAsync(reminder => reminder.StateId == (int)ReminderState.Planned || reminder.StateId == (int)ReminderState.Claimed),
            await reminders.Table.CountAsync(reminder => reminder.StateId == (int)ReminderState.Queued),
            await reminders.Table.CountAsync(reminder => reminder.SentOnUtc != null),
            await reminders.Table.CountAsync(reminder => reminder.OpenedOnUtc != null),
            await reminders.Table.CountAsync(reminder => reminder.ClickedOnUtc != null),
            await reminders.Table.CountAsync(reminder => reminder.OrderId > 0),
            reasons.ToDictionary(reason => reason.Code!, reason => reason.Count));
    }
}
