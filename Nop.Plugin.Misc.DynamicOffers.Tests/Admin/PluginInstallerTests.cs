using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Nop.Core.Domain.Cms;
using Nop.Core.Domain.Discounts;
using Nop.Core.Domain.Localization;
using Nop.Core.Domain.Messages;
using Nop.Core.Domain.Stores;
using Nop.Plugin.Misc.DynamicOffers.Flow;
using Nop.Plugin.Misc.DynamicOffers.Infrastructure;
using Nop.Plugin.Misc.DynamicOffers.Localization;
using Nop.Plugin.Misc.DynamicOffers.Oversight;
using Nop.Plugin.Misc.DynamicOffers.Redemption;
using Nop.Plugin.Misc.DynamicOffers.Reminders;
using Nop.Plugin.Misc.DynamicOffers.Wallet;
using Nop.Plugin.Misc.DynamicOffers.Tests.Builders;
using Nop.Plugin.Misc.DynamicOffers.Tests.Offers;
using Nop.Services.Discounts;
using Nop.Services.Localization;
using Nop.Services.Logging;
using Nop.Services.Messages;
using Nop.Services.Security;
using Nop.Services.Stores;
using NSubstitute;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Admin;

public class PluginInstallerTests
{
    private readonly InMemorySettingService _settings = new();
    private readonly List<MessageTemplate> _templates = [];
    private readonly List<string> _log = [];
    private readonly ICarrierStore _carriers = Substitute.For<ICarrierStore>();
    private readonly IReminderStore _reminders = Substitute.For<IReminderStore>();
    private readonly IDiscountService _discounts = Substitute.For<IDiscountService>();
    private readonly IQueuedEmailService _queue = Substitute.For<IQueuedEmailService>();
    private readonly ILocalizationService _texts = Substitute.For<ILocalizationService>();
    private readonly IPermissionService _permissions = Substitute.For<IPermissionService>();
    private readonly PluginInstaller _installer;

    public PluginInstallerTests()
    {
        var stores = Substitute.For<IStoreService>();
        stores.GetAllStoresAsync().Returns([new Store { Id = 1 }, new Store { Id = 2 }]);
        var languages = Substitute.For<ILanguageService>();
        languages.GetAllLanguagesAsync(showHidden: true).Returns([new Language { Id = 1, UniqueSeoCode = "en" }]);
        _carriers.GetAllAsync().Returns([]);
        _carriers.GetRequirementsAsync(Arg.Any<int>()).Returns([]);
        _reminders.GetUnsentInQueueAsync(Arg.Any<int>()).Returns([]);
        var grants = Substitute.For<IGrantStore>();
        grants.GetEndedDoorsAsync(default, default, default).ReturnsForAnyArgs([]);
        grants.CountOpenByDiscountAsync(Arg.Any<DateTime>()).Returns(new Dictionary<int, int>());

        var clock = new FakeTimeProvider();
        var state = new PluginState(_settings);
        var carrierService = new CarrierService(_carriers, grants, _discounts, state, new OwnerNotices(TimeProvider.System), Substitute.For<ILogger>(), clock);
        var scheduling = new ReminderScheduling(_reminders, _queue, state, clock);
        _installer = new PluginInstaller(
            new TextInstaller(_texts, languages),
            new MessageTemplateInstaller(MessageTemplates(), EmailAccounts(), languages, Substitute.For<ILocalizedEntityService>(), new EmailAccountSettings { DefaultEmailAccountId = 5 }),
            new SettingsFlow(_settings, stores, new InMemoryCampaignStore(), grants, carrierService, scheduling),
            carrierService,
            Parts.EarlyAccess(grants),
            scheduling,
            new BackgroundWork(Substitute.For<IServiceScopeFactory>(), Substitute.For<IServiceProvider>(), null!),
            _settings,
            stores,
            _permissions,
            _texts);
    }

