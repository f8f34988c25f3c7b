using System.Text.Json;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Common;
using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Shipping;
using Nop.Plugin.Misc.DynamicOffers.Consent;
using Nop.Plugin.Misc.DynamicOffers.Offers;
using Nop.Plugin.Misc.DynamicOffers.Tests.Builders;
using Nop.Plugin.Misc.DynamicOffers.Tests.Carts.Memory;
using Nop.Plugin.Misc.DynamicOffers.Wallet;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Carts;

/// <summary>One shopper of a drawn shop with a cart and some offers, in place of the one before.</summary>
internal sealed class DrawnCart(MemoryShop shop, DrawnShop drawn, Draw draw)
{
    /// <param name="customerId">Of nobody before: what was found for a cart is remembered a while.</param>
    public Customer Write(int customerId)
    {
        shop.Data.Clear<Customer>();
        shop.Data.Clear<CustomerCustomerRoleMapping>();
        shop.Data.Clear<ShoppingCartItem>();
        shop.Data.Clear<GenericAttribute>();
        shop.Data.Clear<Shopper>();
        shop.Data.Clear<Grant>();

        var customer = shop.Data.Add(new Customer { Id = customerId, Active = true, IsTaxExempt = draw.Chance(0.05) });
        var roleId = draw.Chance(0.03) ? drawn.FreeShippingRoleId : drawn.GuestRoleId;
        shop.Data.Add(new CustomerCustomerRoleMapping { CustomerId = customerId, CustomerRoleId = roleId });
        foreach (var product in draw.SomeOf(drawn.Products, draw.Number(1, 5)))
            WriteLine(customerId, product);
        if (draw.Chance(0.6))
            WriteShipping(customerId);

        var shopper = shop.Data.Add(Sample.Shopper(customerId, customerId));
        foreach (var (campaign, terms) in draw.SomeOf(drawn.Campaigns, draw.Number(1, 3)))
            WriteGrant(shopper.Id, campaign.Id, campaign.VersionId, terms.Lane);
        if (draw.Chance(0.15))
            WriteJourney(shopper.Id);

        return customer;
    }

    private void WriteLine(int customerId, Product product) => shop.Data.Add(new ShoppingCartItem
    {
        ShoppingCartType = ShoppingCartType.ShoppingCart,
        StoreId = CartHost.StoreId,
        CustomerId = customerId,
        ProductId = product.Id,
        Quantity = draw.Chance(0.5) ? 1 : draw.Number(1, 6),
        AttributesXml = drawn.Choices.TryGetValue(product.Id, out var choices) ? draw.OneOf(choices) : string.Empty,
        CustomerEnteredPrice = product.CustomerEntersPrice ? draw.Money(1m, 50m) : 0m
    });

    private void WriteShipping(int customerId) => shop.Data.Add(new GenericAttribute
    {
        EntityId = customerId,
        KeyGroup = nameof(Customer),
        Key = NopCustomerDefaults.SelectedShippingOptionAttribute,
        StoreId = CartHost.StoreId,
        Value = JsonSerializer.Serialize(new ShippingOption { Name = "Ground", Rate = draw.Money(1m, 30m) })
    });

    private void WriteJourney(int shopperId)
    {
        foreach (var carrier in drawn.Journey)
        {
            var grant = WriteGrant(shopperId, campaignId: 0, versionId: 0, OfferLane.Order);
            (grant.DiscountId, grant.Percentage, grant.MaximumAmount) = (carrier.DiscountId, carrier.Percentage, carrier.MaximumAmount);
        }
    }

    private Grant WriteGrant(int shopperId, int campaignId, int versionId, string lane)
    {
        var grant = Sample.Grant(shopperId: shopperId, tier: OfferTier.OfCampaign(campaignId, 1), discountId: 0);
        (grant.CampaignId, grant.CampaignVersionId, grant.Lane) = (campaignId, versionId, lane);
        grant.MaximumAmount = shop.Settings.Get<DynamicOffersSettings>().MaximumDiscountPerOrder;

        return shop.Data.Add(grant);
    }
}
