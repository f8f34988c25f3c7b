using System.Net;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.AspNetCore.Mvc.Razor.Compilation;
using Nop.Core;
using Nop.Core.Domain.Cms;
using Nop.Core.Domain.Customers;
using Nop.Core.Infrastructure;
using Nop.Plugin.Misc.DynamicOffers.Tests.Infrastructure;
using Nop.Plugin.Misc.DynamicOffers.Tests.Stories;
using Nop.Services.Customers;
using Nop.Web.Framework.Events;
using Nop.Web.Framework.Infrastructure;
using Nop.Web.Framework.Models;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Demo.HostFacts;

/// <summary>Pages: widgets, themes, views, and who looks at them.</summary>
[Collection(InProcessShopCollection.Name)]
public sealed class PageFacts(FactShop shop) : IClassFixture<FactShop>
{
    private const string Curl = "curl/8.5.0";

    [Fact]
    public async Task E10_Search_engines_share_one_customer_and_curl_counts_as_one()
    {
        var guests = await CountCustomersAsync();
        using var curl = new ShopBrowser(await shop.GetAddressAsync(), Curl);
        (await curl.GetAsync("/")).EnsureSuccess();
        using var bot = new ShopBrowser(await shop.GetAddressAsync(), "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)");
        (await bot.GetAsync("/")).EnsureSuccess();

        Assert.Equal(guests, await CountCustomersAsync());
        await shop.DoAsync(async services =>
        {
            services.Get<IHttpContextAccessor>().HttpContext!.Request.Headers.UserAgent = Curl;
            Assert.Equal(NopCustomerDefaults.SearchEngineCustomerName, (await services.Get<IWorkContext>().GetCurrentCustomerAsync()).SystemName);
        });

        using var shopper = new ShopBrowser(await shop.GetAddressAsync());
        (await shopper.GetAsync("/")).EnsureSuccess();
        Assert.Equal(guests + 1, await CountCustomersAsync());
    }

    [Fact]
    public async Task E11_A_widget_is_shown_only_where_the_settings_name_its_plugin()
    {
        using var shopper = new ShopBrowser(await shop.GetAddressAsync());
        Assert.False((await shopper.GetAsync("/")).EnsureSuccess().Has("[data-zone]"));

        await WithWidgetsAsync(["home_page_top"], async () =>
            Assert.Equal("home_page_top", (await shopper.GetAsync("/")).Find("[data-zone]").GetAttribute("data-zone")));
    }

    [Fact]
    public async Task E12_There_is_no_zone_in_the_mini_cart_and_none_in_the_totals_but_those_around_them()
    {
        using var shopper = await shop.GetShopperAsync();
        await shopper.AddsToCartAsync("cast-iron-teapot");
        var zones = typeof(PublicWidgetZones).GetProperties().Select(property => (string)property.GetValue(null)!)
            .Where(zone => zone != PublicWidgetZones.HeadHtmlTag);

        await WithWidgetsAsync([.. zones], async () =>
        {
            var cart = await shopper.OpensCartAsync();
            Assert.Empty(cart.Find(".flyout-cart").QuerySelectorAll("[data-zone]"));
            Assert.Empty(cart.Find(".total-info").QuerySelectorAll("[data-zone]"));
            foreach (var zone in new[]
            {
                "order_summary_totals", "order_summary_cart_footer", "order_summary_content_deals", "body_end_html_tag_before"
            })
                cart.Find($"[data-zone={zone}]");

            var product = await shopper.Browser.GetAsync("/cast-iron-teapot");
            product.Find("[data-zone=product_price_top]");
            product.Find("[data-zone=product_price_bottom]");
            (await shopper.Browser.GetAsync("/")).Find("[data-zone=productbox_addinfo_after]");

            var confirm = await shopper.GoesToConfirmAsync();
            confirm.Find("[data-zone=checkout_confirm_top]");
            confirm.Find("[data-zone=checkout_confirm_bottom]");
            var onOnePage = await shopper.GoesToConfirmOnOnePageAsync();
            Assert.NotNull(onOnePage.QuerySelector("[data-zone=op_checkout_confirm_top]"));
            Assert.NotNull(onOnePage.QuerySelector("[data-zone=op_checkout_confirm_bottom]"));
        });
    }

