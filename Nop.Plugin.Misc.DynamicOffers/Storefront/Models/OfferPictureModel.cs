namespace Nop.Plugin.Misc.DynamicOffers.Storefront.Models;

/// <param name="Name">Of the product that it shows.</param>
public record OfferPictureModel(string Url, string Name);
