using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.DynamicOffers.Consent;

namespace Nop.Plugin.Misc.DynamicOffers.Signals;

/// <summary>
/// Which events of cart lines are the current shopper's act. A wishlist is no cart. A line of another customer (the admin's cart lists) is no act of the current
/// one; where lines appear in another's cart and then leave the current one's, a cart moves at a log-in: that is one fact, told by the log-in. Scoped to the
/// request.
/// </summary>
public class CartSignals(ISignalSink sink, CurrentShopper currentShopper)
{
    private int _linesElsewhere;

    public void Accept(string kind, ShoppingCartItem item)
    {
        if (item.ShoppingCartType != ShoppingCartType.ShoppingCart || currentShopper.Value is not { } shopper)
            return;

        if (item.CustomerId != shopper.CustomerId)
            _linesElsewhere++;
        else if (_linesElsewhere == 0)
            sink.Accept(kind, item.ProductId, item.Id, item.Quantity);
    }

    /// <summary>The guest turned out to be the customer.</summary>
    public void Moved(Customer customer, Customer? guest)
    {
        if (_linesElsewhere > 0 && guest is not null && guest.Id == currentShopper.Value?.CustomerId)
            sink.Accept(SignalKind.CartMoved, customer.Id, guest.Id, _linesElsewhere);
    }
}
