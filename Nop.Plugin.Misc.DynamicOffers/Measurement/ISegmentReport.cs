namespace Nop.Plugin.Misc.DynamicOffers.Measurement;

/// <summary>Who is in the segments now, and what became of their offers, counted by the database.</summary>
public interface ISegmentReport
{
    /// <summary>By the segment's id; one that nobody is in is missing.</summary>
    Task<IReadOnlyDictionary<int, SegmentFigures>> GetFiguresAsync();
}

/// <param name="Members">Shoppers in it now.</param>
/// <param name="Given">Offers that those were ever given.</param>
/// <param name="Used">Of these, with an order.</param>
/// <param name="DiscountGiven">What those orders have off, in the primary store currency.</param>
public sealed record SegmentFigures(int Members, int Given, int Used, decimal DiscountGiven)
{
    /// <summary>What a group of fewer shoppers did is not told: it would be told of single people.</summary>
    public const int FewestTold = 10;

    public static SegmentFigures None { get; } = new(Members: 0, Given: 0, Used: 0, DiscountGiven: 0m);

    public bool IsTold => Members >= FewestTold;
}
