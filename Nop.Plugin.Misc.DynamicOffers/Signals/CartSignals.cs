using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.DynamicOffers.Consent;

namespace Nop.Plugin.Misc.DynamicOffers.Signals;

/// <summary>
/// Which events of cart lines are a shopper's act: a wishlist is no cart, and a line of another customer (the admin's cart lists, a cart moved at log-in)
/// is no act of the current one.
/// </summary>
public class CartSignals
{
    private readonly ISignalSink _sink;
    private readonly CurrentShopper _currentShopper;

    public CartSignals(ISignalSink sink, CurrentShopper currentShopper)
    {
        _sink = sink;
        _currentShopper = currentShopper;
    }

    public void Accept(string kind, ShoppingCartItem item)
    {
        if (item.ShoppingCartType == ShoppingCartType.ShoppingCart && item.CustomerId == _currentShopper.Value?.CustomerId)
        {
            _sink.Accept(kind, item.ProductId);
        }
    }
}
