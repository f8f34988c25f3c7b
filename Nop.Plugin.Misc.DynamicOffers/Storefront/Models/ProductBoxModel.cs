using Nop.Web.Framework.Models;

namespace Nop.Plugin.Misc.DynamicOffers.Storefront.Models;

/// <summary>A product in a list.</summary>
/// <param name="HasPrice">The script asks what it costs this shopper, for all boxes of the page at once.</param>
/// <param name="Gives">An offer that names the product; null where there is none.</param>
public record ProductBoxModel(int ProductId, bool HasPrice, string? Gives) : BaseNopModel;
