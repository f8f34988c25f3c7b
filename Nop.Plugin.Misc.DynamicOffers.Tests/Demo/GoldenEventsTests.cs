using Nop.Plugin.Misc.DynamicOffers.Tests.Demo.Acts;
using Xunit.Abstractions;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Demo;

/// <summary>Whatever somebody does, the demo shop publishes the same events in the same order as an unmodified nopCommerce.</summary>
[Collection(InProcessShopCollection.Name)]
public sealed class GoldenEventsTests(ITestOutputHelper output)
{
    private const int FewestActs = 52;

    [GoldenFact(GoldenFile.Events)]
    public async Task Every_recorded_act_publishes_what_the_real_store_did()
    {
        var recorded = await GoldenFile.ReadAsync<GoldenAct>(GoldenFile.Events);
        await using var stage = await Stage.OpenAsync();
        IActs[] groups = [new GuestActs(stage), new AccountActs(stage), new CheckoutActs(stage), new OrderActs(stage), new AdminActs(stage)];
        var acts = groups.SelectMany(group => group.All).ToDictionary();
        var names = recorded.Select(golden => golden.Act).Distinct().ToList();
        Assert.True(names.Except(acts.Keys).ToList() is [], $"Nobody here knows how to do {string.Join(", ", names.Except(acts.Keys))}.");
        Assert.True(names.Count >= FewestActs, $"Only {names.Count} acts are recorded; at least {FewestActs} are compared.");

        var wrong = new List<string>();
        foreach (var golden in recorded)
        {
            var differences = await CompareAsync(golden, acts[golden.Act], stage);
            if (differences.Count > 0)
                wrong.Add($"{golden.Act}: {golden.Description}{string.Concat(differences.Select(line => $"{Environment.NewLine}    {line}"))}");
        }

        var equal = $"{recorded.Count - wrong.Count} of {recorded.Count} acts equal";
        output.WriteLine($"{equal}, of {GoldenFile.PathOf(GoldenFile.Events)}");
        Assert.True(wrong.Count == 0, $"{equal} (- recorded, + here):{Environment.NewLine}{string.Join(Environment.NewLine, wrong)}");
    }

    private static async Task<IReadOnlyList<string>> CompareAsync(GoldenAct golden, Func<Task> act, Stage stage)
    {
        stage.Begin();
        try
        {
            await act();
        }
        catch (Exception exception)
        {
            return [$"cannot be done: {exception}"];
        }

        return TextDifference.Find(ActText.Write(golden.Requests, golden.Facts), ActText.Write(stage.Requests, stage.Facts));
    }
}
