namespace Nop.Plugin.Misc.DynamicOffers.Tests.Carts;

/// <summary>Chance from one seed, so that what was drawn can be drawn again.</summary>
internal sealed class Draw(int seed, int stream, int number)
{
    private readonly Random _random = new(Mix(seed, stream, number));

    public bool Chance(double share) => _random.NextDouble() < share;

    /// <summary>Both ends included.</summary>
    public int Number(int from, int to) => _random.Next(from, to + 1);

    /// <summary>In cents, both ends included; small amounts as often as large ones.</summary>
    public decimal Money(decimal from, decimal to) => Round((double)from * Math.Pow((double)(to / from), _random.NextDouble()));

    /// <summary>Most are whole.</summary>
    public decimal Percentage(int from, int to) => Chance(0.8) ? Number(from, to) : Round(from + (to - from) * _random.NextDouble());

    public T OneOf<T>(IReadOnlyList<T> all) => all[_random.Next(all.Count)];

    public T OneOf<T>() where T : struct, Enum => OneOf(Enum.GetValues<T>());

    /// <summary>In another order, as many of them as are asked for and there are.</summary>
    public IReadOnlyList<T> SomeOf<T>(IEnumerable<T> all, int count)
    {
        var mixed = all.ToArray();
        _random.Shuffle(mixed);

        return mixed[..Math.Min(count, mixed.Length)];
    }

    private static decimal Round(double value) => Math.Round((decimal)value, 2);

    // Neighbouring seeds give neighbouring first numbers; mixed up (SplitMix64) they do not.
    private static int Mix(int seed, int stream, int number)
    {
        var mixed = ((ulong)(uint)seed << 34) ^ ((ulong)(uint)stream << 32) ^ (uint)number;
        mixed = (mixed + 0x9E3779B97F4A7C15) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;

        return (int)(mixed >> 33);
    }
}
