using Microsoft.AspNetCore.Http;
using Nop.Core.Domain.Customers;
using Nop.Plugin.Misc.DynamicOffers.Consent;
using Nop.Plugin.Misc.DynamicOffers.Flow;
using Nop.Plugin.Misc.DynamicOffers.Offers;
using Nop.Plugin.Misc.DynamicOffers.Reminders;
using Nop.Plugin.Misc.DynamicOffers.Tests.Builders;
using Nop.Plugin.Misc.DynamicOffers.Tests.Consent;
using Nop.Plugin.Misc.DynamicOffers.Tests.Reminders;
using Nop.Plugin.Misc.DynamicOffers.Tests.Wallet;
using Nop.Plugin.Misc.DynamicOffers.Wallet;
using Nop.Services.Gdpr;
using Nop.Services.Helpers;
using NSubstitute;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Flow;

public class ConsentFlowTests
{
    private readonly Customer _guest = Sample.Customer(1);
    private readonly Customer _account = Sample.Customer(2);
    private readonly Database _database = new();
    private readonly ShopperCache _cache = new(Sample.Clock());
    private readonly ShopNode _node;
    private readonly CurrentShopper _current = new();

    private Customer? _administrator;
    private IHttpContextAccessor _request = FakeShop.Request();

    public ConsentFlowTests()
    {
        _node = new ShopNode(_database, Sample.Clock());
    }

    private InMemoryShopperStore Shoppers => _database.Shoppers;

    private InMemoryGrantStore Grants => _database.Grants;

    private InMemoryReminderStore Reminders => _database.Reminders;

    [Fact]
    public async Task A_yes_makes_a_shopper_with_a_key_that_only_the_browser_knows()
    {
        await Consent(_guest).AgreeAsync(mail: false);

        var shopper = Assert.Single(Shoppers.Shoppers.All);
        Assert.Equal((_guest.Id, false, Sample.StoreId, Sample.Now), (shopper.CustomerId, shopper.IsRegistered, shopper.StoreId, shopper.ConsentedOnUtc));
        Assert.NotEqual(Guid.Empty, shopper.VisitorKey);
        Assert.Contains(SetCookies, cookie => cookie.StartsWith($"{DynamicOffersDefaults.VisitorCookie}={shopper.VisitorKey:N};"));
        Assert.Equal(shopper.Id, _current.Value?.Id);
    }

    [Fact]
    public async Task An_account_s_yes_is_the_account_s()
    {
        await Consent(_account).AgreeAsync(mail: false);

        Assert.True(Shoppers.Shoppers.All.Single().IsRegistered);
    }

