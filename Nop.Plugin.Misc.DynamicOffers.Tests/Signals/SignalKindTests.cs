using System.Reflection;
using Nop.Plugin.Misc.DynamicOffers.Signals;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Signals;

public class SignalKindTests
{
    private static readonly IReadOnlyList<string> Kinds = typeof(SignalKind).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Where(field => field.IsLiteral)
        .Select(field => (string)field.GetRawConstantValue()!)
        .ToList();

    [Fact]
    public void Every_kind_stands_in_the_catalogue_once_and_has_a_worth()
    {
        Assert.Equal(Kinds.Order(), SignalKind.All.Order());
        Assert.All(Kinds, kind => Assert.True(Enum.IsDefined(SignalKind.WorthOf(kind))));
        Assert.Equal(SignalWorth.Act, SignalKind.WorthOf("wondered"));
    }

    [Fact]
    public void Codes_are_in_snake_case_and_fit_their_column()
    {
        Assert.All(Kinds, kind =>
        {
            Assert.Matches("^[a-z]+(_[a-z]+)*$", kind);
            Assert.InRange(kind.Length, 1, 50);
        });
    }

    [Fact]
    public void Orders_and_carts_are_never_let_go_and_looks_are_first()
    {
        Assert.Equal(
            [
                SignalKind.CartItemAdded, SignalKind.CartItemChanged, SignalKind.CartItemRemoved, SignalKind.CartMoved, SignalKind.FriendOrdered, SignalKind.OrderCancelled, SignalKind.OrderPaid,
                SignalKind.OrderPlaced, SignalKind.OrderRefunded, SignalKind.ProductOrdered, SignalKind.ReturnRequested
            ],
            Kinds.Where(kind => SignalKind.WorthOf(kind) == SignalWorth.Essential).Order());
        Assert.Equal(
            [SignalKind.CategoryViewed, SignalKind.Lingered, SignalKind.ProductViewed, SignalKind.Searched, SignalKind.VisitStarted],
            Kinds.Where(kind => SignalKind.WorthOf(kind) == SignalWorth.Look).Order());
    }

    [Theory]
    [InlineData(SignalKind.CartItemAdded, true)]
    [InlineData(SignalKind.CartItemChanged, true)]
    [InlineData(SignalKind.CartItemRemoved, true)]
    [InlineData(SignalKind.CartMoved, false)]
    [InlineData(SignalKind.ProductViewed, false)]
    [InlineData(SignalKind.OrderPlaced, false)]
    [InlineData(SignalKind.ExitIntent, false)]
    [InlineData(SignalKind.Lingered, false)]
    public void Only_what_was_done_to_a_line_of_the_cart_changes_it(string kind, bool isCartChange)
    {
        Assert.Equal(isCartChange, SignalKind.IsCartChange(kind));
    }

    [Fact]
    public void What_an_administrator_a_gateway_the_clock_or_a_friend_does_is_no_sign_of_the_shopper()
    {
        Assert.Equal(
            [SignalKind.CartAbandoned, SignalKind.CheckoutAbandoned, SignalKind.FriendOrdered, SignalKind.OrderCancelled, SignalKind.OrderPaid, SignalKind.OrderRefunded],
            Kinds.Where(kind => !SignalKind.IsSignOfShopper(kind)).Order());
    }
}