    [Fact]
    public async Task Installing_saves_the_defaults_texts_template_and_the_active_widget()
    {
        await _installer.InstallAsync();

        Assert.Equal(5, (await _settings.LoadSettingAsync<DynamicOffersSettings>()).HesitationPercentage);
        Assert.True((await _settings.LoadSettingAsync<DynamicOffersSettings>()).Enabled);
        Assert.Equal([DynamicOffersDefaults.SystemName], (await _settings.LoadSettingAsync<WidgetSettings>()).ActiveWidgetSystemNames);
        await _texts.Received(1).AddOrUpdateLocaleResourceAsync(Arg.Is<IDictionary<string, string>>(texts => texts.Count > 50), 1);
        Assert.Equal(
            [DynamicOffersDefaults.CartReminderTemplate, DynamicOffersDefaults.SecondReminderTemplate, DynamicOffersDefaults.LastReminderTemplate, DynamicOffersDefaults.OwnerNoticeTemplate],
            _templates.Select(one => one.Name));
        Assert.All(_templates, one => Assert.Equal((true, 5), (one.IsActive, one.EmailAccountId)));
        Assert.All(["%Store.Name%", "%DynamicOffers.Notice%", "%DynamicOffers.HealthUrl%"], token => Assert.Contains(token, _templates[3].Body, StringComparison.Ordinal));
        string[] tokens = ["Store.Name", "DynamicOffers.Greeting", "DynamicOffers.OfferBlock", "DynamicOffers.CartBlock", "DynamicOffers.CartUrl", "DynamicOffers.UnsubscribeUrl", "DynamicOffers.PreferencesUrl"];
        Assert.All(_templates.Take(3), template =>
        {
            Assert.All(tokens, token => Assert.Contains($"%{token}%", template.Body, StringComparison.Ordinal));
            Assert.Contains("%Store.Name%", template.Subject, StringComparison.Ordinal);
            Assert.DoesNotContain('\n', template.Subject);
        });
    }

    [Fact]
    public async Task Installing_makes_a_key_for_typed_addresses_that_no_other_shop_has()
    {
        await _installer.InstallAsync();
        var key = (await _settings.LoadSettingAsync<DynamicOffersSettings>()).EmailHashKey;
        Assert.Equal(32, Convert.FromBase64String(key).Length);

        await _installer.UninstallAsync();
        await _installer.InstallAsync();

        Assert.NotEqual(key, (await _settings.LoadSettingAsync<DynamicOffersSettings>()).EmailHashKey);
    }

    [Fact]
    public async Task Updating_keeps_the_key_and_makes_one_where_an_earlier_version_had_none()
    {
        await _installer.InstallAsync();
        var key = (await _settings.LoadSettingAsync<DynamicOffersSettings>()).EmailHashKey;
        await _installer.UpdateAsync();
        Assert.Equal(key, (await _settings.LoadSettingAsync<DynamicOffersSettings>()).EmailHashKey);

        await _settings.SaveSettingAsync(new DynamicOffersSettings());
        await _installer.UpdateAsync();

        Assert.Equal(32, Convert.FromBase64String((await _settings.LoadSettingAsync<DynamicOffersSettings>()).EmailHashKey).Length);
    }

    [Fact]
    public async Task Installing_again_after_it_broke_off_leaves_everything_once()
    {
        await _installer.InstallAsync();
        await _installer.InstallAsync();

        Assert.Equal(4, _templates.Count);
        Assert.Single((await _settings.LoadSettingAsync<WidgetSettings>()).ActiveWidgetSystemNames);
    }

    [Fact]
    public async Task The_widget_is_active_too_where_a_store_has_a_list_of_its_own()
    {
        await _settings.SaveSettingAsync(new WidgetSettings { ActiveWidgetSystemNames = ["Widgets.Slider"] }, storeId: 2);

        await _installer.InstallAsync();

        Assert.Equal(["Widgets.Slider", DynamicOffersDefaults.SystemName], (await _settings.LoadSettingAsync<WidgetSettings>(2)).ActiveWidgetSystemNames);
        Assert.DoesNotContain(("WidgetSettings.ActiveWidgetSystemNames", 1), _settings.Keys);
    }

