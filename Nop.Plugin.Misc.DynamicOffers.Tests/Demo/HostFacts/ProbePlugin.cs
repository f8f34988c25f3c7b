using FluentMigrator;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ViewComponents;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Messages;
using Nop.Core.Infrastructure;
using Nop.Services.Cms;
using Nop.Services.Events;
using Nop.Services.Messages;
using Nop.Services.Plugins;
using Nop.Services.Security;
using Nop.Web.Framework.Components;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Demo.HostFacts;

/// <summary>A plugin whose classes say what the host does with them; see <see cref="Heard" />.</summary>
public static class ProbePlugin
{
    public const string SystemName = "Test.Probe";

    private static readonly string[] Events =
    [
        "EntityInsertedEvent<ShoppingCartItem>", "EntityDeletedEvent<ShoppingCartItem>", "ClearShoppingCartEvent",
        "EntityInsertedEvent<Order>", "EntityDeletedEvent<Order>", "EntityInsertedEvent<DiscountUsageHistory>",
        "EntityUpdatedEvent<Discount>", "EntityDeletedEvent<Discount>", "EntityDeletedEvent<DiscountRequirement>",
        "EntityUpdatedEvent<Customer>", "EntityDeletedEvent<Customer>", "CustomerLoggedinEvent", "CustomerPermanentlyDeleted",
        "EmailSubscribedEvent", "EntityInsertedEvent<ReturnRequest>", "ModelPreparedEvent<BaseNopModel>",
        "GetShoppingCartItemUnitPriceEvent", "ShoppingCartItemMovedToOrderItemEvent",
        "OrderPlacedEvent", "OrderPaidEvent", "OrderStatusChangedEvent", "OrderRefundedEvent", "OrderVoidedEvent"
    ];

    public static string Source { get; } =
        $$"""
        using Nop.Core.Domain.Customers;
        using Nop.Core.Domain.Discounts;
        using Nop.Core.Domain.Messages;
        using Nop.Core.Domain.Orders;
        using Nop.Core.Events;
        using Nop.Core.Domain.Gdpr;
        using Nop.Web.Framework.Events;
        using Nop.Web.Framework.Models;
        {{string.Concat(Events.Select((name, index) => $"public class Ear{index} : ProbeEar<{name}> {{ }}"))}}
        public class Plugin : ProbeWidget { }
        public class FirstInLine : ProbeConsumer { public FirstInLine() : base("first") { } }
        public class SecondInLine : ProbeConsumer { public SecondInLine() : base("second") { } }
        public class Startup : ProbeStartup { }
        public class Permissions : ProbePermissions { }
        [Microsoft.AspNetCore.Mvc.ViewComponent]
        public class ProbeMark : ProbeMarkComponent { }
        [Nop.Data.Migrations.NopMigration("2026-01-01 00:00:00", "Probe: new", Nop.Data.Migrations.MigrationProcessType.Installation)]
        public class Schema : ProbeMigration { }
        [Nop.Data.Migrations.NopMigration("2026-01-02 00:00:00", "Probe: newer", Nop.Data.Migrations.MigrationProcessType.Update)]
        public class NewerSchema : ProbeMigration { }
        """;
}

/// <summary>Shows a mark in each of the zones, and notes what the host asks of it.</summary>
public abstract class ProbeWidget : BasePlugin, IWidgetPlugin
{
    public static IList<string> Zones { get; set; } = ["home_page_top"];

    public bool HideInWidgetList => false;

    public Task<IList<string>> GetWidgetZonesAsync() => Task.FromResult(Zones);

    public Type GetWidgetViewComponent(string widgetZone) => GetType().Assembly.GetType("ProbeMark")!;

    public override Task InstallAsync() => Note("install");

    public override Task UninstallAsync() => Note("uninstall");

    public override Task UpdateAsync(string currentVersion, string targetVersion) => Note($"update from {currentVersion} to {targetVersion}");

    private static Task Note(string step)
    {
        Heard.Steps.Enqueue(step);

        return Task.CompletedTask;
    }
}

public abstract class ProbeMarkComponent : NopViewComponent
{
    public IViewComponentResult Invoke(string widgetZone, object? additionalData = null) =>
        new HtmlContentViewComponentResult(new HtmlString($"<i data-zone=\"{widgetZone}\"></i>"));
}

public abstract class ProbeMigration : Migration
{
    public override void Up() => Heard.Steps.Enqueue($"{GetType().Name} up");

    public override void Down() => Heard.Steps.Enqueue($"{GetType().Name} down");
}

public abstract class ProbePermissions : IPermissionConfigManager
{
    public const string Permission = "Test.Probe.Permission";

    public IList<PermissionConfig> AllConfigs => [new(Permission, Permission, "Test", NopCustomerDefaults.AdministratorsRoleName)];
}

/// <summary>Runs after the host's own start-ups, and wraps the last registration it finds.</summary>
public abstract class ProbeStartup : INopStartup
{
    public int Order => 3000;

    public void ConfigureServices(IServiceCollection services, IConfiguration configuration)
    {
        var sender = services.Last(service => service.ServiceType == typeof(IEmailSender)).ImplementationType!;
        services.AddScoped<IEmailSender>(provider => new ProbeEmailSender((IEmailSender)ActivatorUtilities.CreateInstance(provider, sender)));
        Heard.Registered = [.. services];
    }

    public void Configure(IApplicationBuilder application)
    {
    }
}

/// <summary>Lets no mail through while it is told so.</summary>
public sealed class ProbeEmailSender(IEmailSender inner) : IEmailSender
{
    public static Func<string, Task>? BeforeSending { get; set; }

    public async Task SendEmailAsync(EmailAccount emailAccount, string subject, string body, string fromAddress, string fromName, string toAddress,
        string toName, string? replyToAddress = null, string? replyToName = null, IEnumerable<string>? bcc = null, IEnumerable<string>? cc = null,
        string? attachmentFilePath = null, string? attachmentFileName = null, int attachedDownloadId = 0, IDictionary<string, string>? headers = null)
    {
        if (BeforeSending is { } before)
            await before(subject);

        await inner.SendEmailAsync(emailAccount, subject, body, fromAddress, fromName, toAddress, toName, replyToAddress!, replyToName!, bcc!, cc!,
            attachmentFilePath!, attachmentFileName!, attachedDownloadId, headers!);
    }
}

public sealed class ProbeEvent
{
    public List<string> Steps { get; } = [];

    public bool Fails { get; init; }
}

public abstract class ProbeConsumer(string name) : IConsumer<ProbeEvent>
{
    public async Task HandleEventAsync(ProbeEvent eventMessage)
    {
        eventMessage.Steps.Add($"{name} begins");
        await Task.Delay(20);
        eventMessage.Steps.Add($"{name} ends");
        if (eventMessage.Fails)
            throw new InvalidOperationException($"Probe: the {name} consumer fails.");
    }
}

/// <summary>Hands on what it hears to <see cref="Heard" />.</summary>
public abstract class ProbeEar<TEvent> : IConsumer<TEvent> where TEvent : class
{
    public Task HandleEventAsync(TEvent eventMessage) => Heard.TellAsync(eventMessage);
}
