using System.Globalization;
using Npgsql;

namespace DynamicOffers.Bench.Reminders;

/// <summary>One of the nodes that queue what is due and send what is queued, until it is killed.</summary>
internal static class RemindersWorker
{
    public const string Name = "reminders-worker";

    /// <param name="arguments">Connection, when the shop's clock began, and where mails are handed over.</param>
    public static async Task<int> RunAsync(string[] arguments)
    {
        // Its input ends with the process that plays the round.
        _ = Task.Run(() =>
        {
            Console.In.ReadToEnd();
            Environment.Exit(1);
        });

        var (connection, epoch, folder) = (arguments[0], long.Parse(arguments[1], CultureInfo.InvariantCulture), arguments[2]);
        await Task.WhenAny(QueueAsync(await RemindersShop.StartAsync(connection, epoch)), SendAsync(connection, await RemindersShop.StartAsync(connection, epoch), folder)).Unwrap();

        return 1;
    }

    private static async Task QueueAsync(RemindersShop shop)
    {
        while (true)
        {
            if (await shop.SendDueAsync() == 0)
                await Task.Delay(50);
        }
    }

    // The host lets one node at a time do it; the lock of one that dies is free with its connection.
    private static async Task SendAsync(string connection, RemindersShop shop, string folder)
    {
        var sink = new MailSink(folder);
        await using var turns = new NpgsqlConnection(connection);
        await turns.OpenAsync();
        while (true)
        {
            if (await AskAsync("pg_try_advisory_lock(1)"))
            {
                await shop.RunHostAsync(sink);
                await AskAsync("pg_advisory_unlock(1)");
            }

            await Task.Delay(20);
        }

        async Task<bool> AskAsync(string what)
        {
            await using var command = new NpgsqlCommand($"SELECT {what}", turns);

            return (bool)(await command.ExecuteScalarAsync())!;
        }
    }
}
