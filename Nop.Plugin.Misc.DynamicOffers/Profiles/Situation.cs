namespace Nop.Plugin.Misc.DynamicOffers.Profiles;

/// <summary>Where and as whom a shopper is in the shop at the moment of a decision.</summary>
public sealed record Situation
{
    public static readonly Situation Unknown = new();

    public int StoreId { get; init; }

    public int LanguageId { get; init; }

    public int CurrencyId { get; init; }

    public bool IsRegistered { get; init; }

    public IReadOnlyCollection<int> RoleIds { get; init; } = [];

    /// <summary>The store's clock at that moment: weekdays and hours are the shop's.</summary>
    public DateTime LocalTime { get; init; }

    /// <summary>A return that is not settled; null where it was not asked.</summary>
    public bool? HasOpenReturn { get; init; }
}
