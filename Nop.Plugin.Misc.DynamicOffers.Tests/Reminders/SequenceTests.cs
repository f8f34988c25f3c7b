using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Messages;
using Nop.Plugin.Misc.DynamicOffers.Offers;
using Nop.Plugin.Misc.DynamicOffers.Reminders;
using Nop.Plugin.Misc.DynamicOffers.Tests.Builders;
using Nop.Plugin.Misc.DynamicOffers.Wallet;
using Nop.Services.Catalog;
using NSubstitute;
using NSubstitute.ExceptionExtensions;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Reminders;

/// <summary>Simulated weeks: the clock goes, and what a mail server accepted is looked at.</summary>
public class SequenceTests
{
    private static readonly SequenceStep Daily = new() { DelayMinutes = 24 * 60 };

    private readonly ReminderRig _shop = new();

    private IEnumerable<(ReminderState, string?)> Rows => _shop.Store.Reminders.All.OrderBy(reminder => reminder.Step).Select(reminder => (reminder.State, reminder.Reason));

    [Fact]
    public async Task The_recipe_for_a_left_cart_reminds_of_it_once_after_two_days()
    {
        await _shop.GiveAsync(Recipes.Find("abandoned_cart")!.Terms(RecipeProducts.None));

        await _shop.PassAsync(TimeSpan.FromDays(14));

        Assert.Equal([TimeSpan.FromDays(2)], _shop.SentAfter);
    }

    [Fact]
    public async Task Three_steps_come_one_after_the_other_each_after_its_delay()
    {
        await _shop.GiveAsync(Daily, Daily with { DelayMinutes = 2 * 24 * 60 }, Daily with { DelayMinutes = 36 * 60 });

        await _shop.PassAsync(TimeSpan.FromDays(14));

        Assert.Equal([24d, 72d, 108d], _shop.SentAfter.Select(after => Math.Round(after.TotalHours)));
        Assert.All(_shop.Store.Reminders.All, reminder => Assert.NotNull(reminder.SentOnUtc));
    }

    [Fact]
    public async Task A_step_whose_condition_is_not_met_is_passed_over_and_the_next_one_follows()
    {
        _shop.Meets = () => false;
        await _shop.GiveAsync(Daily with { Conditions = [new ConditionTerms("has_cart")] }, Daily);

        await _shop.PassAsync(TimeSpan.FromDays(7));

        Assert.Equal([(ReminderState.Passed, ReminderReason.ConditionNotMet), (ReminderState.Queued, null)], Rows);
        Assert.Equal([48d], _shop.SentAfter.Select(after => Math.Round(after.TotalHours)));
    }

    [Fact]
    public async Task Who_orders_between_claim_and_queue_gets_nothing()
    {
        await _shop.GiveAsync(Daily, Daily);
        _shop.Host.Meanwhile = async () =>
        {
            await _shop.OrderAsync();
            await _shop.Scheduling.CancelAsync(Sample.CustomerId, ReminderReason.Ordered);
        };

        await _shop.PassAsync(TimeSpan.FromDays(7));

        Assert.Empty(_shop.Mailbox);
        Assert.Empty(_shop.Store.Mails.All);
        Assert.All(Rows, row => Assert.Equal((ReminderState.Cancelled, ReminderReason.Ordered), row));
    }

    [Fact]
    public async Task Who_orders_while_the_mail_waits_in_the_host_s_queue_gets_nothing_even_where_no_event_told_of_it()
    {
        await _shop.GiveAsync(Daily, Daily);
        _shop.HostSends = false;
        await _shop.PassAsync(TimeSpan.FromHours(25));
        Assert.Single(_shop.Store.Mails.All);

        await _shop.OrderAsync(customerId: 999, email: _shop.Customer.Email.ToUpperInvariant());
        _shop.HostSends = true;
        await _shop.PassAsync(TimeSpan.FromDays(7));

        Assert.Empty(_shop.Mailbox);
        Assert.Empty(_shop.Store.Mails.All);
        Assert.All(Rows, row => Assert.Equal((ReminderState.Cancelled, ReminderReason.Ordered), row));
    }

