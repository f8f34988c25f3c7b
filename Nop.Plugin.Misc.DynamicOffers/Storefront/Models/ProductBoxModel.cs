using Nop.Web.Framework.Models;

namespace Nop.Plugin.Misc.DynamicOffers.Storefront.Models;

/// <summary>A product in a list.</summary>
/// <param name="Price">As the list shows it.</param>
/// <param name="HasPrice">The script asks what it costs this shopper, for all boxes of the page at once.</param>
/// <param name="Gives">An offer that names the product; null where there is none.</param>
public record ProductBoxModel(int ProductId, string? Price, bool HasPrice, string? Gives) : BaseNopModel;

/// <param name="Full">What it costs everybody else: where the list shows another price, the two do not compare.</param>
public sealed record BoxPriceModel(string Price, string Full);
