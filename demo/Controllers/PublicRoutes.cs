namespace DemoStore.Controllers;

/// <summary>The fixed addresses of the public store, under nopCommerce's route names.</summary>
public class PublicRoutes : IRouteProvider
{
    public int Priority => 0;

    public void RegisterRoutes(IEndpointRouteBuilder endpointRouteBuilder)
    {
        void Map(string name, string pattern, string controller, string action) =>
            endpointRouteBuilder.MapControllerRoute(name, pattern, new { controller, action });

        Map("Homepage", "", "Home", "Index");
        Map("Login", "login", "Customer", "Login");
        endpointRouteBuilder.MapControllerRoute("LoginCheckoutAsGuest", "login/checkoutasguest",
            new { controller = "Customer", action = "Login", checkoutAsGuest = true });
        Map("Register", "register", "Customer", "Register");
        Map("RegisterResult", "registerresult/{resultId:int}", "Customer", "RegisterResult");
        Map("Logout", "logout", "Customer", "Logout");
        Map("CustomerInfo", "customer/info", "Customer", "Info");
        Map("CustomerAddresses", "customer/addresses", "Customer", "Addresses");
        Map("CustomerReturnRequests", "returnrequest/history", "ReturnRequest", "CustomerReturnRequests");
        Map("CustomerRewardPoints", "rewardpoints/history", "Order", "CustomerRewardPoints");
        Map("GdprTools", "customer/gdpr", "Customer", "GdprTools");
        Map("CustomerOrders", "order/history", "Order", "CustomerOrders");
        Map("OrderDetails", "orderdetails/{orderId:int}", "Order", "Details");
        Map("ReturnRequest", "returnrequest/{orderId:int}", "ReturnRequest", "ReturnRequest");

        Map("ProductSearch", "search", "Catalog", "Search");
        Map("ShoppingCart", "cart", "ShoppingCart", "Cart");
        Map("Wishlist", "wishlist/{customerGuid:guid?}", "ShoppingCart", "Wishlist");
        Map("AddProductToCart-Catalog", "addproducttocart/catalog/{productId:int}/{shoppingCartTypeId:int}/{quantity:int}",
            "ShoppingCart", "AddProductToCart_Catalog");
        Map("AddProductToCart-Details", "addproducttocart/details/{productId:int}/{shoppingCartTypeId:int}",
            "ShoppingCart", "AddProductToCart_Details");
        Map("ProductDetailsAttributeChange",
            "shoppingcart/productdetails_attributechange/{productId:int}/{validateAttributeConditions:bool}/{loadPicture:bool}",
            "ShoppingCart", "ProductDetails_AttributeChange");

        Map("Checkout", "checkout", "Checkout", "Index");
        Map("CheckoutOnePage", "onepagecheckout", "Checkout", "OnePageCheckout");
        Map("CheckoutBillingAddress", "checkout/billingaddress", "Checkout", "BillingAddress");
        Map("CheckoutSelectBillingAddress", "checkout/selectbillingaddress", "Checkout", "SelectBillingAddress");
        Map("CheckoutShippingAddress", "checkout/shippingaddress", "Checkout", "ShippingAddress");
        Map("CheckoutSelectShippingAddress", "checkout/selectshippingaddress", "Checkout", "SelectShippingAddress");
        Map("CheckoutShippingMethod", "checkout/shippingmethod", "Checkout", "ShippingMethod");
        Map("CheckoutPaymentMethod", "checkout/paymentmethod", "Checkout", "PaymentMethod");
        Map("CheckoutPaymentInfo", "checkout/paymentinfo", "Checkout", "PaymentInfo");
        Map("CheckoutConfirm", "checkout/confirm", "Checkout", "Confirm");
        Map("CheckoutCompleted", "checkout/completed/{orderId:int?}", "Checkout", "Completed");

        Map("SubscribeNewsletter", "subscribenewsletter", "Newsletter", "SubscribeNewsletter");
        Map("NewsletterActivation", "newsletter/subscriptionactivation/{token:guid}/{active:bool}", "Newsletter", "SubscriptionActivation");
        Map("ChangeCurrency", "changecurrency/{customerCurrency:int}", "Common", "SetCurrency");
        Map("ChangeLanguage", "changelanguage/{langId:int}", "Common", "SetLanguage");
        Map("ChangeTaxType", "changetaxtype/{customerTaxType:int}", "Common", "SetTaxType");
        Map("EuCookieLawAccept", "eucookielawaccept", "Common", "EuCookieLawAccept");
        Map("PageNotFound", "page-not-found", "Common", "PageNotFound");
    }
}
