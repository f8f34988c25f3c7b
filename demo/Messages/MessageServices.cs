namespace DemoStore.Messages;

public static class MessageServices
{
    public static IServiceCollection AddMessages(this IServiceCollection services)
    {
        services.AddSingleton<MailFolder>();
        services.AddScoped<QueuedMessagesSendTask>();
        services.AddScoped<DeleteGuestsTask>();
        services.AddSingleton<ScheduledTasks>();
        services.AddHostedService(provider => provider.GetRequiredService<ScheduledTasks>());

        return services;
    }
}
