using Nop.Data;
using Nop.Plugin.Misc.DynamicOffers.Reminders;

namespace Nop.Plugin.Misc.DynamicOffers.Data;

public class ReminderHistory(IRepository<Reminder> reminders) : IReminderHistory
{
    public async Task<IReadOnlyList<Reminder>> GetAllAsync(int customerId) =>
        await reminders.Table.Where(reminder => reminder.CustomerId == customerId).OrderBy(reminder => reminder.Id).ToListAsync();

    public async Task<Reminder?> FindAsync(Guid key) => await reminders.Table.FirstOrDefaultAsync(reminder => reminder.Key == key);
}
