namespace DemoStore.Services.Customers;

/// <summary>Only an active subscription counts: the event comes when it is activated, not when it is asked for.</summary>
public class NewsLetterSubscriptionService(
    IEventPublisher eventPublisher,
    IRepository<NewsLetterSubscription> subscriptions) : INewsLetterSubscriptionService
{
    public async Task InsertNewsLetterSubscriptionAsync(NewsLetterSubscription newsLetterSubscription, bool publishSubscriptionEvents = true)
    {
        await subscriptions.InsertAsync(newsLetterSubscription);
        if (newsLetterSubscription.Active && publishSubscriptionEvents)
            await eventPublisher.PublishAsync(new EmailSubscribedEvent(newsLetterSubscription));
    }

    public async Task UpdateNewsLetterSubscriptionAsync(NewsLetterSubscription newsLetterSubscription, bool publishSubscriptionEvents = true)
    {
        var wasActive = (await subscriptions.LoadOriginalCopyAsync(newsLetterSubscription)).Active;
        await subscriptions.UpdateAsync(newsLetterSubscription);
        if (!publishSubscriptionEvents || newsLetterSubscription.Active == wasActive)
            return;

        if (newsLetterSubscription.Active)
            await eventPublisher.PublishAsync(new EmailSubscribedEvent(newsLetterSubscription));
        else
            await eventPublisher.PublishAsync(new EmailUnsubscribedEvent(newsLetterSubscription));
    }

    public async Task DeleteNewsLetterSubscriptionAsync(NewsLetterSubscription newsLetterSubscription, bool publishSubscriptionEvents = true)
    {
        await subscriptions.DeleteAsync(newsLetterSubscription);
        if (publishSubscriptionEvents)
            await eventPublisher.PublishAsync(new EmailUnsubscribedEvent(newsLetterSubscription));
    }

    public async Task<NewsLetterSubscription> GetNewsLetterSubscriptionByIdAsync(int newsLetterSubscriptionId) =>
        await subscriptions.GetByIdAsync(newsLetterSubscriptionId);

    public async Task<IList<NewsLetterSubscription>> GetNewsLetterSubscriptionsByGuidAsync(Guid newsLetterSubscriptionGuid) =>
        await subscriptions.GetAllAsync(query => query.Where(row => row.NewsLetterSubscriptionGuid == newsLetterSubscriptionGuid));

    public async Task<IList<NewsLetterSubscription>> GetNewsLetterSubscriptionsByEmailAsync(string email, int storeId = 0,
        int subscriptionTypeId = 0, bool? isActive = null) =>
        [.. await GetAllNewsLetterSubscriptionsAsync(email, storeId: storeId, isActive: isActive, subscriptionTypeId: subscriptionTypeId)];

    public async Task<IPagedList<NewsLetterSubscription>> GetAllNewsLetterSubscriptionsAsync(string? email = null,
        DateTime? createdFromUtc = null, DateTime? createdToUtc = null, int storeId = 0, bool? isActive = null,
        int customerRoleId = 0, int subscriptionTypeId = 0, int pageIndex = 0, int pageSize = int.MaxValue) =>
        await subscriptions.GetAllPagedAsync(query =>
        {
            if (!string.IsNullOrEmpty(email))
                query = query.Where(row => row.Email == email);
            if (createdFromUtc is not null)
                query = query.Where(row => row.CreatedOnUtc >= createdFromUtc);
            if (createdToUtc is not null)
                query = query.Where(row => row.CreatedOnUtc <= createdToUtc);
            if (storeId > 0)
                query = query.Where(row => row.StoreId == storeId);
            if (isActive is not null)
                query = query.Where(row => row.Active == isActive);
            if (subscriptionTypeId > 0)
                query = query.Where(row => row.TypeId == subscriptionTypeId);

            return query.OrderBy(row => row.Email).ThenBy(row => row.Id);
        }, pageIndex, pageSize);
}
