namespace DemoStore.Messages;

public class QueuedEmailService(IRepository<QueuedEmail> queuedEmails, TimeProvider clock) : IQueuedEmailService
{
    public Task InsertQueuedEmailAsync(QueuedEmail queuedEmail) => queuedEmails.InsertAsync(queuedEmail);

    public Task UpdateQueuedEmailAsync(QueuedEmail queuedEmail) => queuedEmails.UpdateAsync(queuedEmail);

    public Task DeleteQueuedEmailAsync(QueuedEmail queuedEmail) => queuedEmails.DeleteAsync(queuedEmail);

    public Task<QueuedEmail> GetQueuedEmailByIdAsync(int queuedEmailId) => queuedEmails.GetByIdAsync(queuedEmailId);

    public Task<IPagedList<QueuedEmail>> SearchEmailsAsync(string? fromEmail, string? toEmail,
        DateTime? createdFromUtc, DateTime? createdToUtc, bool loadNotSentItemsOnly, bool loadOnlyItemsToBeSent,
        int maxSendTries, bool loadNewest, int pageIndex = 0, int pageSize = int.MaxValue) =>
        queuedEmails.GetAllPagedAsync(query =>
        {
            if (!string.IsNullOrWhiteSpace(fromEmail))
                query = query.Where(email => email.From.Contains(fromEmail.Trim()));
            if (!string.IsNullOrWhiteSpace(toEmail))
                query = query.Where(email => email.To.Contains(toEmail.Trim()));
            if (createdFromUtc is not null)
                query = query.Where(email => email.CreatedOnUtc >= createdFromUtc);
            if (createdToUtc is not null)
                query = query.Where(email => email.CreatedOnUtc <= createdToUtc);
            if (loadNotSentItemsOnly)
                query = query.Where(email => email.SentOnUtc == null);
            if (loadOnlyItemsToBeSent)
            {
                var now = clock.GetUtcNow().UtcDateTime;
                query = query.Where(email => email.DontSendBeforeDateUtc == null || email.DontSendBeforeDateUtc <= now);
            }

            query = query.Where(email => email.SentTries < maxSendTries);

            return loadNewest
                ? query.OrderByDescending(email => email.CreatedOnUtc).ThenByDescending(email => email.Id)
                : query.OrderByDescending(email => email.PriorityId).ThenBy(email => email.CreatedOnUtc);
        }, pageIndex, pageSize);
}
