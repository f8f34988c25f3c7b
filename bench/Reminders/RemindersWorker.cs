using System.Globalization;

namespace DynamicOffers.Bench.Reminders;

/// <summary>One of the processes that send what is due, until it is killed.</summary>
internal static class RemindersWorker
{
    public const string Name = "reminders-worker";

    /// <param name="arguments">Connection, and when the shop's clock began.</param>
    public static async Task<int> RunAsync(string[] arguments)
    {
        // Its input ends with the process that plays the round.
        _ = Task.Run(() =>
        {
            Console.In.ReadToEnd();
            Environment.Exit(1);
        });
        var shop = await RemindersShop.StartAsync(arguments[0], long.Parse(arguments[1], CultureInfo.InvariantCulture));
        while (true)
        {
            if (await shop.SendDueAsync() == 0)
                await Task.Delay(50);
        }
    }
}
