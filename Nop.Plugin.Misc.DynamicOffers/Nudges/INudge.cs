using Nop.Core.Domain.Customers;

namespace Nop.Plugin.Misc.DynamicOffers.Nudges;

/// <summary>
/// A reward that takes nothing off: something true that is said, or products that are shown. One class, one file; found by scanning, ours and those of other plugins. Made
/// anew for each request.
/// </summary>
public interface INudge
{
    /// <summary>Stored, unique, in snake_case. Its texts stand in the locale resources under it.</summary>
    string Code { get; }

    /// <summary>What is true now; null where there is nothing to say here.</summary>
    Task<NudgeSaying?> SayAsync(NudgeMoment moment);
}

/// <param name="ProductId">Of the product page; 0 in the cart.</param>
/// <param name="Depth">Of the campaign's step, at least 1; what it means is the nudge's to say.</param>
/// <param name="EndsOnUtc">When the shopper's nudge ends.</param>
public sealed record NudgeMoment(Customer Customer, int StoreId, int ProductId, int Depth, DateTime EndsOnUtc);

/// <param name="Arguments">Of the text under 'Storefront.Nudge.' and the code: whole numbers, amounts as <see cref="decimal"/> in the primary store currency, moments in UTC.</param>
public sealed record NudgeSaying(params object[] Arguments)
{
    /// <summary>Shown with it, in this order.</summary>
    public IReadOnlyList<int> ProductIds { get; init; } = [];
}
