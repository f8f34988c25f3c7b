using Microsoft.Extensions.Time.Testing;
using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Messages;
using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Stores;
using Nop.Plugin.Misc.DynamicOffers.Reminders;
using Nop.Plugin.Misc.DynamicOffers.Tests.Builders;
using Nop.Plugin.Misc.DynamicOffers.Tests.Consent;
using Nop.Plugin.Misc.DynamicOffers.Tests.Wallet;
using Nop.Plugin.Misc.DynamicOffers.Wallet;
using Nop.Services.Configuration;
using Nop.Services.Customers;
using Nop.Services.Logging;
using NSubstitute;
using NSubstitute.ExceptionExtensions;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Reminders;

public class ReminderSenderTests
{
    private readonly FakeTimeProvider _clock = Sample.Clock();
    private readonly InMemoryReminderStore _store = new();
    private readonly MailHost _mailHost;
    private readonly IReminderOffers _offers = Substitute.For<IReminderOffers>();
    private readonly ISettingService _settingService = FakeShop.Settings();
    private readonly ICustomerService _customers = Substitute.For<ICustomerService>();
    private readonly ILogger _logger = Substitute.For<ILogger>();
    private readonly List<IOfferChannel> _channels = [];
    private readonly Customer _customer = Sample.Customer();
    private readonly List<ShoppingCartItem> _cart = [Sample.CartItem(updatedOnUtc: Sample.Now.AddHours(-3))];

    private readonly InMemoryShopperStore _shoppers = new();
    private readonly InMemoryGrantStore _grants = new();

    public ReminderSenderTests()
    {
        _shoppers.Agree(Sample.CustomerId);
        _shoppers.Agree(71);
        _mailHost = new MailHost(_store.Mails);
        _customers.GetCustomerByIdAsync(Sample.CustomerId).Returns(_customer);
        _offers.GrantAsync(default, default!, default).ReturnsForAnyArgs(Sample.Grant());
        _offers.GetLastSeenAsync(Sample.ShopperId).Returns(Sample.Now.AddHours(-3));
    }

    [Fact]
    public async Task A_cart_left_alone_gets_one_mail_with_the_offer()
    {
        var reminder = await AddAsync();

        await SendAsync();
        await SendAsync();

        var mail = Assert.Single(_store.Mails.All);
        Assert.Equal(_customer.Email, mail.To);
        Assert.Contains(reminder.Key.ToString("N"), mail.Body);
        Assert.Equal((ReminderState.Queued, mail.Id, Sample.Now), (Stored(reminder).State, Stored(reminder).QueuedEmailId, Stored(reminder).QueuedOnUtc));
    }

    [Fact]
    public async Task What_is_not_due_yet_waits()
    {
        await AddAsync(dueOnUtc: Sample.Now.AddSeconds(1));

        await SendAsync();

        Assert.Empty(_store.Mails.All);
    }

    [Fact]
    public async Task Of_two_nodes_one_sends()
    {
        var reminder = await AddAsync();
        await _store.TryClaimAsync(reminder, Buyer.Unknown, Sample.Now, Sample.Now.AddMinutes(5));
        var store = Substitute.For<IReminderStore>();
        store.GetDueAsync(default!, default, default).ReturnsForAnyArgs([reminder]);
        store.TryClaimAsync(default!, default!, default, default).ReturnsForAnyArgs(false);

        await SendAsync(store);

        Assert.Empty(_store.Mails.All);
        await store.DidNotReceiveWithAnyArgs().CancelAsync(default!, default!);
    }

    [Fact]
    public async Task A_node_that_died_with_the_claim_is_replaced_after_the_lease()
    {
        var reminder = await AddAsync();
        await _store.TryClaimAsync(reminder, Buyer.Unknown, Sample.Now, Sample.Now.AddMinutes(5));

        _clock.Advance(TimeSpan.FromMinutes(5));
        await SendAsync();
        Assert.Empty(_store.Mails.All);

        _clock.Advance(TimeSpan.FromSeconds(1));
        await SendAsync();
        Assert.Single(_store.Mails.All);
    }

    [Fact]
    public async Task A_mail_queued_before_a_crash_is_noted_and_not_sent_again()
    {
        var reminder = await AddAsync();
        await _store.TryClaimAsync(reminder, Buyer.Unknown, Sample.Now, Sample.Now.AddMinutes(5));
        reminder.Cart = CartSnapshot.ToJson([Sample.CartItem(productId: 3)]);
        Assert.True(await _store.TrySetContentAsync(reminder));
        var mail = new QueuedEmail { Body = $"<a href='/cart?reminder={reminder.Key:N}-1'>", CreatedOnUtc = Sample.Now };
        _store.Mails.TryInsert(mail);
        _clock.Advance(TimeSpan.FromMinutes(6));

        await SendAsync();

        Assert.Single(_store.Mails.All);
        Assert.Equal((ReminderState.Queued, mail.Id), (Stored(reminder).State, Stored(reminder).QueuedEmailId));
        Assert.Equal(3, Assert.Single(CartSnapshot.FromJson(Stored(reminder).Cart)).ProductId);
        await _offers.DidNotReceiveWithAnyArgs().GrantAsync(default, default!, default);
    }

