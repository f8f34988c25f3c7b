using Nop.Data;
using Nop.Plugin.Misc.DynamicOffers.Oversight;

namespace Nop.Plugin.Misc.DynamicOffers.Data;

public class NoticeStore(IRepository<Notice> notices, Statements statements) : INoticeStore
{
    public async Task AddAsync(RaisedNotice raised)
    {
        if (!await TryCountAsync(raised) && !await TryInsertAsync(raised))
            await TryCountAsync(raised);
    }

    public async Task<bool> TryClaimMailAsync(string kind, DateTime nowUtc, DateTime sinceUtc) =>
        await statements.ExecuteAsync(
            $"UPDATE [{TableNames.Notice}] SET [MailedOnUtc] = @now WHERE [Kind] = @kind AND ([MailedOnUtc] IS NULL OR [MailedOnUtc] <= @since)",
            ("kind", kind),
            ("now", nowUtc),
            ("since", sinceUtc)) == 1;

    public Task ReleaseMailAsync(string kind) =>
        statements.ExecuteAsync($"UPDATE [{TableNames.Notice}] SET [MailedOnUtc] = NULL WHERE [Kind] = @kind", ("kind", kind));

    public async Task<IReadOnlyList<Notice>> GetAllAsync() => await notices.Table.OrderByDescending(notice => notice.LastOnUtc).ToListAsync();

    private async Task<bool> TryCountAsync(RaisedNotice raised) =>
        await statements.ExecuteAsync(
            $"UPDATE [{TableNames.Notice}] SET [Subject] = @subject, [Count] = [Count] + @count, [LastOnUtc] = @last WHERE [Kind] = @kind",
            ("kind", raised.Kind),
            ("subject", Fit(raised.Subject)),
            ("count", raised.Count),
            ("last", raised.LastOnUtc)) == 1;

    private async Task<bool> TryInsertAsync(RaisedNotice raised)
    {
        try
        {
            var notice = new Notice { Kind = raised.Kind, Subject = Fit(raised.Subject), Count = raised.Count, LastOnUtc = raised.LastOnUtc };
            await notices.InsertAsync(notice, publishEvent: false);

            return true;
        }
        catch (Exception exception) when (exception.IsOfDatabase())
        {
            // The unique index speaks where another node was first; anything else is a fault of its own.
            if (await notices.Table.AnyAsync(notice => notice.Kind == raised.Kind))
                return false;

            throw;
        }
    }

    private static string Fit(string subject) => subject.Length <= Notice.MaximumSubject ? subject : subject[..Notice.MaximumSubject];
}
