using System.Globalization;
using Nop.Plugin.Misc.DynamicOffers.Decisions;
using Nop.Plugin.Misc.DynamicOffers.Measurement;
using Nop.Plugin.Misc.DynamicOffers.Tests.Builders;
using Nop.Plugin.Misc.DynamicOffers.Tests.Infrastructure;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Decisions;

public class DecisionReplayTests
{
    private const int Decisions = 50_000;

    // Decimal comma, dotless i, right to left, another calendar.
    [Fact]
    public async Task Fifty_thousand_decisions_are_made_again_to_the_letter_by_another_process_in_another_culture()
    {
        var random = new RandomDecisions(seed: 20_261_127);
        var terms = random.CreateTerms(60);
        var file = Path.Combine(Directory.CreateTempSubdirectory("offers-replay-").FullName, "decisions.txt");
        var given = 0;
        await using (var writer = new StreamWriter(file))
        {
            foreach (var (version, own) in terms)
                await writer.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{version}\t{own.ToJson()}"));
            await writer.WriteLineAsync();
            for (var i = 0; i < Decisions; i++)
            {
                var (inputs, decision) = random.Decide(terms);
                given += decision.Offer is null ? 0 : 1;
                await writer.WriteLineAsync($"{DecisionText.Of(inputs)}\t{DecisionText.Of(decision)}");
            }
        }

        // Decisions that are all the same would prove nothing.
        Assert.InRange(given, Decisions / 10, Decisions * 9 / 10);
        Assert.Equal($"{Decisions} the same, 0 others", await BenchProcess.RunAsync("replay", file, "tr-TR"));
        Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
    }

    [Fact]
    public void Inputs_that_were_read_are_written_the_same_again()
    {
        var random = new RandomDecisions(seed: 1);
        var terms = random.CreateTerms(20);
        for (var i = 0; i < 1_000; i++)
        {
            var json = DecisionText.Of(random.Decide(terms).Inputs);
            Assert.Equal(json, DecisionText.Of(DecisionText.ReadInputs(json)));
        }
    }

    [Fact]
    public void A_version_that_is_gone_and_rules_of_another_time_are_told()
    {
        var inputs = DecisionInputs.OfRefusal(Sample.Profile, Sample.Caps, [], []) with { Candidates = [new CandidateReference(3, 4)] };

        Assert.Contains("Version 4 of campaign 3", Assert.Throws<InvalidOperationException>(() => inputs.Replay(_ => null, Parts.Decider(), Parts.Conditions)).Message, StringComparison.Ordinal);
        Assert.Contains("rules 0", Assert.Throws<InvalidOperationException>(() => (inputs with { Engine = 0 }).Replay(_ => null, Parts.Decider(), Parts.Conditions)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_shopper_is_interested_in_is_not_kept_twice()
    {
        var profile = Sample.Profile with { Features = Sample.Profile.Features with { Products = [new(3, 1.5, Sample.Now, null)] } };

        Assert.Empty(DecisionInputs.OfRefusal(profile, Sample.Caps, [], []).Profile.Features.Products);
    }
}
