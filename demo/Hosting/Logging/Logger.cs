using Nop.Core.Domain.Logging;
using LogLevel = Nop.Core.Domain.Logging.LogLevel;

namespace DemoStore.Hosting.Logging;

/// <summary>Writes to the table Log, of which no event is published, and to the console.</summary>
public sealed class Logger(
    IRepository<Log> logRepository, IWebHelper webHelper, ILogger<Logger> console, TimeProvider clock) : Nop.Services.Logging.ILogger
{
    public async Task InsertLogAsync(LogLevel logLevel, string shortMessage, string fullMessage = "", Customer? customer = null)
    {
        console.Log(ToConsoleLevel(logLevel), "{Message} {Details}", shortMessage, fullMessage);
        await logRepository.InsertAsync(
            new Log
            {
                LogLevel = logLevel,
                ShortMessage = shortMessage,
                FullMessage = fullMessage,
                CustomerId = customer?.Id,
                IpAddress = webHelper.GetCurrentIpAddress(),
                PageUrl = webHelper.GetThisPageUrl(true),
                ReferrerUrl = webHelper.GetUrlReferrer(),
                CreatedOnUtc = clock.GetUtcNow().UtcDateTime
            },
            false);
    }

    public Task InformationAsync(string message, Exception? exception = null, Customer? customer = null) =>
        InsertLogAsync(LogLevel.Information, message, exception?.ToString() ?? string.Empty, customer!);

    public Task WarningAsync(string message, Exception? exception = null, Customer? customer = null) =>
        InsertLogAsync(LogLevel.Warning, message, exception?.ToString() ?? string.Empty, customer!);

    public Task ErrorAsync(string message, Exception? exception = null, Customer? customer = null) =>
        InsertLogAsync(LogLevel.Error, message, exception?.ToString() ?? string.Empty, customer!);

    private static Microsoft.Extensions.Logging.LogLevel ToConsoleLevel(LogLevel logLevel) => logLevel switch
    {
        LogLevel.Debug => Microsoft.Extensions.Logging.LogLevel.Debug,
        LogLevel.Information => Microsoft.Extensions.Logging.LogLevel.Information,
        LogLevel.Warning => Microsoft.Extensions.Logging.LogLevel.Warning,
        _ => Microsoft.Extensions.Logging.LogLevel.Error
    };
}
