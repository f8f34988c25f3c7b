using Microsoft.Extensions.Time.Testing;
using Nop.Core.Domain.Stores;
using Nop.Plugin.Misc.DynamicOffers.Admin;
using Nop.Plugin.Misc.DynamicOffers.Flow;
using Nop.Plugin.Misc.DynamicOffers.Oversight;
using Nop.Plugin.Misc.DynamicOffers.Redemption;
using Nop.Plugin.Misc.DynamicOffers.Reminders;
using Nop.Plugin.Misc.DynamicOffers.Wallet;
using Nop.Plugin.Misc.DynamicOffers.Tests.Offers;
using Nop.Services.Discounts;
using Nop.Services.Logging;
using Nop.Services.Messages;
using Nop.Services.Stores;
using Nop.Web.Areas.Admin.Factories;
using Nop.Web.Areas.Admin.Models.Settings;
using Nop.Web.Areas.Admin.Models.Stores;
using NSubstitute;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Admin;

public class SettingsEditorTests
{
    private static readonly (string Key, int StoreId) SharedSwitch = ("DynamicOffersSettings.Enabled", 0);

    private readonly InMemorySettingService _settings = new();
    private readonly ICarrierStore _carriers = Substitute.For<ICarrierStore>();
    private readonly IGrantStore _grants = Substitute.For<IGrantStore>();
    private readonly IReminderStore _reminders = Substitute.For<IReminderStore>();
    private readonly SettingsEditor _editor;

    public SettingsEditorTests()
    {
        TestMapper.Use();
        var stores = Substitute.For<IStoreService>();
        stores.GetAllStoresAsync().Returns([new Store { Id = 1 }, new Store { Id = 2 }]);
        _carriers.GetAllAsync().Returns([]);
        _carriers.GetRequirementsAsync(Arg.Any<int>()).Returns([]);
        _grants.CountOpenByDiscountAsync(Arg.Any<DateTime>()).Returns(new Dictionary<int, int>());
        _reminders.GetUnsentInQueueAsync(Arg.Any<int>()).Returns([]);

        var clock = new FakeTimeProvider();
        var state = new PluginState(_settings);
        var carrierService = new CarrierService(_carriers, _grants, Substitute.For<IDiscountService>(), state, new OwnerNotices(TimeProvider.System), Substitute.For<ILogger>(), clock);
        var scheduling = new ReminderScheduling(_reminders, Substitute.For<IQueuedEmailService>(), state, clock);
        _settings.SaveSettingAsync(new DynamicOffersSettings { Enabled = true }, settings => settings.Enabled);
        _editor = new SettingsEditor(_settings, Scopes(), new SettingsFlow(_settings, stores, new InMemoryCampaignStore(), _grants, carrierService, scheduling));
    }

    [Fact]
    public async Task A_shared_value_holds_for_the_stores_without_one_of_their_own()
    {
        var model = await _editor.ReadAsync(0);
        model.HesitationPercentage = 3;

        await _editor.SaveAsync(model, 0);

        Assert.Equal(3, (await _editor.ReadAsync(2)).HesitationPercentage);
        Assert.False((await _editor.ReadAsync(2)).HesitationPercentage_OverrideForStore);
    }

    [Fact]
    public async Task A_store_keeps_what_is_marked_as_its_own()
    {
        var model = await _editor.ReadAsync(2);
        model.HesitationPercentage = 3;
        model.HesitationPercentage_OverrideForStore = true;

        await _editor.SaveAsync(model, 2);

        Assert.Equal(3, (await _editor.ReadAsync(2)).HesitationPercentage);
        Assert.True((await _editor.ReadAsync(2)).HesitationPercentage_OverrideForStore);
        Assert.Equal(5, (await _editor.ReadAsync(1)).HesitationPercentage);
        Assert.Equal([SharedSwitch, ("DynamicOffersSettings.HesitationPercentage", 2)], _settings.Keys);
    }

    [Fact]
    public async Task Taking_the_mark_away_gives_the_store_the_shared_value_again()
    {
        var model = await _editor.ReadAsync(2);
        model.HesitationPercentage = 3;
        model.HesitationPercentage_OverrideForStore = true;
        await _editor.SaveAsync(model, 2);

        model.HesitationPercentage_OverrideForStore = false;
        await _editor.SaveAsync(model, 2);

        Assert.Equal(5, (await _editor.ReadAsync(2)).HesitationPercentage);
        Assert.Equal([SharedSwitch], _settings.Keys);
    }

    [Fact]
    public async Task What_a_stores_form_holds_without_a_mark_does_not_count()
    {
        var model = await _editor.ReadAsync(2);
        model.HesitationPercentage = null;
        model.ReturnPercentage = 20;
        model.ReturnPercentage_OverrideForStore = true;

        await _editor.CompleteAsync(model, 2);

        Assert.Equal(5, model.HesitationPercentage);
        Assert.Equal(20, model.ReturnPercentage);
        Assert.Equal(2, model.ActiveStoreScopeConfiguration);
    }

    [Fact]
    public async Task The_form_of_all_stores_counts_as_it_is()
    {
        var model = await _editor.ReadAsync(0);
        model.HesitationPercentage = null;

        await _editor.CompleteAsync(model, 0);

        Assert.Null(model.HesitationPercentage);
    }

    [Fact]
    public async Task Switching_a_store_off_withdraws_its_unsent_mails()
    {
        var model = await _editor.ReadAsync(2);
        model.Enabled = false;
        model.Enabled_OverrideForStore = true;

        await _editor.SaveAsync(model, 2);

        await _reminders.Received(1).GetUnsentInQueueAsync(2);
        await _reminders.DidNotReceive().GetUnsentInQueueAsync(1);
    }

    [Fact]
    public async Task More_depths_than_a_shop_can_bear_are_refused_and_nothing_is_saved()
    {
        var open = Enumerable.Range(1, CarrierService.ActiveLimit).ToList();
        _carriers.GetAllAsync().Returns(open.Select(id => new Carrier { Id = id, DiscountId = id, Percentage = 50 + id, MaximumAmount = 1 }).ToList());
        _grants.CountOpenByDiscountAsync(Arg.Any<DateTime>()).Returns(open.ToDictionary(id => id, _ => 1));
        var model = await _editor.ReadAsync(2);
        model.HesitationPercentage = 3;
        model.HesitationPercentage_OverrideForStore = true;

        await Assert.ThrowsAsync<CarrierLimitException>(() => _editor.SaveAsync(model, 2));

        Assert.Equal([SharedSwitch], _settings.Keys);
    }

    [Fact]
    public async Task The_stores_whose_own_values_a_shared_change_meets_are_found()
    {
        var second = await _editor.ReadAsync(2);
        second.ReturnPercentage = 8;
        second.ReturnPercentage_OverrideForStore = true;
        await _editor.SaveAsync(second, 2);
        var shared = await _editor.ReadAsync(0);
        shared.HesitationPercentage = 9;

        var (store, model) = Assert.Single(await _editor.GetStoresWithOwnValuesAsync(shared));

        Assert.Equal("Second", store.Name);
        Assert.Equal(9, model.HesitationPercentage);
        Assert.Equal(8, model.ReturnPercentage);
    }

    private static ISettingModelFactory Scopes()
    {
        var factory = Substitute.For<ISettingModelFactory>();
        factory.PrepareStoreScopeConfigurationModelAsync().Returns(
            new StoreScopeConfigurationModel { Stores = [new StoreModel { Id = 1, Name = "First" }, new StoreModel { Id = 2, Name = "Second" }] });

        return factory;
    }
}
