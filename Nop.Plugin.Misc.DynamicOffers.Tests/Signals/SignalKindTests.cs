using Nop.Plugin.Misc.DynamicOffers.Signals;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Signals;

public class SignalKindTests
{
    [Theory]
    [InlineData(SignalKind.CartItemAdded, true)]
    [InlineData(SignalKind.CartItemChanged, true)]
    [InlineData(SignalKind.CartItemRemoved, true)]
    [InlineData(SignalKind.ProductViewed, false)]
    [InlineData(SignalKind.OrderPlaced, false)]
    [InlineData(SignalKind.ExitIntent, false)]
    [InlineData(SignalKind.Lingered, false)]
    public void Only_what_was_done_to_the_cart_changes_it(string kind, bool isCartChange)
    {
        Assert.Equal(isCartChange, SignalKind.IsCartChange(kind));
    }
}