    [Fact]
    public async Task Who_ordered_meanwhile_gets_no_mail()
    {
        var reminder = await AddAsync();
        _store.Orders.Add((Sample.CustomerId, Sample.Now.AddMinutes(-1), null));

        await SendAsync();

        Assert.Empty(_store.Mails.All);
        Assert.Equal((ReminderState.Cancelled, ReminderReason.Ordered), (Stored(reminder).State, Stored(reminder).Reason));
    }

    [Fact]
    public async Task Who_orders_while_the_mail_is_being_written_gets_no_mail()
    {
        var reminder = await AddAsync();
        _mailHost.Meanwhile = () => Scheduling().CancelAsync(Sample.CustomerId, ReminderReason.Ordered);

        await SendAsync();

        Assert.Empty(_store.Mails.All);
        Assert.Equal((ReminderState.Cancelled, ReminderReason.Ordered), (Stored(reminder).State, Stored(reminder).Reason));
    }

    [Fact]
    public async Task Who_is_erased_while_the_mail_is_being_written_gets_no_mail()
    {
        await AddAsync();
        _mailHost.Meanwhile = () =>
        {
            _store.Reminders.Delete(_ => true);

            return Task.CompletedTask;
        };

        await SendAsync();

        Assert.Empty(_store.Mails.All);
    }

    [Fact]
    public async Task Off_means_that_no_mail_leaves_and_the_reminder_waits()
    {
        var reminder = await AddAsync();
        SwitchOff(Sample.StoreId);

        await SendAsync();

        Assert.Empty(_store.Mails.All);
        Assert.Equal(ReminderState.Planned, Stored(reminder).State);
    }

    [Fact]
    public async Task What_waits_in_a_store_that_is_off_holds_up_no_other_store()
    {
        SwitchOff(2);
        _mailHost.Stores.Insert(0, new Store { Id = 2 });
        for (var customerId = 100; customerId < 160; customerId++)
        {
            await AddAsync(customerId, storeId: 2, dueOnUtc: Sample.Now.AddDays(-1));
        }

        await AddAsync();
        await SendAsync();

        Assert.Single(_store.Mails.All);
    }

    [Fact]
    public async Task An_empty_cart_is_not_reminded_of()
    {
        var reminder = await AddAsync();
        _cart.Clear();

        await SendAsync();

        Assert.Equal((ReminderState.Cancelled, ReminderReason.EmptyCart), (Stored(reminder).State, Stored(reminder).Reason));
    }

    [Fact]
    public async Task Who_has_no_account_or_no_address_gets_no_mail()
    {
        var guest = await AddAsync();
        var gone = await AddAsync(customerId: 71);
        _customer.Email = null;

        await SendAsync();

        Assert.Equal((ReminderState.Cancelled, ReminderReason.NoAddress), (Stored(guest).State, Stored(guest).Reason));
        Assert.Equal((ReminderState.Cancelled, ReminderReason.NoAddress), (Stored(gone).State, Stored(gone).Reason));
        Assert.Empty(_store.Mails.All);
    }

    [Fact]
    public async Task Who_still_walks_around_in_the_shop_is_reminded_the_delay_after_the_last_sign()
    {
        var reminder = await AddAsync();
        _offers.GetLastSeenAsync(Sample.ShopperId).Returns(Sample.Now.AddMinutes(-10));

        await SendAsync();

        Assert.Equal((ReminderState.Planned, Sample.Now.AddMinutes(170)), (Stored(reminder).State, Stored(reminder).DueOnUtc));
        Assert.Empty(_store.Mails.All);

        _clock.Advance(TimeSpan.FromMinutes(170));
        await SendAsync();
        Assert.Single(_store.Mails.All);
    }

    [Fact]
    public async Task A_cart_that_changed_later_than_the_plan_knows_waits_for_its_delay()
    {
        var reminder = await AddAsync();
        _cart.Add(Sample.CartItem(updatedOnUtc: Sample.Now.AddHours(-1)));

        await SendAsync();

        Assert.Equal(Sample.Now.AddHours(2), Stored(reminder).DueOnUtc);
    }

