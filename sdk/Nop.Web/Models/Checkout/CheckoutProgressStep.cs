namespace Nop.Web.Models.Checkout;

public enum CheckoutProgressStep
{
    Cart = 0,
    Address = 1,
    Shipping = 2,
    Payment = 3,
    Confirm = 4,
    Complete = 5
}
