using System.Reflection;
using Microsoft.AspNetCore.Mvc;
using Nop.Web.Areas.Admin.Controllers;
using Nop.Web.Framework.Mvc.Filters;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Wiring;

public class ControllerTests
{
    [Fact]
    public void Every_action_in_the_admin_asks_for_the_permission_to_manage_offers()
    {
        var actions = typeof(DynamicOffersPlugin).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(BaseAdminController)))
            .SelectMany(type => type.GetMethods(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly))
            .Where(method => !method.IsSpecialName && method.GetCustomAttribute<NonActionAttribute>() is null)
            .ToList();

        Assert.True(actions.Count > 30);
        Assert.All(actions, action =>
        {
            var permission = Assert.Single(action.GetCustomAttributes<CheckPermissionAttribute>());
            Assert.Equal([DynamicOffersDefaults.ManagePermission], permission.PermissionSystemName);
        });
    }

    [Fact]
    public void Every_page_of_the_store_answers_where_addresses_have_language_codes()
    {
        var actions = typeof(DynamicOffersPlugin).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(Nop.Web.Controllers.BasePublicController)))
            .SelectMany(type => type.GetMethods(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly))
            .Where(method => method.GetCustomAttribute<HttpGetAttribute>() is not null)
            .ToList();

        Assert.True(actions.Count > 8);
        Assert.All(actions, action => Assert.True(action.GetCustomAttribute<CheckLanguageSeoCodeAttribute>()?.IgnoreFilter));
    }
}
