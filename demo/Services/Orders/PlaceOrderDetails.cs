namespace DemoStore.Services.Orders;

/// <summary>What an order is made of, as it stood before the payment.</summary>
public class PlaceOrderDetails
{
    public required Customer Customer { get; init; }

    public required Language Language { get; init; }

    public required Currency Currency { get; init; }

    public required Address BillingAddress { get; init; }

    public required IList<ShoppingCartItem> Cart { get; init; }

    /// <summary>Null where nothing is shipped.</summary>
    public Address? ShippingAddress { get; set; }

    public ShippingOption? ShippingOption { get; set; }

    public ShippingStatus ShippingStatus { get; set; }

    public decimal SubTotalInclTax { get; set; }

    public decimal SubTotalExclTax { get; set; }

    public decimal SubTotalDiscountInclTax { get; set; }

    public decimal SubTotalDiscountExclTax { get; set; }

    public decimal ShippingInclTax { get; set; }

    public decimal ShippingExclTax { get; set; }

    public decimal Tax { get; set; }

    public string TaxRates { get; set; } = string.Empty;

    public decimal Discount { get; set; }

    public decimal Total { get; set; }

    public int RedeemedRewardPoints { get; set; }

    public decimal RedeemedRewardPointsAmount { get; set; }

    public List<Discount> AppliedDiscounts { get; } = [];

    public void AddDiscounts(IEnumerable<Discount> discounts)
    {
        foreach (var discount in discounts)
        {
            if (AppliedDiscounts.TrueForAll(known => known.Id != discount.Id))
                AppliedDiscounts.Add(discount);
        }
    }
}
