using Nop.Core.Domain.Messages;
using Nop.Plugin.Misc.DynamicOffers.Reminders;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Reminders;

public class InMemoryReminderStoreTests : ReminderStoreContract
{
    protected override Task<RemindersUnderTest> CreateAsync()
    {
        return Task.FromResult<RemindersUnderTest>(new InMemoryReminders());
    }

    private sealed class InMemoryReminders : RemindersUnderTest
    {
        private readonly InMemoryReminderStore _store = new();

        public override IReminderStore Store => _store;

        public override Task AddOrderAsync(int customerId, DateTime createdOnUtc, bool deleted = false, string? email = null)
        {
            if (!deleted)
            {
                _store.Orders.Add((customerId, createdOnUtc, email));
            }

            return Task.CompletedTask;
        }

        public override Task<int> AddMailAsync(string body, DateTime createdOnUtc, DateTime? sentOnUtc = null)
        {
            var mail = new QueuedEmail { Body = body, CreatedOnUtc = createdOnUtc, SentOnUtc = sentOnUtc };
            _store.Mails.TryInsert(mail);

            return Task.FromResult(mail.Id);
        }

        public override Task<Reminder> ReadAsync(Reminder reminder)
        {
            return Task.FromResult(_store.Reminders.Find(reminder.Id)!);
        }
    }
}
