using Nop.Plugin.Misc.DynamicOffers.Tests.Infrastructure;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Wallet;

/// <summary>As 'bench -- limits' does it with ten thousand.</summary>
[Collection(PostgresCollection.Name)]
public class LimitsOfTwoProcessesTests
{
    [Fact]
    public async Task Two_thousand_shoppers_in_two_processes_get_exactly_what_there_is_and_give_it_back_once()
    {
        var table = await BenchProcess.RunAsync("limits", "--shoppers", "2000");

        foreach (var figure in new[] { "limit-1", "limit-100", "budget", "given-back-once" })
            Assert.Contains(table.Split('\n'), row => row.Contains($"{figure} ", StringComparison.Ordinal) && row.Contains("met", StringComparison.Ordinal));
    }
}
