using Nop.Core.Domain.Messages;
using Nop.Core.Domain.Stores;
using Nop.Plugin.Misc.DynamicOffers.Flow;
using Nop.Plugin.Misc.DynamicOffers.Oversight;
using Nop.Plugin.Misc.DynamicOffers.Redemption;
using Nop.Plugin.Misc.DynamicOffers.Reminders;
using Nop.Plugin.Misc.DynamicOffers.Tests.Builders;
using Nop.Plugin.Misc.DynamicOffers.Tests.Offers;
using Nop.Plugin.Misc.DynamicOffers.Tests.Redemption;
using Nop.Plugin.Misc.DynamicOffers.Tests.Reminders;
using Nop.Plugin.Misc.DynamicOffers.Tests.Wallet;
using Nop.Services.Configuration;
using Nop.Services.Logging;
using Nop.Services.Stores;
using NSubstitute;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Flow;

public class SettingsFlowTests
{
    private readonly ISettingService _settings = FakeShop.Settings();
    private readonly IStoreService _stores = Substitute.For<IStoreService>();
    private readonly HostDiscounts _host = new();
    private readonly InMemoryReminderStore _reminders = new();

    public SettingsFlowTests()
    {
        _stores.GetAllStoresAsync().Returns([new Store { Id = 1 }, new Store { Id = 2 }]);
    }

    [Fact]
    public async Task Every_depth_of_every_store_gets_its_carrier()
    {
        Set(1, new DynamicOffersSettings { Enabled = true, HesitationPercentage = 5m, ReturnPercentage = 10m, MaximumDiscountPerOrder = 25m });
        Set(2, new DynamicOffersSettings { Enabled = true, HesitationPercentage = 5m, ReturnPercentage = 15m, MaximumDiscountPerOrder = 25m });

        await Flow().ApplyAsync();

        Assert.Equal([5m, 10m, 15m], _host.Discounts.Where(discount => discount.IsActive).Select(discount => discount.DiscountPercentage).Order());
    }

    [Fact]
    public void The_same_percentage_up_to_another_amount_is_another_depth()
    {
        var depths = SettingsFlow.Depths(
        [
            new DynamicOffersSettings { HesitationPercentage = 5m, ReturnPercentage = 5m, MaximumDiscountPerOrder = 25m },
            new DynamicOffersSettings { HesitationPercentage = 5m, ReturnPercentage = 5m, MaximumDiscountPerOrder = 30m }
        ]);

        Assert.Equal([CarrierTerms.OfSubTotal(5m, 25m), CarrierTerms.OfSubTotal(5m, 30m)], depths);
    }

    [Fact]
    public async Task A_store_that_is_off_has_its_mails_withdrawn_and_another_has_not()
    {
        Set(1, new DynamicOffersSettings { Enabled = false });
        var here = await AddQueuedAsync(storeId: 1);
        var there = await AddQueuedAsync(storeId: 2);

        await Flow().ApplyAsync();

        Assert.Equal(ReminderState.Planned, _reminders.Reminders.Find(here)!.State);
        Assert.Equal(ReminderState.Queued, _reminders.Reminders.Find(there)!.State);
        Assert.Single(_reminders.Mails.All);
    }

    [Fact]
    public async Task More_depths_than_the_shop_can_bear_are_refused()
    {
        _stores.GetAllStoresAsync().Returns(Enumerable.Range(1, 4).Select(id => new Store { Id = id }).ToList());
        for (var storeId = 1; storeId <= 4; storeId++)
        {
            Set(storeId, new DynamicOffersSettings { Enabled = true, HesitationPercentage = storeId, ReturnPercentage = storeId + 10 });
        }

        await Assert.ThrowsAsync<CarrierLimitException>(() => Flow().ApplyAsync());
    }

    private SettingsFlow Flow()
    {
        var carriers = new CarrierService(
            new InMemoryCarrierStore(_host), new InMemoryGrantStore(), _host.Service, FakeShop.Plugin(), new OwnerNotices(TimeProvider.System), Substitute.For<ILogger>(), Sample.Clock());
        var scheduling = new ReminderScheduling(_reminders, new MailHost(_reminders.Mails).QueueService(), FakeShop.Plugin(), Sample.Clock());

        return new SettingsFlow(_settings, _stores, new InMemoryCampaignStore(), new InMemoryGrantStore(), carriers, scheduling);
    }

    private void Set(int storeId, DynamicOffersSettings settings)
    {
        _settings.LoadSettingAsync<DynamicOffersSettings>(storeId).Returns(settings);
    }

    private async Task<int> AddQueuedAsync(int storeId)
    {
        var mail = new QueuedEmail { Body = string.Empty };
        _reminders.Mails.TryInsert(mail);
        var reminder = new Reminder { RunKey = Guid.NewGuid(), StoreId = storeId, State = ReminderState.Queued, QueuedEmailId = mail.Id };
        await _reminders.TryInsertAsync(reminder);

        return reminder.Id;
    }
}
