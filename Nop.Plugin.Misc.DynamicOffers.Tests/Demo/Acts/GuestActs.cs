using AngleSharp.Html.Dom;
using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.DynamicOffers.Tests.Infrastructure;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Demo.Acts;

/// <summary>A guest looks around and fills cart and wishlist; one and the same guest, so that an act goes on from the one before.</summary>
public sealed class GuestActs(Stage stage) : IActs
{
    private readonly ShopBrowser _guest = stage.NewBrowser();

    public IReadOnlyDictionary<string, Func<Task>> All => new Dictionary<string, Func<Task>>
    {
        ["guest-first-home"] = () => _guest.GetAsync("/"),
        ["guest-home"] = () => _guest.GetAsync("/"),
        ["guest-category"] = () => _guest.GetAsync("/kitchen"),
        ["guest-product"] = () => _guest.GetAsync("/velvet-cushion"),
        ["guest-search"] = () => _guest.GetAsync("/search?q=apple"),
        ["guest-search-again"] = () => _guest.GetAsync("/search?q=apple"),
        ["add-to-cart-ajax"] = () => Stage.AddAsync(_guest, stage.Phone, ShoppingCartType.ShoppingCart),
        ["add-same-product-again"] = () => Stage.AddAsync(_guest, stage.Phone, ShoppingCartType.ShoppingCart),
        ["add-to-cart-product-page"] = AddFromProductPageAsync,
        ["open-cart"] = () => _guest.GetAsync("/cart"),
        ["change-quantity"] = () => ChangeCartAsync("#updatecart", line => ($"itemquantity{line}", "5")),
        ["apply-valid-coupon"] = () => ChangeCartAsync("#applydiscountcouponcode", _ => ("discountcouponcode", Stage.Coupon)),
        ["apply-invalid-coupon"] = () => ChangeCartAsync("#applydiscountcouponcode", _ => ("discountcouponcode", "NOSUCHCODE")),
        ["remove-coupon"] = () => ChangeCartAsync(".remove-discount-button"),
        ["remove-line"] = () => ChangeCartAsync("#updatecart", _ => ("removefromcart", LineIds()[^1])),
        ["quantity-zero"] = async () =>
        {
            await ChangeCartAsync("#updatecart", line => ($"itemquantity{line}", "0"));
            await Stage.AddAsync(_guest, stage.Phone, ShoppingCartType.ShoppingCart);
        },
        ["add-to-wishlist"] = () => Stage.AddAsync(_guest, stage.OtherPhone, ShoppingCartType.Wishlist),
        ["open-wishlist"] = () => _guest.GetAsync("/wishlist"),
        ["move-wishlist-to-cart"] = async () =>
        {
            await _guest.GetAsync("/wishlist");
            stage.Begin();
            await _guest.SubmitAsync(".wishlist-add-to-cart-button", new() { ["addtocart"] = LineIds()[0] });
        },
        ["search-engine-visit"] = VisitAsSearchEngineAsync,
    };

    private async Task AddFromProductPageAsync()
    {
        var page = await _guest.GetAsync("/cast-iron-teapot");
        var quantity = page.Find("#product-details-form .qty-input").GetAttribute("name")!;
        var fields = FormFields.Read((IHtmlFormElement)page.Find("#product-details-form"), new Dictionary<string, string?> { [quantity] = "2" });
        (await _guest.PostAsync($"/addproducttocart/details/{stage.Notebook.Id}/1", fields)).EnsureSuccess();
    }

    /// <param name="button">What is pressed on the cart page.</param>
    /// <param name="enter">What is entered before, given the id of the first line.</param>
    private async Task ChangeCartAsync(string button, Func<string, (string Field, string Value)>? enter = null)
    {
        await _guest.GetAsync("/cart");
        var entered = enter?.Invoke(LineIds()[0]);
        stage.Begin();
        (await _guest.SubmitAsync(button, entered is var (field, value) ? new() { [field] = value } : null)).EnsureSuccess();
    }

    private List<string> LineIds() =>
        [.. _guest.Page!.Html.QuerySelectorAll("[name^=itemquantity]").Select(field => field.GetAttribute("name")!["itemquantity".Length..])];

    private async Task VisitAsSearchEngineAsync()
    {
        using var robot = new ShopBrowser(stage.Address, "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)");
        var before = await stage.CountAsync<Customer>(customer => customer.Id > 0);
        stage.Begin();
        await robot.GetAsync("/");
        await robot.GetAsync("/velvet-cushion");
        stage.Facts["customersBefore"] = before;
        stage.Facts["customersAfter"] = await stage.CountAsync<Customer>(customer => customer.Id > 0);
    }
}
