namespace DemoStore.Messages;

public class MessageTemplateService(
    IRepository<MessageTemplate> templates,
    IRepository<StoreMapping> storeMappings) : IMessageTemplateService
{
    public Task DeleteMessageTemplateAsync(MessageTemplate messageTemplate) => templates.DeleteAsync(messageTemplate);

    public Task InsertMessageTemplateAsync(MessageTemplate messageTemplate) => templates.InsertAsync(messageTemplate);

    public Task UpdateMessageTemplateAsync(MessageTemplate messageTemplate) => templates.UpdateAsync(messageTemplate);

    public Task<MessageTemplate> GetMessageTemplateByIdAsync(int messageTemplateId) => templates.GetByIdAsync(messageTemplateId);

    public Task<IList<MessageTemplate>> GetMessageTemplatesByNameAsync(string messageTemplateName, int? storeId = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(messageTemplateName);

        return templates.GetAllAsync(query =>
            InStore(query.Where(template => template.Name == messageTemplateName), storeId ?? 0).OrderBy(template => template.Id));
    }

    public Task<IList<MessageTemplate>> GetAllMessageTemplatesAsync(int storeId, string? keywords = null,
        bool? isActive = null, int emailAccountId = 0) =>
        templates.GetAllAsync(query =>
        {
            if (!string.IsNullOrWhiteSpace(keywords))
                query = query.Where(template => template.Subject.Contains(keywords)
                    || template.Body.Contains(keywords) || template.Name.Contains(keywords));
            if (isActive is not null)
                query = query.Where(template => template.IsActive == isActive);
            if (emailAccountId > 0)
                query = query.Where(template => template.EmailAccountId == emailAccountId);

            return InStore(query, storeId).OrderBy(template => template.Name);
        });

    private IQueryable<MessageTemplate> InStore(IQueryable<MessageTemplate> query, int storeId) =>
        storeId == 0
            ? query
            : query.Where(template => !template.LimitedToStores || storeMappings.Table.Any(mapping =>
                mapping.EntityName == nameof(MessageTemplate) && mapping.EntityId == template.Id && mapping.StoreId == storeId));
}
