namespace DemoStore.Messages;

public class WorkflowMessageService(
    EmailAccountSettings emailAccountSettings, IAddressService addressService, ICustomerService customerService,
    IEmailAccountService emailAccountService, ILanguageService languageService, ILocalizationService localizationService,
    IMessageTemplateService messageTemplateService, IMessageTokenProvider messageTokenProvider, IQueuedEmailService queuedEmailService,
    IStoreContext storeContext, IStoreService storeService, ITokenizer tokenizer, TimeProvider clock) : IWorkflowMessageService
{
    /// <summary>The width of the column; a longer name would be refused by the database.</summary>
    private const int MaxNameLength = 300;

    public async Task<IList<int>> SendCustomerWelcomeMessageAsync(Customer customer, int languageId)
    {
        var tokens = new List<Token>();
        await messageTokenProvider.AddCustomerTokensAsync(tokens, customer);

        return await SendAsync(MessageTemplateSystemNames.CUSTOMER_WELCOME_MESSAGE,
            await storeContext.GetCurrentStoreAsync(), languageId, tokens,
            customer.Email, await customerService.GetCustomerFullNameAsync(customer));
    }

    public async Task<IList<int>> SendNewsLetterSubscriptionActivationMessageAsync(NewsLetterSubscription subscription)
    {
        var store = await storeContext.GetCurrentStoreAsync();
        var activation = $"{store.Url.TrimEnd('/')}/newsletter/subscriptionactivation/{subscription.NewsLetterSubscriptionGuid}/";
        Token[] tokens =
        [
            new("NewsLetterSubscription.Email", subscription.Email),
            new("NewsLetterSubscription.ActivationUrl", activation + "true", true),
            new("NewsLetterSubscription.DeactivationUrl", activation + "false", true),
        ];

        return await SendAsync(MessageTemplateSystemNames.NEWSLETTER_SUBSCRIPTION_ACTIVATION_MESSAGE,
            store, subscription.LanguageId, tokens, subscription.Email, string.Empty);
    }

    public Task<IList<int>> SendOrderPlacedStoreOwnerNotificationAsync(Order order, int languageId) =>
        SendAboutOrderAsync(MessageTemplateSystemNames.ORDER_PLACED_STORE_OWNER_NOTIFICATION, order, languageId, toOwner: true);

    public Task<IList<int>> SendOrderPlacedCustomerNotificationAsync(Order order, int languageId,
        string? attachmentFilePath = null, string? attachmentFileName = null) =>
        SendAboutOrderAsync(MessageTemplateSystemNames.ORDER_PLACED_CUSTOMER_NOTIFICATION, order, languageId);

    public Task<IList<int>> SendOrderCancelledCustomerNotificationAsync(Order order, int languageId) =>
        SendAboutOrderAsync(MessageTemplateSystemNames.ORDER_CANCELLED_CUSTOMER_NOTIFICATION, order, languageId);

    public async Task<int> SendNotificationAsync(MessageTemplate messageTemplate, EmailAccount emailAccount,
        int languageId, IList<Token> tokens, string toEmailAddress, string? toName,
        string? attachmentFilePath = null, string? attachmentFileName = null,
        string? replyToEmailAddress = null, string? replyToName = null,
        string? fromEmail = null, string? fromName = null, string? subject = null, bool ignoreDelayBeforeSend = false)
    {
        ArgumentNullException.ThrowIfNull(messageTemplate);
        ArgumentNullException.ThrowIfNull(emailAccount);

        if (string.IsNullOrEmpty(subject))
            subject = await localizationService.GetLocalizedAsync(messageTemplate, template => template.Subject, languageId);
        var body = await localizationService.GetLocalizedAsync(messageTemplate, template => template.Body, languageId);
        var bcc = await localizationService.GetLocalizedAsync(messageTemplate, template => template.BccEmailAddresses, languageId);

        var now = clock.GetUtcNow().UtcDateTime;
        var email = new QueuedEmail
        {
            Priority = QueuedEmailPriority.High,
            From = string.IsNullOrEmpty(fromEmail) ? emailAccount.Email : fromEmail,
            FromName = string.IsNullOrEmpty(fromName) ? emailAccount.DisplayName : fromName,
            To = toEmailAddress,
            ToName = toName is { Length: > MaxNameLength } ? toName[..MaxNameLength] : toName,
            ReplyTo = replyToEmailAddress,
            ReplyToName = replyToName,
            CC = string.Empty,
            Bcc = bcc,
            Subject = tokenizer.Replace(subject, tokens, htmlEncode: false),
            Body = tokenizer.Replace(body, tokens, htmlEncode: true),
            AttachmentFilePath = attachmentFilePath,
            AttachmentFileName = attachmentFileName,
            AttachedDownloadId = messageTemplate.AttachedDownloadId,
            CreatedOnUtc = now,
            EmailAccountId = emailAccount.Id,
            DontSendBeforeDateUtc = ignoreDelayBeforeSend ? null : now + Delay(messageTemplate),
        };
        await queuedEmailService.InsertQueuedEmailAsync(email);

        return email.Id;
    }

    private static TimeSpan? Delay(MessageTemplate template) => template.DelayBeforeSend switch
    {
        null => null,
        int days when template.DelayPeriod == MessageDelayPeriod.Days => TimeSpan.FromDays(days),
        int hours => TimeSpan.FromHours(hours),
    };

    private async Task<IList<int>> SendAboutOrderAsync(string templateName, Order order, int languageId, bool toOwner = false)
    {
        var store = await storeService.GetStoreByIdAsync(order.StoreId) ?? await storeContext.GetCurrentStoreAsync();
        var tokens = new List<Token>();
        await messageTokenProvider.AddOrderTokensAsync(tokens, order, languageId);
        await messageTokenProvider.AddCustomerTokensAsync(tokens, order.CustomerId);

        if (toOwner)
            return await SendAsync(templateName, store, languageId, tokens, toEmail: null, toName: null);

        var billing = await addressService.GetAddressByIdAsync(order.BillingAddressId);
        return await SendAsync(templateName, store, languageId, tokens, billing.Email, $"{billing.FirstName} {billing.LastName}");
    }

    /// <summary>Queues one mail for every active template of that name; without an address it goes to the store owner.</summary>
    private async Task<IList<int>> SendAsync(string templateName, Store store, int languageId,
        IReadOnlyCollection<Token> commonTokens, string? toEmail, string? toName)
    {
        languageId = await EnsureLanguageIsActiveAsync(languageId, store.Id);

        var ids = new List<int>();
        var templates = await messageTemplateService.GetMessageTemplatesByNameAsync(templateName, store.Id);
        foreach (var template in templates.Where(template => template.IsActive))
        {
            var account = await GetEmailAccountAsync(template, languageId);
            var tokens = new List<Token>(commonTokens);
            await messageTokenProvider.AddStoreTokensAsync(tokens, store, account, languageId);
            ids.Add(await SendNotificationAsync(template, account, languageId, tokens,
                toEmail ?? account.Email, toEmail is null ? account.DisplayName : toName));
        }

        return ids;
    }

    private async Task<int> EnsureLanguageIsActiveAsync(int languageId, int storeId)
    {
        var language = await languageService.GetLanguageByIdAsync(languageId);
        if (language is not { Published: true })
            language = (await languageService.GetAllLanguagesAsync(storeId: storeId)).FirstOrDefault()
                ?? (await languageService.GetAllLanguagesAsync()).FirstOrDefault();

        return language?.Id ?? throw new InvalidOperationException("No active language could be loaded.");
    }

    private async Task<EmailAccount> GetEmailAccountAsync(MessageTemplate template, int languageId)
    {
        var id = await localizationService.GetLocalizedAsync(template, t => t.EmailAccountId, languageId);

        return await emailAccountService.GetEmailAccountByIdAsync(id == 0 ? template.EmailAccountId : id)
            ?? await emailAccountService.GetEmailAccountByIdAsync(emailAccountSettings.DefaultEmailAccountId)
            ?? (await emailAccountService.GetAllEmailAccountsAsync()).First();
    }
}