    [Fact]
    public async Task Who_says_no_between_two_steps_gets_no_second()
    {
        await _shop.GiveAsync(Daily, Daily);
        await _shop.PassAsync(TimeSpan.FromHours(30));

        _shop.Shoppers.Shoppers.Update(_ => true, shopper => shopper.MailConsentedOnUtc = null);
        await _shop.PassAsync(TimeSpan.FromDays(7));

        Assert.Single(_shop.Mailbox);
        Assert.Equal((ReminderState.Cancelled, ReminderReason.ConsentWithdrawn), Rows.Last());
    }

    [Theory]
    [InlineData(GrantState.Redeemed, ReminderReason.OfferUsed)]
    [InlineData(GrantState.Revoked, ReminderReason.OfferRevoked)]
    [InlineData(GrantState.Expired, ReminderReason.OfferExpired)]
    public async Task An_offer_that_is_over_is_not_reminded_of(GrantState state, string reason)
    {
        var grant = await _shop.GiveAsync(Daily, Daily);
        await _shop.PassAsync(TimeSpan.FromHours(30));

        _shop.Grants.Grants.Update(row => row.Id == grant.Id, row => row.State = state);
        await _shop.PassAsync(TimeSpan.FromDays(3));

        Assert.Single(_shop.Mailbox);
        Assert.Equal((ReminderState.Cancelled, reason), Rows.Last());
    }

    [Fact]
    public async Task Who_empties_the_cart_or_whose_goods_are_sold_out_gets_nothing()
    {
        await _shop.GiveAsync(Daily);
        var cart = _shop.Cart.ToList();
        _shop.Cart.Clear();
        await _shop.PassAsync(TimeSpan.FromDays(2));
        Assert.Equal((ReminderState.Cancelled, ReminderReason.EmptyCart), Assert.Single(Rows));

        _shop.Cart.AddRange(cart);
        _shop.Products = Substitute.For<IProductService>();
        _shop.Products.GetProductByIdAsync(Arg.Any<int>()).Returns(new Product { Published = true, ManageInventoryMethod = ManageInventoryMethod.ManageStock });
        await _shop.GiveAsync(Daily);
        await _shop.PassAsync(TimeSpan.FromDays(2));
        Assert.Equal((ReminderState.Cancelled, ReminderReason.OutOfStock), _shop.Store.Reminders.All.Select(row => (row.State, row.Reason)).Last());
        Assert.Empty(_shop.Mailbox);
    }

    [Fact]
    public async Task Two_offers_at_once_keep_to_one_message_a_day_and_three_a_week_and_nothing_is_lost()
    {
        for (var campaign = 0; campaign < 4; campaign++)
            await _shop.GiveAsync(new CampaignTerms { Steps = [Daily], ValidityHours = 30 * 24 });

        await _shop.PassAsync(TimeSpan.FromDays(14));

        var sent = _shop.Mailbox.Select(mail => mail.SentOnUtc).ToList();
        Assert.Equal(4, sent.Count);
        Assert.All(sent.Zip(sent.Skip(1)), pair => Assert.True(pair.Second - pair.First >= TimeSpan.FromHours(24)));
        Assert.True(sent[3] - sent[0] >= TimeSpan.FromDays(7));
    }

    [Fact]
    public async Task In_quiet_hours_over_midnight_nothing_is_sent_and_it_comes_when_they_end_in_the_shopper_s_time_zone()
    {
        (_shop.Host.Settings.QuietFromHour, _shop.Host.Settings.QuietToHour) = (21, 8);
        _shop.Customer.TimeZoneId = "America/New_York";
        await _shop.GiveAsync(Daily with { DelayMinutes = 15 * 60 });

        await _shop.PassAsync(TimeSpan.FromDays(2));

        // 12:00 UTC and 15 hours are 22:00 in New York; 8:00 there is 13:00 UTC.
        Assert.Equal([new DateTime(2026, 11, 24, 13, 0, 0)], _shop.Mailbox.Select(mail => mail.SentOnUtc));
    }

    [Fact]
    public async Task What_waits_is_dropped_only_where_the_offer_ends_meanwhile()
    {
        (_shop.Host.Settings.QuietFromHour, _shop.Host.Settings.QuietToHour) = (21, 8);
        await _shop.GiveAsync(new CampaignTerms { Steps = [Daily with { DelayMinutes = 10 * 60 }] }, expiresOnUtc: Sample.Now.AddHours(15));

        await _shop.PassAsync(TimeSpan.FromDays(3));

        Assert.Empty(_shop.Mailbox);
        Assert.Equal((ReminderState.Cancelled, ReminderReason.OfferExpired), Assert.Single(Rows));
    }