    [Fact]
    public async Task A_second_yes_changes_nothing()
    {
        await Consent(_guest).AgreeAsync(mail: false);
        await Consent(_guest).AgreeAsync(mail: false);

        Assert.Single(Shoppers.Shoppers.All);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Offers_by_mail_are_agreed_to_by_a_yes_of_their_own(bool mail)
    {
        await Consent(_guest).AgreeAsync(mail);

        Assert.Equal(mail ? Sample.Now : null, Shoppers.Shoppers.All.Single().MailConsentedOnUtc);
    }

    [Fact]
    public async Task The_yes_to_mails_can_be_given_later_and_taken_back_alone_with_what_was_planned()
    {
        await Consent(_guest).AgreeAsync(mail: false);
        await Consent(_guest).AgreeAsync(mail: true);
        Assert.Equal(Sample.Now, Shoppers.Shoppers.All.Single().MailConsentedOnUtc);
        await Reminders.TryInsertAsync(new Reminder { CustomerId = _guest.Id, State = ReminderState.Planned });

        await Consent(_guest).AgreeAsync(mail: false);

        Assert.Null(Shoppers.Shoppers.All.Single().MailConsentedOnUtc);
        Assert.Equal(ReminderReason.ConsentWithdrawn, Reminders.Reminders.All.Single().Reason);
    }

    [Fact]
    public async Task A_no_is_proved_without_a_trace_of_who_said_it()
    {
        _current.Is(await AddVisitorAsync(_guest));

        await Consent(_guest).DeclineAsync();

        var act = Assert.Single(_database.Acts.Acts.All);
        Assert.Equal((PrivacyActKind.ErasedOnRequest, 0, 1), (act.Kind, act.CustomerId, act.Count));
        Assert.Equal((Sample.Now, Sample.Now), (act.RequestedOnUtc, act.DoneOnUtc));
    }

    [Fact]
    public async Task An_administrator_says_no_yes_for_a_customer()
    {
        _administrator = Sample.Customer(99);

        await Consent(_account).AgreeAsync(mail: false);

        Assert.Empty(Shoppers.Shoppers.All);
        Assert.Empty(SetCookies);
    }

    [Fact]
    public async Task A_no_before_any_yes_keeps_nothing_at_all()
    {
        await Consent(_guest).DeclineAsync();

        Assert.Empty(Shoppers.Shoppers.All);
        Assert.Empty(SetCookies);
        Assert.Null(_current.Value);
        Assert.False(_current.IsUndecided);
    }

    [Fact]
    public async Task A_no_after_a_yes_erases_the_shopper_and_ends_the_offers()
    {
        var visitor = await AddVisitorAsync(_guest);
        var open = await AddGrantAsync(visitor);
        _current.Is(visitor);

        await Consent(_guest).DeclineAsync();

        Assert.Empty(Shoppers.Shoppers.All);
        Assert.Equal((GrantState.Revoked, ReasonCode.ConsentWithdrawn), (Grants.Grants.Find(open.Id)!.State, Grants.Grants.Find(open.Id)!.EndReason));
        Assert.Null(_current.Value);
    }

    [Fact]
    public async Task A_no_takes_the_reminder_back()
    {
        var visitor = await AddVisitorAsync(_account);
        await Reminders.TryInsertAsync(new Reminder { CustomerId = _account.Id, State = ReminderState.Planned });
        _current.Is(visitor);

        await Consent(_account).DeclineAsync();

        Assert.Equal((ReminderState.Cancelled, ReminderReason.ConsentWithdrawn), (Reminders.Reminders.All.Single().State, Reminders.Reminders.All.Single().Reason));
    }

    [Fact]
    public async Task A_no_in_one_browser_forgets_the_shopper_of_every_browser()
    {
        var here = await AddVisitorAsync(_account);
        var elsewhere = await AddVisitorAsync(_account);
        foreach (var visitor in new[] { here, elsewhere })
        {
            _cache.Keep(visitor);
            _node.Memory.Keep(Sample.Live(visitor.Id)).Seen(Sample.Now);
        }

        _current.Is(here);
        await Consent(_account).DeclineAsync();

        Assert.Null(_cache.Find(here.VisitorKey));
        Assert.Null(_cache.Find(elsewhere.VisitorKey));
        Assert.Equal(0, _node.Memory.Count);
    }

    [Fact]
    public async Task A_no_while_offers_are_off_erases_too()
    {
        var visitor = await AddVisitorAsync(_guest);
        _request = FakeShop.Request((DynamicOffersDefaults.VisitorCookie, visitor.VisitorKey.ToString("N")));

        await Consent(_guest).DeclineAsync();

        Assert.Empty(Shoppers.Shoppers.All);
    }

    [Fact]
    public async Task A_no_said_twice_is_the_same_as_once()
    {
        var visitor = await AddVisitorAsync(_guest);
        _current.Is(visitor);

        await Consent(_guest).DeclineAsync();
        await Consent(_guest).DeclineAsync();

        Assert.Empty(Shoppers.Shoppers.All);
    }

    [Fact]
    public async Task A_no_does_not_touch_otherShoppers()
    {
        var other = await AddVisitorAsync(_account);
        var grant = await AddGrantAsync(other);
        _current.Is(await AddVisitorAsync(_guest));

        await Consent(_guest).DeclineAsync();

        Assert.Equal([other.Id], Shoppers.Shoppers.All.Select(shopper => shopper.Id));
        Assert.Equal(GrantState.Issued, Grants.Grants.Find(grant.Id)!.State);
    }

    [Fact]
    public async Task Who_changes_their_mind_is_a_new_shopper()
    {
        await Consent(_guest).AgreeAsync(mail: false);
        var before = Shoppers.Shoppers.All.Single().VisitorKey;
        await Consent(_guest).DeclineAsync();

        await Consent(_guest).AgreeAsync(mail: false);

        Assert.NotEqual(before, Shoppers.Shoppers.All.Single().VisitorKey);
    }

    private IReadOnlyList<string> SetCookies => _request.HttpContext!.Response.Headers.SetCookie.OfType<string>().ToList();

    private ConsentFlow Consent(Customer customer)
    {
        var workContext = FakeShop.WorkContext(customer);
        workContext.OriginalCustomerIfImpersonated.Returns(_administrator);
        var customers = FakeShop.Customers(_account);
        var cookies = new VisitorCookies(_request, Sample.Clock());
        var reminders = _node.Get<ReminderScheduling>();
        var erasure = new ShopperErasure(Shoppers, Grants, _node.Get<GrantLedger>(), Parts.EarlyAccess(Grants), reminders, _cache, _node.Memory, _database.Acts, Sample.Clock());
        var hostConsents = new HostConsents(Substitute.For<IGdprService>(), FakeShop.Settings());

        return new ConsentFlow(
            workContext,
            FakeShop.StoreContext(),
            customers,
            new ShopperIdentity(
                workContext, customers, Substitute.For<IUserAgentHelper>(), Shoppers, _cache, cookies, _current, _node.Get<DuplicateGrants>(), _node.Get<ShopperMerging>(),
                erasure, hostConsents, _database.Reminders),
            erasure,
            Shoppers,
            _cache,
            reminders,
            hostConsents,
            _current,
            cookies,
            _node.Get<Sequences>(),
            Sample.Clock());
    }

    private async Task<Shopper> AddVisitorAsync(Customer customer)
    {
        var shopper = Sample.Shopper(customerId: customer.Id, isRegistered: customer == _account);
        await Shoppers.InsertAsync(shopper);

        return shopper;
    }

    private async Task<Grant> AddGrantAsync(Shopper visitor)
    {
        var grant = Sample.Grant(shopperId: visitor.Id);
        await Grants.TryIssueAsync(grant);

        return grant;
    }
}