    [Fact]
    public async Task Updating_keeps_settings_and_template_as_the_owner_edited_them()
    {
        await _installer.InstallAsync();
        await _settings.SaveSettingAsync(new DynamicOffersSettings { HesitationPercentage = 7 });
        _templates[0].Body = "Come back!";

        await _installer.UpdateAsync();

        Assert.Equal(7, (await _settings.LoadSettingAsync<DynamicOffersSettings>()).HesitationPercentage);
        Assert.Equal("Come back!", _templates[0].Body);
    }

    [Fact]
    public async Task Updating_leaves_a_widget_off_that_the_owner_switched_off()
    {
        await _installer.InstallAsync();
        await _settings.SaveSettingAsync(new WidgetSettings());

        await _installer.UpdateAsync();

        Assert.Empty((await _settings.LoadSettingAsync<WidgetSettings>()).ActiveWidgetSystemNames);
    }

    [Fact]
    public async Task Uninstalling_takes_everything_out_again()
    {
        await _settings.SaveSettingAsync(new WidgetSettings { ActiveWidgetSystemNames = ["Widgets.Slider"] });
        await _installer.InstallAsync();
        await _settings.SaveSettingAsync(new DynamicOffersSettings(), settings => settings.HesitationPercentage, storeId: 2);

        await _installer.UninstallAsync();

        Assert.Equal([("WidgetSettings.ActiveWidgetSystemNames", 0)], _settings.Keys);
        Assert.Equal(["Widgets.Slider"], (await _settings.LoadSettingAsync<WidgetSettings>()).ActiveWidgetSystemNames);
        Assert.Empty(_templates);
        await _texts.Received(1).DeleteLocaleResourcesAsync(DynamicOffersDefaults.LocalePrefix);
        await _permissions.Received(1).DeletePermissionAsync(DynamicOffersDefaults.ManagePermission);
        await _texts.Received(1).DeleteLocaleResourceAsync("Permission.Promotions.DynamicOffers.Manage");
    }

    [Fact]
    public async Task Uninstalling_switches_the_carriers_off_before_anything_else_goes()
    {
        var discount = new Discount { Id = 9, IsActive = true };
        _carriers.GetAllAsync().Returns([new Carrier { DiscountId = 9 }]);
        _discounts.GetDiscountByIdAsync(9).Returns(discount);
        _discounts.When(service => service.UpdateDiscountAsync(discount)).Do(_ => _log.Add($"active: {discount.IsActive}"));
        _texts.When(service => service.DeleteLocaleResourcesAsync(Arg.Any<string>())).Do(_ => _log.Add("texts"));
        _discounts.GetAllDiscountUsageHistoryAsync(discountId: 9, pageSize: 1).Returns(new Nop.Core.PagedList<DiscountUsageHistory>([], 0, 1));

        await _installer.UninstallAsync();

        Assert.Equal(["active: False", "texts"], _log);
        await _discounts.Received(1).DeleteDiscountAsync(discount);
    }

    [Fact]
    public async Task Uninstalling_deletes_our_unsent_mails()
    {
        var mail = new QueuedEmail { Id = 3 };
        _reminders.GetUnsentInQueueAsync(0).Returns([new Reminder { QueuedEmailId = 3 }]);
        _queue.GetQueuedEmailByIdAsync(3).Returns(mail);

        await _installer.UninstallAsync();

        await _queue.Received(1).DeleteQueuedEmailAsync(mail);
    }

    private IMessageTemplateService MessageTemplates()
    {
        var service = Substitute.For<IMessageTemplateService>();
        service.GetMessageTemplatesByNameAsync(Arg.Any<string>(), null).Returns(call => _templates.Where(template => template.Name == call.Arg<string>()).ToList());
        service.When(templates => templates.InsertMessageTemplateAsync(Arg.Any<MessageTemplate>())).Do(call => _templates.Add(call.Arg<MessageTemplate>()));
        service.When(templates => templates.DeleteMessageTemplateAsync(Arg.Any<MessageTemplate>())).Do(call => _templates.Remove(call.Arg<MessageTemplate>()));

        return service;
    }

    private static IEmailAccountService EmailAccounts()
    {
        var service = Substitute.For<IEmailAccountService>();
        service.GetAllEmailAccountsAsync().Returns([new EmailAccount { Id = 4 }, new EmailAccount { Id = 5 }]);

        return service;
    }
}
