using Microsoft.Extensions.Time.Testing;
using Nop.Core.Domain.Localization;
using Nop.Core.Domain.Messages;
using Nop.Core.Domain.Stores;
using Nop.Plugin.Misc.DynamicOffers.Flow;
using Nop.Plugin.Misc.DynamicOffers.Offers;
using Nop.Plugin.Misc.DynamicOffers.Oversight;
using Nop.Plugin.Misc.DynamicOffers.Tests.Builders;
using Nop.Plugin.Misc.DynamicOffers.Tests.Offers;
using Nop.Services.Localization;
using Nop.Services.Messages;
using Nop.Services.Stores;
using NSubstitute;
using NSubstitute.ExceptionExtensions;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Flow;

public class OwnerNotifierTests
{
    private readonly FakeTimeProvider _clock = Sample.Clock();
    private readonly OwnerNotices _notices;
    private readonly InMemoryCampaignStore _campaigns = new();
    private readonly INoticeStore _store = Substitute.For<INoticeStore>();
    private readonly IWorkflowMessageService _mails = Substitute.For<IWorkflowMessageService>();
    private readonly MessageTemplate _template = new() { IsActive = true };
    private readonly OwnerNotifier _notifier;

    public OwnerNotifierTests()
    {
        var templates = Substitute.For<IMessageTemplateService>();
        templates.GetMessageTemplatesByNameAsync(DynamicOffersDefaults.OwnerNoticeTemplate, Sample.StoreId).Returns([_template]);
        var accounts = Substitute.For<IEmailAccountService>();
        accounts.GetEmailAccountByIdAsync(5).Returns(new EmailAccount { Id = 5, Email = "owner@example.com" });
        var stores = Substitute.For<IStoreService>();
        var store = new Store { Id = Sample.StoreId, Name = "DemoStore", Url = "https://shop.example/" };
        stores.GetAllStoresAsync().Returns([store]);
        stores.GetStoreByIdAsync(Sample.StoreId).Returns(store);
        var languages = Substitute.For<ILanguageService>();
        languages.GetAllLanguagesAsync(storeId: Sample.StoreId).Returns([new Language { Id = 1 }]);
        var texts = Substitute.For<ILocalizationService>();
        texts.GetResourceAsync(Arg.Any<string>(), 1).Returns(call => $"{call.ArgAt<string>(0).Split('.')[^1]}: {{0}}");
        _notices = new OwnerNotices(_clock);
        var mail = new NoticeMail(
            templates, Substitute.For<IMessageTokenProvider>(), _mails, accounts, new EmailAccountSettings { DefaultEmailAccountId = 5 }, stores, languages, texts);
        _notifier = new OwnerNotifier(_notices, _store, mail, _campaigns, stores, _clock);
        _store.TryClaimMailAsync(Arg.Any<string>(), Arg.Any<DateTime>(), Arg.Any<DateTime>()).Returns(true);
    }

    [Fact]
    public async Task What_was_raised_many_times_is_written_and_mailed_once_by_its_name()
    {
        var campaign = await _campaigns.AddLiveAsync(new CampaignTerms());
        for (var time = 0; time < 3; time++)
            _notices.Raise(NoticeKind.CampaignUsedUp, campaign.Id.ToString());

        await _notifier.RunAsync();
        await _notifier.RunAsync();

        await _store.Received(1).AddAsync(new RaisedNotice(NoticeKind.CampaignUsedUp, campaign.Name, 3, Sample.Now));
        await _store.Received(1).TryClaimMailAsync(NoticeKind.CampaignUsedUp, Sample.Now, Sample.Now.AddHours(-24));
        await MailedAsync(1, $"campaign_used_up: {campaign.Name}");
    }

    [Fact]
    public async Task Who_does_not_get_the_right_writes_no_mail()
    {
        _store.TryClaimMailAsync(Arg.Any<string>(), Arg.Any<DateTime>(), Arg.Any<DateTime>()).Returns(false);
        _notices.Raise(NoticeKind.DayUsedUp, "1");

        await _notifier.RunAsync();

        await _store.Received(1).AddAsync(new RaisedNotice(NoticeKind.DayUsedUp, "DemoStore", 1, Sample.Now));
        await MailedAsync(0, "day_used_up: DemoStore");
    }

    [Fact]
    public async Task An_owner_who_switched_the_template_off_gets_no_mail()
    {
        _template.IsActive = false;
        _notices.Raise(NoticeKind.CarrierBroken, "A discount");

        await _notifier.RunAsync();

        await MailedAsync(0, "carrier_broken: A discount");
    }

    [Fact]
    public async Task What_the_database_does_not_take_waits_for_the_next_round()
    {
        _store.AddAsync(Arg.Any<RaisedNotice>()).ThrowsAsync(new InvalidOperationException("No database."));
        _notices.Raise(NoticeKind.FailedClosed, "No database.");
        await Assert.ThrowsAsync<InvalidOperationException>(_notifier.RunAsync);
        _notices.Raise(NoticeKind.FailedClosed, "Still none.");

        var waiting = Assert.Single(_notices.TakeAll());

        Assert.Equal(2, waiting.Count);
    }

    [Fact]
    public async Task A_mail_that_could_not_be_queued_is_tried_again_with_the_next_notice()
    {
        _mails.SendNotificationAsync(default, default, default, default, default, default).ThrowsAsyncForAnyArgs(new InvalidOperationException("No queue."));
        _notices.Raise(NoticeKind.DayUsedUp, "1");

        await Assert.ThrowsAsync<InvalidOperationException>(_notifier.RunAsync);

        await _store.Received(1).ReleaseMailAsync(NoticeKind.DayUsedUp);
    }

    private Task MailedAsync(int times, string text) => _mails.Received(times).SendNotificationAsync(
        _template,
        Arg.Is<EmailAccount>(account => account.Id == 5),
        1,
        Arg.Is<IList<Token>>(tokens => tokens.Any(token => token.Key == "DynamicOffers.Notice" && (string)token.Value == text)
            && tokens.Any(token => ((string)token.Value).StartsWith("https://shop.example/Admin/"))),
        "owner@example.com",
        Arg.Any<string>());
}
