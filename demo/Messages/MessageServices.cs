namespace DemoStore.Messages;

public static class MessageServices
{
    public static IServiceCollection AddMessages(this IServiceCollection services)
    {
        services.AddScoped<IEmailAccountService, EmailAccountService>();
        services.AddScoped<IMessageTemplateService, MessageTemplateService>();
        services.AddScoped<IMessageTokenProvider, MessageTokenProvider>();
        services.AddScoped<INotificationService, NotificationService>();
        services.AddScoped<IQueuedEmailService, QueuedEmailService>();
        services.AddScoped<ITokenizer, Tokenizer>();
        services.AddScoped<IWorkflowMessageService, WorkflowMessageService>();

        services.AddSingleton<MailFolder>();
        services.AddScoped<IEmailSender, EmailSender>();

        services.AddScoped<QueuedMessagesSendTask>();
        services.AddScoped<DeleteGuestsTask>();
        services.AddSingleton<ScheduledTasks>();
        services.AddHostedService(provider => provider.GetRequiredService<ScheduledTasks>());

        return services;
    }
}
