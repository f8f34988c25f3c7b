using Microsoft.AspNetCore.Http;
using Nop.Plugin.Misc.DynamicOffers.Consent;
using Nop.Plugin.Misc.DynamicOffers.Tests.Builders;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Consent;

public class VisitorCookiesTests
{
    private static readonly Guid Key = Guid.Parse("0f8fad5b-d9cb-469f-a165-70867728950e");

    [Theory]
    [InlineData("0f8fad5bd9cb469fa16570867728950e", true)]
    [InlineData("0f8fad5b-d9cb-469f-a165-70867728950e", false)]
    [InlineData("0f8fad5bd9cb469fa16570867728950", false)]
    [InlineData("1 OR 1=1", false)]
    [InlineData("", false)]
    public void Only_what_could_be_a_key_is_one(string value, bool isKey)
    {
        var cookies = Cookies(FakeShop.Request((DynamicOffersDefaults.VisitorCookie, value)));

        Assert.Equal(isKey ? Key : null, cookies.VisitorKey);
    }

    [Fact]
    public void A_browser_without_cookies_is_nobody_and_has_refused_nothing()
    {
        var cookies = Cookies(FakeShop.Request());

        Assert.Null(cookies.VisitorKey);
        Assert.False(cookies.RefusesTracking);
    }

    [Fact]
    public void Without_a_request_there_are_no_cookies_to_read_or_set()
    {
        var cookies = Cookies(FakeShop.NoRequest());

        cookies.SetVisitor(Key);
        cookies.DeleteVisitor();

        Assert.Null(cookies.VisitorKey);
        Assert.False(cookies.RefusesTracking);
    }

    [Fact]
    public void The_visitor_s_cookie_is_out_of_reach_of_scripts_and_of_other_sites()
    {
        var request = FakeShop.Request();
        request.HttpContext!.Request.Scheme = "https";

        Cookies(request).SetVisitor(Key);

        var cookie = Assert.Single(SetCookies(request));
        Assert.StartsWith($"{DynamicOffersDefaults.VisitorCookie}={Key:N};", cookie);
        Assert.Contains("secure", cookie);
        Assert.Contains("httponly", cookie);
        Assert.Contains("samesite=lax", cookie);
        Assert.Contains("expires=Sat, 22 May 2027 12:00:00 GMT", cookie);
    }

    [Fact]
    public void A_shop_without_a_certificate_can_be_tried_out_all_the_same()
    {
        var request = FakeShop.Request();

        Cookies(request).SetVisitor(Key);

        Assert.DoesNotContain("secure", Assert.Single(SetCookies(request)));
    }

    [Fact]
    public void A_no_takes_the_key_back_and_leaves_no_cookie_of_its_own()
    {
        var request = FakeShop.Request((DynamicOffersDefaults.VisitorCookie, Key.ToString("N")));

        Cookies(request).DeleteVisitor();

        Assert.True(IsDeletion(Assert.Single(SetCookies(request)), DynamicOffersDefaults.VisitorCookie));
    }

    [Theory]
    [InlineData("1", true)]
    [InlineData("0", false)]
    [InlineData("true", false)]
    [InlineData("", false)]
    public void A_browser_that_refuses_tracking_everywhere_says_so_in_its_request(string header, bool refuses)
    {
        var request = FakeShop.Request();
        request.HttpContext!.Request.Headers["Sec-GPC"] = header;

        Assert.Equal(refuses, Cookies(request).RefusesTracking);
    }

    [Fact]
    public void A_cookie_that_the_browser_does_not_have_is_not_deleted()
    {
        var request = FakeShop.Request();

        Cookies(request).DeleteVisitor();

        Assert.Empty(SetCookies(request));
    }

    private static VisitorCookies Cookies(IHttpContextAccessor request)
    {
        return new VisitorCookies(request, Sample.Clock());
    }

    private static IReadOnlyList<string> SetCookies(IHttpContextAccessor request)
    {
        return request.HttpContext!.Response.Headers.SetCookie.OfType<string>().ToList();
    }

    private static bool IsDeletion(string cookie, string name)
    {
        return cookie.StartsWith($"{name}=;") && cookie.Contains("expires=Thu, 01 Jan 1970");
    }
}
