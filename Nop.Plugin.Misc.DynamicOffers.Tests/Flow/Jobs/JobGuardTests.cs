using System.Data.Common;
using Microsoft.Extensions.DependencyInjection;
using Nop.Plugin.Misc.DynamicOffers.Flow.Jobs;
using Nop.Services.Logging;
using NSubstitute;
using NSubstitute.ExceptionExtensions;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Flow.Jobs;

public class JobGuardTests
{
    private readonly JobGuard _guard = new();
    private readonly ILogger _logger = Substitute.For<ILogger>();

    [Fact]
    public async Task A_job_that_keeps_failing_is_told_of_once_and_once_more_when_it_works_again()
    {
        for (var run = 0; run < 3; run++)
            await RunAsync("A", fails: true);
        await _logger.ReceivedWithAnyArgs(1).ErrorAsync(default!, default);

        await RunAsync("A", fails: false);
        await RunAsync("A", fails: false);
        await _logger.Received(1).InformationAsync(Arg.Is<string>(message => message.Contains('A')));

        await RunAsync("A", fails: true);
        await _logger.ReceivedWithAnyArgs(2).ErrorAsync(default!, default);
    }

    [Fact]
    public async Task One_job_s_failure_is_not_another_s()
    {
        await RunAsync("A", fails: true);
        await RunAsync("B", fails: true);

        await _logger.ReceivedWithAnyArgs(2).ErrorAsync(default!, default);
    }

    [Fact]
    public async Task Of_a_database_that_is_away_one_job_tells_for_all()
    {
        foreach (var job in new[] { "A", "B", "C", "A", "B" })
            await RunAsync(job, fails: true, new InvalidOperationException("No connection.", new FakeDbException()));
        await _logger.ReceivedWithAnyArgs(1).ErrorAsync(default!, default);

        foreach (var job in new[] { "A", "B", "C" })
            await RunAsync(job, fails: false);
        await _logger.ReceivedWithAnyArgs(1).InformationAsync(default!);

        await RunAsync("B", fails: true);
        await _logger.ReceivedWithAnyArgs(2).ErrorAsync(default!, default);
    }

    [Fact]
    public async Task A_log_that_does_not_answer_ends_no_job()
    {
        _logger.ErrorAsync(default!, default).ThrowsAsyncForAnyArgs(new TimeoutException());

        await RunAsync("A", fails: true);
    }

    private Task RunAsync(string job, bool fails, Exception? with = null)
    {
        var services = new ServiceCollection().AddSingleton(_logger).BuildServiceProvider();

        return _guard.RunAsync(services.GetRequiredService<IServiceScopeFactory>(), job, _ => fails ? throw with ?? new TimeoutException() : Task.CompletedTask);
    }

    private sealed class FakeDbException : DbException;
}