    [Fact]
    public async Task A_paused_campaign_waits_and_an_ended_one_sends_no_more()
    {
        var grant = await _shop.GiveAsync(Daily, Daily);
        _shop.Campaigns.Campaigns.Update(_ => true, campaign => campaign.Status = CampaignStatus.Paused);
        await _shop.PassAsync(TimeSpan.FromDays(2));
        Assert.Empty(_shop.Mailbox);

        _shop.Campaigns.Campaigns.Update(_ => true, campaign => campaign.Status = CampaignStatus.Live);
        await _shop.PassAsync(TimeSpan.FromHours(2));
        Assert.Single(_shop.Mailbox);

        _shop.Campaigns.Campaigns.Update(_ => true, campaign => campaign.Status = CampaignStatus.Ended);
        await _shop.PassAsync(TimeSpan.FromDays(4));
        Assert.Single(_shop.Mailbox);
        Assert.True(grant.ExpiresOnUtc > Sample.Now);
    }

    [Fact]
    public async Task The_mail_of_the_settings_gives_way_to_a_campaign_s_sequence()
    {
        await _shop.GiveAsync(Daily);
        _shop.OfSettings = Sample.Grant(id: 99);
        await _shop.Scheduling.PlanAsync(Sample.ShopperId, Sample.CustomerId, Sample.StoreId, Sample.Now, Sample.Caps);

        await _shop.PassAsync(TimeSpan.FromDays(2));

        Assert.Single(_shop.Mailbox);
        Assert.Equal(ReminderReason.CampaignCovers, _shop.Store.Reminders.All.Single(reminder => reminder.CampaignId == 0).Reason);
    }

    [Fact]
    public async Task Where_another_part_of_the_shop_reminds_of_carts_campaigns_for_left_carts_do_not_and_others_go_on()
    {
        _shop.Host.Settings.RemindsOfCarts = false;
        await _shop.GiveAsync(Recipes.Find("abandoned_cart")!.Terms(RecipeProducts.None));
        await _shop.PassAsync(TimeSpan.FromDays(3));
        Assert.Equal((ReminderState.Cancelled, ReminderReason.AnotherReminds), Assert.Single(Rows));

        await _shop.GiveAsync(Daily);
        await _shop.PassAsync(TimeSpan.FromDays(2));
        Assert.Single(_shop.Mailbox);
    }

    [Fact]
    public async Task Where_another_part_of_the_shop_reminds_of_carts_the_mail_of_the_settings_does_not()
    {
        _shop.Host.Settings.RemindsOfCarts = false;
        _shop.OfSettings = Sample.Grant(id: 99);
        await _shop.Scheduling.PlanAsync(Sample.ShopperId, Sample.CustomerId, Sample.StoreId, Sample.Now, Sample.Caps);

        await _shop.PassAsync(TimeSpan.FromDays(1));

        Assert.Equal((ReminderState.Cancelled, ReminderReason.AnotherReminds), Assert.Single(Rows));
    }

    [Fact]
    public async Task Another_channel_is_told_under_the_step_s_key_and_again_where_it_failed()
    {
        var channel = Substitute.For<IOfferChannel>();
        var told = new List<OfferMessage>();
        channel.Code.Returns("sms");
        channel.TellAsync(Arg.Any<OfferMessage>()).Returns(call =>
        {
            told.Add(call.Arg<OfferMessage>());

            return told.Count == 1 ? Task.FromException<bool>(new InvalidOperationException("The gateway is away.")) : Task.FromResult(true);
        });
        _shop.Channels.Add(channel);
        await _shop.GiveAsync(Daily with { Channel = "sms" });

        await _shop.PassAsync(TimeSpan.FromDays(2));

        Assert.Equal(2, told.Count);
        Assert.Equal(_shop.Store.Reminders.All.Single().Key, Assert.Single(told.Select(message => message.Key).Distinct()));
        Assert.Equal((ReminderState.Queued, null), Assert.Single(Rows));
        Assert.Equal(_shop.Cart.Select(item => item.ProductId), CartSnapshot.FromJson(_shop.Store.Reminders.All.Single().Cart).Select(line => line.ProductId)); // for its link
        Assert.Empty(_shop.Store.Mails.All);
    }

