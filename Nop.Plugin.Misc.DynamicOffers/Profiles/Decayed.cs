namespace Nop.Plugin.Misc.DynamicOffers.Profiles;

/// <summary>
/// A count in which every event weighs half as much after each half-life: Σ wᵢ · 2^(−(t − tᵢ)/h), the exponential time decay of Cormode et al., "Forward
/// Decay" (ICDE 2009). Events may come in any order: the sum is kept as of the latest of them.
/// </summary>
/// <param name="Weight">The sum as of <paramref name="AsOf"/>; at least 0.</param>
/// <param name="AsOf">The latest event, in seconds of <see cref="Seconds"/>.</param>
public readonly record struct Decayed(float Weight, int AsOf)
{
    /// <summary>Adds an event.</summary>
    /// <param name="weight">What it weighs at its own time.</param>
    public Decayed Add(int at, double weight, TimeSpan halfLife)
    {
        var latest = Math.Max(AsOf, at);

        return new Decayed((float)(Weight * Factor(latest - AsOf, halfLife) + weight * Factor(latest - at, halfLife)), latest);
    }

    /// <summary>The sum as of a moment; one before <see cref="AsOf"/> counts as it.</summary>
    public double At(int now, TimeSpan halfLife) => Weight * Factor(Math.Max(now - AsOf, 0), halfLife);

    /// <summary>Both sums in one.</summary>
    public Decayed Merge(Decayed other, TimeSpan halfLife) => other.Weight == 0 ? this : Add(other.AsOf, other.Weight, halfLife);

    private static double Factor(int seconds, TimeSpan halfLife) => Math.Pow(2, -seconds / halfLife.TotalSeconds);
}
