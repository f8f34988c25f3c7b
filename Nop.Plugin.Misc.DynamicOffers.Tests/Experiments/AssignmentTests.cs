using MathNet.Numerics.Distributions;
using Nop.Plugin.Misc.DynamicOffers.Experiments;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Experiments;

public class AssignmentTests
{
    private const int Shoppers = 1_000_000;

    /// <summary>Computed by Python's hashlib from the words of the documentation.</summary>
    [Fact]
    public void It_is_the_hash_that_is_documented() =>
        Assert.Equal(0.15965532800592774, Assignment.Place("campaign-7", Guid.Parse("0f8fad5b-d9cb-469f-a165-70867728950e")));

    [Fact]
    public void A_million_shoppers_fall_evenly_and_two_experiments_have_nothing_to_do_with_each_other()
    {
        const int cells = 20;
        var counts = new int[cells, cells];
        var key = new byte[16];
        for (var number = 0; number < Shoppers; number++)
        {
            BitConverter.TryWriteBytes(key, number);
            var shopper = new Guid(key);
            counts[(int)(Assignment.Place("campaign-1", shopper) * cells), (int)(Assignment.Place("campaign-2", shopper) * cells)]++;
        }

        var one = Enumerable.Range(0, cells).Select(row => Enumerable.Range(0, cells).Sum(column => counts[row, column]));
        var both = counts.Cast<int>();

        Assert.True(PValue(one, Shoppers / (double)cells, cells - 1) > 0.01);
        Assert.True(PValue(both, Shoppers / (double)(cells * cells), cells * cells - 1) > 0.01);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(10, 10)]
    [InlineData(100, 100)]
    public void So_many_percent_are_within(int percentage, double expected)
    {
        var within = Enumerable.Range(0, 20_000).Count(number => Assignment.IsWithin("holdout", new Guid(number, 0, 0, new byte[8]), percentage));

        Assert.Equal(expected, within / 200.0, tolerance: 1.0);
    }

    private static double PValue(IEnumerable<int> counts, double expected, int degrees) =>
        1 - ChiSquared.CDF(degrees, counts.Sum(count => (count - expected) * (count - expected) / expected));
}