    [Fact]
    public async Task E14_A_theme_overrides_views_in_its_folder_of_controller_and_view()
    {
        using var shopper = new ShopBrowser(await shop.GetAddressAsync());

        Assert.Equal("Of the theme", (await shopper.GetAsync("/search?q=tea")).EnsureSuccess().Text("#themed"));
    }

    [Fact]
    public Task E14_A_view_asked_for_by_its_path_is_not_looked_for_in_the_theme() => shop.DoAsync(services =>
    {
        var views = services.Get<IRazorViewEngine>();
        Assert.True(views.GetView(null, $"~/Plugins/{ProbePlugin.SystemName}/Views/CSharp10.cshtml", false).Success);
        Assert.False(views.GetView(null, "~/Plugins/Search.cshtml", false).Success);

        return Task.CompletedTask;
    });

    [Fact]
    public async Task E20_While_an_admin_shops_as_a_customer_the_work_context_tells_who_it_is()
    {
        var customer = await shop.AskAsync(services => services.Get<ICustomerService>().GetCustomerByEmailAsync("anna@example.com"));
        using var admin = await shop.GetAdminAsync();
        await admin.GetAsync($"/Admin/Customer/Edit/{customer.Id}");
        (await admin.PostAsync("/Admin/Customer/Impersonate", StoryShopper.Fields(("id", $"{customer.Id}")))).EnsureSuccess();

        var seen = new List<(string? Current, string? Original)>();
        async Task look(object @event)
        {
            if (@event is not ModelPreparedEvent<BaseNopModel>)
                return;

            var workContext = EngineContext.Current.Resolve<IWorkContext>();
            seen.Add(((await workContext.GetCurrentCustomerAsync()).Email, workContext.OriginalCustomerIfImpersonated?.Email));
        }

        await Heard.DuringAsync(() => admin.GetAsync("/"), look);
        Assert.All(seen, pair => Assert.Equal(("anna@example.com", "admin@example.com"), pair));

        seen.Clear();
        await admin.GetAsync("/logout");
        await Heard.DuringAsync(() => admin.GetAsync("/"), look);
        Assert.All(seen, pair => Assert.Equal(("admin@example.com", (string?)null), pair));
    }

    [Fact]
    public async Task E22_The_anti_forgery_token_comes_in_the_field_of_its_name_and_without_it_a_post_is_refused()
    {
        using var shopper = new ShopBrowser(await shop.GetAddressAsync());
        await shopper.GetAsync("/cart");
        var token = shopper.Page!.Find("input[name=__RequestVerificationToken]").GetAttribute("value")!;

        Assert.Equal(HttpStatusCode.BadRequest, (await shopper.PostAsync("/eucookielawaccept", [], withToken: false)).Status);
        var fields = StoryShopper.Fields(("__RequestVerificationToken", token));
        Assert.Equal(HttpStatusCode.OK, (await shopper.PostAsync("/eucookielawaccept", fields, withToken: false)).Status);
    }

    [Fact]
    public async Task L5_Views_of_plugins_are_compiled_as_CSharp_10()
    {
        var compiler = shop.Shop.Services.Get<IViewCompilerProvider>().GetCompiler();
        Assert.NotNull((await compiler.CompileAsync($"/Plugins/{ProbePlugin.SystemName}/Views/CSharp10.cshtml")).Item);

        var failure = await Assert.ThrowsAnyAsync<Exception>(() => compiler.CompileAsync($"/Plugins/{ProbePlugin.SystemName}/Views/CSharp12.cshtml"));
        Assert.IsAssignableFrom<ICompilationException>(failure);
    }

    private Task WithWidgetsAsync(IList<string> zones, Func<Task> act)
    {
        ProbeWidget.Zones = zones;

        return shop.WithAsync<WidgetSettings>(nameof(WidgetSettings.ActiveWidgetSystemNames), ProbePlugin.SystemName, act);
    }

    private Task<int> CountCustomersAsync() => shop.AskAsync(services => services.Table<Customer>().CountAsync());
}
