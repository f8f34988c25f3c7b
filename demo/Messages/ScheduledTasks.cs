namespace DemoStore.Messages;

/// <summary>One task of the shop: how the admin calls it, which class does it, how often it runs by itself.</summary>
public record ScheduledTask(string Name, Type Type, TimeSpan Every);

/// <summary>
/// Runs the shop's tasks, each in a scope of its own. The intervals are of real time; what is due is asked of the
/// shop's clock.
/// </summary>
public class ScheduledTasks(IServiceScopeFactory scopes, IConfiguration configuration, ILogger<ScheduledTasks> logger) : BackgroundService
{
    private const int DefaultMailSeconds = 10;

    public IReadOnlyList<ScheduledTask> All { get; } =
    [
        new("Send emails", typeof(QueuedMessagesSendTask), TimeSpan.FromSeconds(MailSeconds(configuration))),
        new("Delete guests", typeof(DeleteGuestsTask), TimeSpan.FromMinutes(10)),
    ];

    public async Task RunAsync(ScheduledTask task)
    {
        await using var scope = scopes.CreateAsyncScope();
        await ((IScheduleTask)scope.ServiceProvider.GetRequiredService(task.Type)).ExecuteAsync();
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(All.Select(task => RepeatAsync(task, stoppingToken)));

    private async Task RepeatAsync(ScheduledTask task, CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(task.Every);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                try
                {
                    await RunAsync(task);
                }
                catch (Exception exception)
                {
                    logger.LogError(exception, "The task '{Task}' failed and runs again in {Every}.", task.Name, task.Every);
                }
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The shop shuts down.
        }
    }

    private static double MailSeconds(IConfiguration configuration) =>
        double.TryParse(configuration["MailSeconds"], NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds)
        && seconds > 0
            ? seconds
            : DefaultMailSeconds;
}