    [Fact]
    public async Task A_channel_that_is_not_set_up_ends_the_sequence_and_counts_as_no_message()
    {
        var channel = Substitute.For<IOfferChannel>();
        channel.Code.Returns("sms");
        channel.TellAsync(Arg.Any<OfferMessage>()).Returns(false);
        _shop.Channels.Add(channel);
        await _shop.GiveAsync(Daily with { Channel = "sms" });

        await _shop.PassAsync(TimeSpan.FromDays(2));

        Assert.Equal((ReminderState.Cancelled, ReminderReason.NoChannel), Assert.Single(Rows));
        Assert.Empty(await _shop.Store.GetQueuedTimesAsync(Sample.CustomerId, Sample.Now));
    }

    [Fact]
    public async Task Of_two_rows_of_one_cart_that_two_nodes_hold_at_once_one_is_sent()
    {
        _shop.OfSettings = Sample.Grant(shopperId: _shop.Shoppers.Shoppers.All[0].Id);
        await _shop.Grants.TryIssueAsync(_shop.OfSettings);
        for (var node = 0; node < 2; node++)
        {
            var key = Guid.NewGuid();
            await _shop.Store.TryInsertAsync(new Reminder
            {
                ShopperId = _shop.OfSettings.ShopperId,
                CustomerId = Sample.CustomerId,
                StoreId = Sample.StoreId,
                State = ReminderState.Planned,
                CartChangedOnUtc = Sample.Now,
                DueOnUtc = Sample.Now.AddHours(3),
                Key = key,
                RunKey = key
            });
        }

        // The other node has claimed its row, and dies or works on.
        _shop.Clock.Advance(TimeSpan.FromHours(4));
        await _shop.Store.TryClaimAsync(_shop.Store.Reminders.All[1], Buyer.Unknown, _shop.NowUtc, _shop.NowUtc.AddMinutes(5));
        await _shop.RunJobAsync();
        Assert.Empty(_shop.Store.Mails.All);

        await _shop.PassAsync(TimeSpan.FromDays(1));
        Assert.Single(_shop.Mailbox);
    }

    [Fact]
    public async Task A_campaign_paused_for_a_while_keeps_its_message_as_long_as_the_offer_holds()
    {
        await _shop.GiveAsync(new CampaignTerms { Steps = [Daily with { DelayMinutes = 60 }] }, expiresOnUtc: Sample.Now.AddHours(2));
        _shop.Campaigns.Campaigns.Update(_ => true, campaign => campaign.Status = CampaignStatus.Paused);
        await _shop.PassAsync(TimeSpan.FromMinutes(75));
        _shop.Campaigns.Campaigns.Update(_ => true, campaign => campaign.Status = CampaignStatus.Live);

        await _shop.PassAsync(TimeSpan.FromMinutes(30));

        Assert.Single(_shop.Mailbox);
    }

    [Fact]
    public async Task A_mail_that_left_is_not_sent_again_where_that_could_not_be_noted()
    {
        await _shop.GiveAsync(Daily);
        _shop.Clock.Advance(TimeSpan.FromDays(1));
        await _shop.RunJobAsync();
        _shop.Store.FailureOfSent = new TimeoutException();

        await _shop.RunHostAsync();
        await _shop.RunHostAsync();

        Assert.Single(_shop.Mailbox);
        Assert.NotNull(Assert.Single(_shop.Store.Mails.All).SentOnUtc);
        await _shop.Logger.ReceivedWithAnyArgs(1).ErrorAsync(default!, default);
    }

    [Fact]
    public async Task While_the_database_is_away_for_ten_minutes_nothing_is_lost_or_doubled_and_the_job_fails_as_one()
    {
        await _shop.GiveAsync(Daily, Daily);
        await _shop.PassAsync(TimeSpan.FromHours(24) - TimeSpan.FromMinutes(15));
        var away = Substitute.For<IReminderStore>();
        away.GetDueAsync(default!, default, default).ThrowsAsyncForAnyArgs(new TimeoutException());
        _shop.Through = _ => away;
        for (var minute = 0; minute < 10; minute++)
        {
            _shop.Clock.Advance(TimeSpan.FromMinutes(1));
            await Assert.ThrowsAsync<TimeoutException>(_shop.RunJobAsync);
        }

        await _shop.Logger.DidNotReceiveWithAnyArgs().ErrorAsync(default!, default!, default!);
        _shop.Through = store => store;
        await _shop.PassAsync(TimeSpan.FromDays(4));

        Assert.Equal(2, _shop.Mailbox.Count);
    }

