using Nop.Core;
using Nop.Plugin.Misc.DynamicOffers.Wallet;

namespace Nop.Plugin.Misc.DynamicOffers.Measurement;

/// <summary>What became of the offers. A store id of 0 means all stores.</summary>
public interface IOfferReport
{
    Task<OfferFigures> GetFiguresAsync(int storeId);

    /// <summary>The grants, newest first.</summary>
    Task<IPagedList<GrantRow>> GetGrantsAsync(int storeId, int pageIndex, int pageSize);
}

/// <summary>Counts and money of the offers so far; money in the primary store currency.</summary>
/// <param name="GivenBack">How often an order gave its offer back.</param>
/// <param name="DiscountGiven">What orders got off, less what was given back.</param>
/// <param name="SpentToday">What counts against today's budget (UTC), orders in the making and what was given by hand included.</param>
/// <param name="ByHand">Given by an owner; no part of the other figures.</param>
/// <param name="DiscountByHand">What orders have off by it now.</param>
public sealed record OfferFigures(int Issued, int Open, int Redeemed, int GivenBack, decimal DiscountGiven, decimal SpentToday, int ByHand, decimal DiscountByHand);

/// <param name="CustomerId">0 where the shopper is erased.</param>
/// <param name="OrderNumber">As the shop shows it; null where no order used the grant.</param>
public sealed record GrantRow(Grant Grant, int CustomerId, string? OrderNumber);
