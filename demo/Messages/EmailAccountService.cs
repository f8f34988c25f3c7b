namespace DemoStore.Messages;

public class EmailAccountService(IRepository<EmailAccount> emailAccounts) : IEmailAccountService
{
    public Task InsertEmailAccountAsync(EmailAccount emailAccount) => emailAccounts.InsertAsync(emailAccount);

    public Task UpdateEmailAccountAsync(EmailAccount emailAccount) => emailAccounts.UpdateAsync(emailAccount);

    public Task<EmailAccount> GetEmailAccountByIdAsync(int emailAccountId) => emailAccounts.GetByIdAsync(emailAccountId);

    public Task<IList<EmailAccount>> GetAllEmailAccountsAsync() => emailAccounts.GetAllAsync(query => query.OrderBy(account => account.Id));
}
