using System.Text.Json.Nodes;
using Xunit.Abstractions;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Demo;

/// <summary>The demo shop prices carts as an unmodified nopCommerce does, to the digit and with the same discounts by name.</summary>
[Collection(InProcessShopCollection.Name)]
public sealed class GoldenTotalsTests(ITestOutputHelper output)
{
    [GoldenFact(GoldenFile.Totals)]
    public async Task Every_recorded_cart_costs_what_the_real_store_says()
    {
        var cases = await GoldenFile.ReadAsync<GoldenCase>(GoldenFile.Totals);
        Assert.NotEmpty(cases);

        var wrong = new List<string>();
        await using (var shop = await InProcessShop.StartAsync())
        {
            await shop.RequestAsync(ClearAsync);
            foreach (var golden in cases)
            {
                var differences = await CompareAsync(shop, golden);
                if (differences.Count > 0)
                    wrong.Add($"{golden.Id} ({string.Join(", ", golden.Tags)}){string.Concat(differences.Select(line => $"{Environment.NewLine}    {line}"))}");
            }
        }

        output.WriteLine($"{cases.Count - wrong.Count} of {cases.Count} carts equal, of {GoldenFile.PathOf(GoldenFile.Totals)}");
        Assert.True(wrong.Count == 0, $"{wrong.Count} of {cases.Count} carts differ:{Environment.NewLine}{string.Join(Environment.NewLine, wrong)}");
    }

    private static async Task<IReadOnlyList<string>> CompareAsync(InProcessShop shop, GoldenCase golden)
    {
        var customerId = await shop.RequestAsync(services => new GoldenCaseBuilder(services).WriteAsync(golden));
        var answer = await shop.RequestAsync(services => new GoldenAnswer(services).AskAsync(golden, customerId));
        await shop.RequestAsync(ClearAsync);

        return [.. GoldenComparison.Compare(JsonNode.Parse(golden.Result.GetRawText()), answer, namesAreDefined: !golden.SkuTieOrderUnspecified)];
    }

    private static async Task<bool> ClearAsync(IServiceProvider services)
    {
        await new GoldenCaseBuilder(services).ClearAsync();

        return true;
    }
}
