using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Routing;
using Nop.Plugin.Misc.DynamicOffers.Consent;
using Nop.Plugin.Misc.DynamicOffers.Signals;
using Nop.Plugin.Misc.DynamicOffers.Storefront.Beacons;
using NSubstitute;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Storefront.Beacons;

public sealed class BeaconGuardTests : IDisposable
{
    private readonly BeaconGate _gate = new();
    private readonly BeaconCounters _counters = new();
    private readonly IAntiforgery _antiforgery = Substitute.For<IAntiforgery>();

    public BeaconGuardTests()
    {
        _antiforgery.IsRequestValidAsync(Arg.Any<HttpContext>()).Returns(true);
    }

    public void Dispose() => _gate.Dispose();

    [Fact]
    public async Task A_whole_batch_passes_and_is_handed_on()
    {
        var request = NewRequest();

        Assert.Null(await AskAsync(request));

        Assert.Equal("exit_intent", Assert.Single(request.Features.Get<BeaconBatch>()!.Signals).Kind);
        Assert.Equal(0, _counters.Refused);
    }

    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    [InlineData("Sec-Fetch-Site", "none")]
    [InlineData("Origin", "https://evil.example")]
    [InlineData("Origin", "https://evilshop.example")]
    [InlineData("Origin", "https://shop.example.evil.example")]
    [InlineData("Origin", "https://shop.example:8443")]
    [InlineData("Origin", "null")]
    public async Task Another_sites_batch_is_refused_before_it_costs_anything(string header, string value)
    {
        var request = NewRequest();
        request.Request.Headers[header] = value;

        await IsRefusedAsync(request, BeaconRefusal.CrossSite, StatusCodes.Status403Forbidden);

        await _antiforgery.DidNotReceiveWithAnyArgs().IsRequestValidAsync(default!);
    }

    [Fact]
    public async Task The_shops_own_origin_passes_also_where_a_proxy_took_the_encryption_off()
    {
        var request = NewRequest();
        request.Request.Scheme = "http";
        request.Request.Headers.Origin = "https://Shop.example";
        request.Request.Headers["Sec-Fetch-Site"] = "same-origin";

        Assert.Null(await AskAsync(request));
    }

    [Theory]
    [InlineData(2049L)]
    [InlineData(null)]
    public async Task A_body_that_is_long_or_does_not_say_is_refused_unread(long? length)
    {
        var request = NewRequest();
        request.Request.ContentLength = length;
        request.Request.Body = Substitute.For<Stream>();

        await IsRefusedAsync(request, BeaconRefusal.TooLong, StatusCodes.Status400BadRequest);

        Assert.Empty(request.Request.Body.ReceivedCalls());
    }

    [Theory]
    [InlineData("", "application/x-www-form-urlencoded")]
    [InlineData("id=7&signals=[]", "application/x-www-form-urlencoded")]
    [InlineData("[]", "application/json")]
    [InlineData("x", "multipart/form-data; boundary=x")]
    [InlineData("x", null)]
    public async Task A_body_that_is_no_batch_is_refused(string body, string? contentType)
    {
        await IsRefusedAsync(NewRequest(body, contentType), BeaconRefusal.Malformed, StatusCodes.Status400BadRequest);
    }

    [Fact]
    public async Task A_body_of_nothing_but_separators_is_refused()
    {
        await IsRefusedAsync(NewRequest(new string('&', 2048)), BeaconRefusal.Malformed, StatusCodes.Status400BadRequest);
        await IsRefusedAsync(NewRequest(string.Concat(Enumerable.Repeat("a&", 1024))), BeaconRefusal.Malformed, StatusCodes.Status400BadRequest);
    }

    [Fact]
    public async Task Without_a_valid_token_a_batch_is_refused_and_its_id_stays_free()
    {
        var id = Guid.NewGuid();
        _antiforgery.IsRequestValidAsync(Arg.Any<HttpContext>()).Returns(false, true);

        await IsRefusedAsync(NewRequest(Body(id)), BeaconRefusal.Forged, StatusCodes.Status400BadRequest);

        Assert.Null(await AskAsync(NewRequest(Body(id))));
    }

    [Fact]
    public async Task A_batch_sent_again_is_refused()
    {
        var id = Guid.NewGuid();
        Assert.Null(await AskAsync(NewRequest(Body(id))));

        await IsRefusedAsync(NewRequest(Body(id)), BeaconRefusal.Replayed, StatusCodes.Status409Conflict);
    }

    [Fact]
    public async Task Who_sends_too_much_is_told_how_long_to_wait()
    {
        for (var i = 0; i < BeaconGate.MostOfAnAddress; i++)
            Assert.Null(await AskAsync(NewRequest()));

        var request = NewRequest();
        await IsRefusedAsync(request, BeaconRefusal.TooMany, StatusCodes.Status429TooManyRequests);

        Assert.InRange(int.Parse(request.Response.Headers.RetryAfter.ToString()), 1, 60);
    }

    [Fact]
    public async Task A_visitor_is_known_by_its_cookie()
    {
        var visitor = Guid.NewGuid();
        for (var i = 0; i < BeaconGate.MostOfAVisitor; i++)
            Assert.Null(await AskAsync(NewRequest(visitor: visitor)));

        await IsRefusedAsync(NewRequest(visitor: visitor), BeaconRefusal.TooMany, StatusCodes.Status429TooManyRequests);
    }

    private async Task IsRefusedAsync(HttpContext request, BeaconRefusal reason, int status)
    {
        var before = _counters.RefusedFor(reason);

        var result = Assert.IsType<JsonResult>(await AskAsync(request));

        Assert.Equal(status, result.StatusCode);
        Assert.EndsWith(".", JsonSerializer.SerializeToElement(result.Value).GetProperty("error").GetString());
        Assert.Equal(before + 1, _counters.RefusedFor(reason));
        Assert.Null(request.Features.Get<BeaconBatch>());
    }

    private async Task<IActionResult?> AskAsync(HttpContext request)
    {
        var cookies = new VisitorCookies(new HttpContextAccessor { HttpContext = request }, TimeProvider.System);
        var context = new AuthorizationFilterContext(new ActionContext(request, new RouteData(), new ActionDescriptor()), []);
        await new BeaconGuard(_gate, _counters, cookies, _antiforgery).OnAuthorizationAsync(context);

        return context.Result;
    }

    private static string Body(Guid id) => $"id={id:N}&signals={Uri.EscapeDataString(BeaconForm.Good)}&__RequestVerificationToken=token";

    private static DefaultHttpContext NewRequest(
        string? body = null, string? contentType = "application/x-www-form-urlencoded;charset=UTF-8", Guid? visitor = null)
    {
        var bytes = Encoding.UTF8.GetBytes(body ?? Body(Guid.NewGuid()));
        var context = new DefaultHttpContext();
        context.Connection.RemoteIpAddress = IPAddress.Parse("192.0.2.1");
        context.Request.Method = HttpMethods.Post;
        context.Request.Scheme = "https";
        context.Request.Host = new HostString("shop.example");
        context.Request.ContentType = contentType;
        context.Request.ContentLength = bytes.Length;
        context.Request.Body = new MemoryStream(bytes);
        if (visitor is { } key)
            context.Request.Headers.Cookie = $"{DynamicOffersDefaults.VisitorCookie}={key:N}";

        return context;
    }
}
