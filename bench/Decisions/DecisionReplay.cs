using System.Globalization;
using Nop.Plugin.Misc.DynamicOffers.Measurement;
using Nop.Plugin.Misc.DynamicOffers.Offers;
using Nop.Plugin.Misc.DynamicOffers.Tests.Decisions;

namespace DynamicOffers.Bench.Decisions;

/// <summary>Makes the decisions of a file again and counts those that come out the same.</summary>
internal static class DecisionReplay
{
    public const string Name = "replay";

    /// <param name="arguments">
    /// The file, and the culture to run in. The file has a version and its terms a line, an empty line, then inputs and decision a line, each pair with a tab between.
    /// </param>
    public static async Task<int> RunAsync(string[] arguments)
    {
        if (arguments is not [var file, var culture])
        {
            await Console.Error.WriteLineAsync("Name the file and the culture.");

            return 2;
        }

        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
        var decider = RandomDecisions.Decider;
        var terms = new Dictionary<int, CampaignTerms>();
        var (same, others) = (0, 0);
        using var reader = new StreamReader(file);
        while (await reader.ReadLineAsync() is { Length: > 0 } line)
            terms.Add(int.Parse(line.Split('\t')[0], CultureInfo.InvariantCulture), CampaignTerms.FromJson(line.Split('\t')[1]));

        while (await reader.ReadLineAsync() is { } line)
        {
            var parts = line.Split('\t');
            if (DecisionText.Of(DecisionText.ReadInputs(parts[0]).Replay(terms.GetValueOrDefault, decider, RandomDecisions.Conditions)) == parts[1])
                same++;
            else
                others++;
        }

        Console.WriteLine($"{same} the same, {others} others");

        return others == 0 ? 0 : 1;
    }
}