    [Fact]
    public async Task A_longer_delay_holds_for_what_is_planned_already()
    {
        var reminder = await AddAsync();
        _settingService.LoadSettingAsync<DynamicOffersSettings>(Arg.Any<int>()).Returns(new DynamicOffersSettings { Enabled = true, ReminderDelayMinutes = 240 });

        await SendAsync();

        Assert.Equal(Sample.Now.AddHours(1), Stored(reminder).DueOnUtc);
    }

    [Fact]
    public async Task Without_an_offer_to_give_there_is_no_mail()
    {
        var reminder = await AddAsync();
        _offers.GrantAsync(default, default!, default).ReturnsForAnyArgs((Grant?)null);

        await SendAsync();

        Assert.Equal((ReminderState.Cancelled, ReminderReason.NoOffer), (Stored(reminder).State, Stored(reminder).Reason));
    }

    [Fact]
    public async Task Without_a_template_there_is_no_mail()
    {
        var reminder = await AddAsync();
        _mailHost.Templates.Clear();

        await SendAsync();

        Assert.Equal((ReminderState.Cancelled, ReminderReason.NoTemplate), (Stored(reminder).State, Stored(reminder).Reason));
    }

    [Fact]
    public async Task A_cart_that_two_nodes_planned_at_the_same_moment_gets_one_mail()
    {
        await AddAsync();
        var second = await AddAsync();

        await SendAsync();

        Assert.Single(_store.Mails.All);
        Assert.Equal((ReminderState.Cancelled, ReminderReason.RemindedLately), (Stored(second).State, Stored(second).Reason));
    }

    [Fact]
    public async Task One_cart_that_fails_holds_up_no_other_and_is_tried_again()
    {
        var broken = await AddAsync(customerId: 71);
        var fine = await AddAsync();
        _customers.GetCustomerByIdAsync(71).ThrowsAsync(new TimeoutException());

        await SendAsync();

        Assert.Equal(ReminderState.Queued, Stored(fine).State);
        Assert.Equal((ReminderState.Planned, Sample.Now.AddMinutes(5)), (Stored(broken).State, Stored(broken).DueOnUtc));
        await _logger.Received(1).ErrorAsync(Arg.Any<string>(), Arg.Any<TimeoutException>());
    }

    [Fact]
    public async Task An_application_that_stops_sends_nothing_more()
    {
        await AddAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => SendAsync(cancellationToken: new CancellationToken(canceled: true)));

        Assert.Empty(_store.Mails.All);
    }

    [Fact]
    public async Task Other_channels_are_told_once_and_one_that_fails_holds_up_neither_mail_nor_the_others()
    {
        var (broken, works) = (Substitute.For<IOfferChannel>(), Substitute.For<IOfferChannel>());
        broken.TellAsync(Arg.Any<OfferMessage>()).Returns(Task.FromException<bool>(new InvalidOperationException("The gateway is away.")));
        _channels.AddRange([broken, works]);
        var reminder = await AddAsync();

        await SendAsync();
        await SendAsync();

        Assert.Single(_store.Mails.All);
        await works.Received(1).TellAsync(Arg.Is<OfferMessage>(message => message.Key == reminder.Key && message.Percentage > 0m));
        await _logger.ReceivedWithAnyArgs(1).ErrorAsync(default!, default!, default!);
    }

    private Task SendAsync(IReminderStore? store = null, CancellationToken cancellationToken = default)
    {
        var sender = ReminderParts.Sender(store ?? _store, _mailHost, _offers, _settingService, _customers, FakeShop.Carts([.. _cart]), _shoppers, _grants, _channels, _logger, _clock);

        return sender.SendDueAsync(cancellationToken);
    }

    private ReminderScheduling Scheduling()
    {
        return new ReminderScheduling(_store, _mailHost.QueueService(), FakeShop.Plugin(), _clock);
    }

    private void SwitchOff(int storeId)
    {
        _settingService.LoadSettingAsync<DynamicOffersSettings>(storeId).Returns(new DynamicOffersSettings { Enabled = false });
    }

    private async Task<Reminder> AddAsync(int customerId = Sample.CustomerId, int storeId = Sample.StoreId, DateTime? dueOnUtc = null)
    {
        var reminder = new Reminder
        {
            ShopperId = Sample.ShopperId,
            CustomerId = customerId,
            StoreId = storeId,
            State = ReminderState.Planned,
            CartChangedOnUtc = Sample.Now.AddHours(-3),
            DueOnUtc = dueOnUtc ?? Sample.Now,
            Key = Guid.NewGuid(),
            RunKey = Guid.NewGuid()
        };
        await _store.TryInsertAsync(reminder);

        return reminder;
    }

    private Reminder Stored(Reminder reminder)
    {
        return _store.Reminders.Find(reminder.Id)!;
    }
}