    [Fact]
    public async Task A_node_that_slept_past_its_lease_leaves_a_mail_behind_that_does_not_leave()
    {
        await _shop.GiveAsync(Daily);
        _shop.Clock.Advance(TimeSpan.FromHours(25));
        var slept = Assert.Single(await _shop.Store.GetDueAsync([Sample.StoreId], _shop.NowUtc, 10));
        await _shop.Store.TryClaimAsync(slept, Buyer.Unknown, _shop.NowUtc, _shop.NowUtc.AddMinutes(5));
        _shop.Clock.Advance(TimeSpan.FromMinutes(6));
        await _shop.RunJobAsync();

        // It wakes, queues what it had written, and dies before it can note it.
        _shop.Store.Mails.TryInsert(new QueuedEmail { Body = MailHost.Body.Replace("%DynamicOffers.CartUrl%", $"https://shop.example/cart?reminder={slept.Mark}"), CreatedOnUtc = _shop.NowUtc });
        await _shop.RunHostAsync();

        var mail = Assert.Single(_shop.Mailbox);
        Assert.Contains(new ReminderMark(slept.Key, 2).ToString(), mail.Body);
        Assert.Single(_shop.Store.Mails.All);
    }

    [Fact]
    public async Task A_mail_that_the_host_sends_before_its_node_could_note_it_is_noted_then_and_sent_once()
    {
        await _shop.GiveAsync(Daily);
        _shop.Host.Meanwhile = _shop.RunHostAsync;

        await _shop.PassAsync(TimeSpan.FromDays(2));

        Assert.Single(_shop.Mailbox);
        Assert.Equal((ReminderState.Queued, null), Assert.Single(Rows));
        Assert.NotNull(Assert.Single(_shop.Store.Reminders.All).SentOnUtc);
    }

    [Fact]
    public async Task An_address_that_is_suppressed_meanwhile_gets_nothing()
    {
        await _shop.GiveAsync(Daily);
        _shop.HostSends = false;
        await _shop.PassAsync(TimeSpan.FromHours(25));
        _shop.Suppressions = Substitute.For<IAddressSuppressions>();
        _shop.Suppressions.IsSuppressedAsync(_shop.Customer.Email).Returns(true);

        await _shop.RunHostAsync();

        Assert.Empty(_shop.Mailbox);
        Assert.Equal((ReminderState.Cancelled, ReminderReason.Suppressed), Assert.Single(Rows));
    }

    [Fact]
    public async Task Off_while_the_mail_waits_plans_it_again_and_on_sends_it()
    {
        await _shop.GiveAsync(Daily);
        _shop.HostSends = false;
        await _shop.PassAsync(TimeSpan.FromHours(25));
        _shop.HostSends = true;
        _shop.Host.Settings.Enabled = false;
        await _shop.PassAsync(TimeSpan.FromHours(1));
        Assert.Empty(_shop.Mailbox);
        Assert.Equal(ReminderState.Planned, Assert.Single(Rows).Item1);

        _shop.Host.Settings.Enabled = true;
        await _shop.PassAsync(TimeSpan.FromHours(1));
        Assert.Single(_shop.Mailbox);
    }

    [Fact]
    public async Task Our_mails_can_be_left_with_one_click_and_others_pass_as_they_are()
    {
        await _shop.GiveAsync(Daily);
        await _shop.PassAsync(TimeSpan.FromHours(25));
        var headers = Assert.Single(_shop.Mailbox).Headers!;
        Assert.Equal("List-Unsubscribe=One-Click", headers["List-Unsubscribe-Post"]);
        Assert.StartsWith("<https://shop.example/offers/unsubscribe/", headers["List-Unsubscribe"]);
        Assert.DoesNotContain(_shop.Customer.Email, headers["List-Unsubscribe"]);

        var quoting = $"<p>You wrote: https://shop.example/cart?reminder={Guid.NewGuid():N}-1</p>";
        var own = new Dictionary<string, string> { ["X-Own"] = "1" };
        await _shop.EmailSender().SendEmailAsync(new EmailAccount(), "Re", quoting, "a@example.com", "A", "b@example.com", "B", headers: own);

        Assert.Equal(2, _shop.Mailbox.Count);
        Assert.Same(own, _shop.Mailbox[1].Headers);
    }
}
