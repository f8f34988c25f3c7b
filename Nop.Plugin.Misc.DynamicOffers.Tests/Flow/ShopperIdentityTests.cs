using Microsoft.AspNetCore.Http;
using Nop.Core.Domain.Customers;
using Nop.Plugin.Misc.DynamicOffers.Consent;
using Nop.Plugin.Misc.DynamicOffers.Flow;
using Nop.Plugin.Misc.DynamicOffers.Offers;
using Nop.Plugin.Misc.DynamicOffers.Reminders;
using Nop.Plugin.Misc.DynamicOffers.Tests.Builders;
using Nop.Plugin.Misc.DynamicOffers.Tests.Consent;
using Nop.Plugin.Misc.DynamicOffers.Tests.Wallet;
using Nop.Plugin.Misc.DynamicOffers.Wallet;
using Nop.Services.Gdpr;
using Nop.Services.Helpers;
using NSubstitute;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Flow;

public class ShopperIdentityTests
{
    private readonly Customer _guest = Sample.Customer(1);
    private readonly Customer _account = Sample.Customer(2);
    private readonly Customer _otherAccount = Sample.Customer(3);

    private readonly Database _database = new();
    private readonly ShopperCache _cache = new(Sample.Clock());
    private readonly IUserAgentHelper _userAgent = Substitute.For<IUserAgentHelper>();

    private Customer? _administrator;
    private bool _refusesTracking;
    private IHttpContextAccessor _request = FakeShop.Request();

    private InMemoryShopperStore Shoppers => _database.Shoppers;

    private InMemoryGrantStore Grants => _database.Grants;

    [Fact]
    public async Task Who_has_not_answered_yet_is_nobody_and_is_to_be_asked()
    {
        var current = await ResolveAsync(_guest);

        Assert.Null(current.Value);
        Assert.True(current.IsUndecided);
    }

    [Fact]
    public async Task Whose_browser_says_no_to_every_site_is_nobody_and_is_not_asked()
    {
        _refusesTracking = true;

        var current = await ResolveAsync(_guest);

        Assert.Null(current.Value);
        Assert.False(current.IsUndecided);
    }

    [Fact]
    public async Task Who_said_yes_is_known_by_the_cookie()
    {
        var visitor = await AddVisitorAsync(_guest);

        var current = await ResolveAsync(_guest, CookieOf(visitor));

        Assert.Equal((visitor.Id, _guest.Id), (current.Value?.Id, current.Value?.CustomerId));
        Assert.False(current.IsUndecided);
    }

    [Fact]
    public async Task Whose_reminder_waits_is_reminded_in_the_account_after_the_log_in()
    {
        var visitor = await AddVisitorAsync(_guest);
        foreach (var (state, sentOnUtc) in new (ReminderState, DateTime?)[] { (ReminderState.Planned, null), (ReminderState.Queued, null), (ReminderState.Queued, Sample.Now), (ReminderState.Cancelled, null) })
        {
            await _database.Reminders.TryInsertAsync(
                new Reminder { ShopperId = visitor.Id, CustomerId = _guest.Id, State = state, SentOnUtc = sentOnUtc, Key = Guid.NewGuid(), RunKey = Guid.NewGuid() });
        }

        await ResolveAsync(_account, CookieOf(visitor));

        Assert.Equal([_account.Id, _account.Id, _guest.Id, _guest.Id], _database.Reminders.Reminders.All.Select(reminder => reminder.CustomerId));
    }

    [Fact]
    public async Task The_next_request_asks_the_database_nothing()
    {
        var visitor = await AddVisitorAsync(_guest);
        await ResolveAsync(_guest, CookieOf(visitor));
        var reads = Shoppers.Reads;

        var current = await ResolveAsync(_guest, CookieOf(visitor));

        Assert.Equal(visitor.Id, current.Value?.Id);
        Assert.Equal(reads, Shoppers.Reads);
    }

    [Fact]
    public async Task A_crawler_is_no_shopper_and_is_asked_nothing()
    {
        _userAgent.IsSearchEngine().Returns(true);
        var visitor = await AddVisitorAsync(_guest);

        var current = await ResolveAsync(_guest, CookieOf(visitor));

        Assert.Null(current.Value);
        Assert.False(current.IsUndecided);
    }

    [Fact]
    public async Task An_administrator_who_shops_as_a_customer_is_no_shopper()
    {
        _administrator = Sample.Customer(99);
        var visitor = await AddVisitorAsync(_account);

        var current = await ResolveAsync(_account, CookieOf(visitor));

        Assert.Null(current.Value);
        Assert.False(current.IsUndecided);
    }

    [Fact]
    public async Task A_visitor_whose_guest_record_the_host_deleted_stays_the_same_shopper()
    {
        var visitor = await AddVisitorAsync(_guest);
        var newGuest = Sample.Customer(4);

        var current = await ResolveAsync(newGuest, CookieOf(visitor));

        Assert.Equal((visitor.Id, newGuest.Id, false), (current.Value!.Id, current.Value.CustomerId, current.Value.IsRegistered));
        Assert.Equal(newGuest.Id, Shoppers.Shoppers.Find(visitor.Id)!.CustomerId);
    }

    [Fact]
    public async Task A_guest_who_logs_in_brings_the_visitor_to_the_account()
    {
        var visitor = await AddVisitorAsync(_guest);

        var current = await ResolveAsync(_account, CookieOf(visitor));

        Assert.Equal((visitor.Id, _account.Id, true), (current.Value!.Id, current.Value.CustomerId, current.Value.IsRegistered));
        Assert.Equal((_account.Id, true), (Shoppers.Shoppers.Find(visitor.Id)!.CustomerId, Shoppers.Shoppers.Find(visitor.Id)!.IsRegistered));
    }

    [Fact]
    public async Task A_guest_who_registers_keeps_the_customer_record_and_has_an_account_from_then_on()
    {
        var visitor = await AddVisitorAsync(_account, isRegistered: false);

        await ResolveAsync(_account, CookieOf(visitor));

        Assert.True(Shoppers.Shoppers.Find(visitor.Id)!.IsRegistered);
    }

    [Fact]
    public async Task An_account_that_had_a_tier_before_does_not_get_it_again_by_logging_in()
    {
        var atHome = await AddVisitorAsync(_account);
        var before = await AddGrantAsync(atHome, OfferTier.Hesitation, Sample.Now.AddDays(-3));
        var onThePhone = await AddVisitorAsync(_guest);
        var again = await AddGrantAsync(onThePhone, OfferTier.Hesitation, Sample.Now);
        var newTier = await AddGrantAsync(onThePhone, OfferTier.Return, Sample.Now);

        await ResolveAsync(_account, CookieOf(onThePhone));

        Assert.Equal(GrantState.Issued, Grants.Grants.Find(before.Id)!.State);
        Assert.Equal((GrantState.Revoked, ReasonCode.GivenBefore), (Grants.Grants.Find(again.Id)!.State, Grants.Grants.Find(again.Id)!.EndReason));
        Assert.Equal(GrantState.Issued, Grants.Grants.Find(newTier.Id)!.State);
    }

    [Fact]
    public async Task Who_logs_in_to_an_account_that_is_known_is_the_shopper_of_the_account_from_then_on()
    {
        var atHome = await AddVisitorAsync(_account);
        var onThePhone = await AddVisitorAsync(_guest);

        var first = await ResolveAsync(_account, CookieOf(onThePhone));
        var second = await ResolveAsync(_account, CookieOf(onThePhone));

        Assert.Equal((atHome.Id, atHome.Id), (first.Value?.Id, second.Value?.Id));
        Assert.Equal((atHome.Id, _account.Id, true), (Stored(onThePhone).MergedIntoId, Stored(onThePhone).CustomerId, Stored(onThePhone).IsRegistered));
    }

    [Fact]
    public async Task Who_was_found_to_be_no_person_takes_no_part_and_is_not_asked()
    {
        var visitor = await AddVisitorAsync(_guest);
        visitor.InhumanOnUtc = Sample.Now;
        await Shoppers.UpdateAsync(visitor);

        var current = await ResolveAsync(_guest, CookieOf(visitor));

        Assert.Null(current.Value);
        Assert.False(current.IsUndecided);
    }

    [Fact]
    public async Task Somebody_else_at_the_same_browser_is_not_handed_an_account_s_offers()
    {
        var visitor = await AddVisitorAsync(_account);

        var current = await ResolveAsync(_otherAccount, CookieOf(visitor));

        Assert.Null(current.Value);
        Assert.True(current.IsUndecided);
        Assert.Equal(_account.Id, Shoppers.Shoppers.Find(visitor.Id)!.CustomerId);
    }

    [Fact]
    public async Task Whoever_shops_on_after_a_log_out_is_not_handed_the_account_s_offers()
    {
        var visitor = await AddVisitorAsync(_account);

        var current = await ResolveAsync(_guest, CookieOf(visitor));

        Assert.Null(current.Value);
        Assert.Equal((_account.Id, true), (Shoppers.Shoppers.Find(visitor.Id)!.CustomerId, Shoppers.Shoppers.Find(visitor.Id)!.IsRegistered));
    }

    [Fact]
    public async Task Who_logs_in_again_is_the_shopper_of_before()
    {
        var visitor = await AddVisitorAsync(_account);
        await ResolveAsync(_guest, CookieOf(visitor));

        var current = await ResolveAsync(_account, CookieOf(visitor));

        Assert.Equal(visitor.Id, current.Value?.Id);
    }

    [Fact]
    public async Task A_cookie_of_somebody_erased_means_nobody_and_goes()
    {
        var current = await ResolveAsync(_guest, (DynamicOffersDefaults.VisitorCookie, Guid.NewGuid().ToString("N")));

        Assert.Null(current.Value);
        Assert.True(current.IsUndecided);
        Assert.Contains(SetCookies, cookie => cookie.StartsWith($"{DynamicOffersDefaults.VisitorCookie}=;"));
    }

    [Fact]
    public async Task A_cookie_that_no_browser_got_from_us_is_no_cookie()
    {
        var current = await ResolveAsync(_guest, (DynamicOffersDefaults.VisitorCookie, "' OR 1=1 --"));

        Assert.Null(current.Value);
        Assert.Equal(0, Shoppers.Reads);
    }

    [Fact]
    public async Task An_account_that_said_yes_in_another_browser_is_known_here_and_gets_the_cookie()
    {
        var visitor = await AddVisitorAsync(_account);

        var current = await ResolveAsync(_account);

        Assert.Equal(visitor.Id, current.Value?.Id);
        Assert.Contains(SetCookies, cookie => cookie.StartsWith($"{DynamicOffersDefaults.VisitorCookie}={visitor.VisitorKey:N};"));
    }

    [Fact]
    public async Task A_no_of_this_browser_holds_though_the_account_said_yes_in_another()
    {
        await AddVisitorAsync(_account);
        _refusesTracking = true;

        var current = await ResolveAsync(_account);

        Assert.Null(current.Value);
        Assert.False(current.IsUndecided);
    }

    [Fact]
    public async Task A_guest_is_not_known_by_the_customer_record_alone()
    {
        await AddVisitorAsync(_guest);

        var current = await ResolveAsync(_guest);

        Assert.Null(current.Value);
        Assert.True(current.IsUndecided);
    }

    private IReadOnlyList<string> SetCookies => _request.HttpContext!.Response.Headers.SetCookie.OfType<string>().ToList();

    private async Task<CurrentShopper> ResolveAsync(Customer customer, params (string Name, string Value)[] cookies)
    {
        _request = FakeShop.Request(cookies);
        if (_refusesTracking)
            _request.HttpContext!.Request.Headers["Sec-GPC"] = "1";

        var workContext = FakeShop.WorkContext(customer);
        workContext.OriginalCustomerIfImpersonated.Returns(_administrator);
        var current = new CurrentShopper();
        var node = new ShopNode(_database, Sample.Clock());
        var identity = new ShopperIdentity(
            workContext,
            FakeShop.Customers(_account, _otherAccount),
            _userAgent,
            Shoppers,
            _cache,
            new VisitorCookies(_request, Sample.Clock()),
            current,
            node.Get<DuplicateGrants>(),
            node.Get<ShopperMerging>(),
            node.Get<ShopperErasure>(),
            new HostConsents(Substitute.For<IGdprService>(), FakeShop.Settings()),
            _database.Reminders);

        await identity.ResolveAsync();

        return current;
    }

    private async Task<Shopper> AddVisitorAsync(Customer customer, bool? isRegistered = null)
    {
        var shopper = Sample.Shopper(customerId: customer.Id, isRegistered: isRegistered ?? customer != _guest);
        await Shoppers.InsertAsync(shopper);

        return shopper;
    }

    private async Task<Grant> AddGrantAsync(Shopper shopper, string tier, DateTime issuedOnUtc)
    {
        var grant = Sample.Grant(shopperId: shopper.Id, tier: tier);
        grant.IssuedOnUtc = issuedOnUtc;
        await Grants.TryIssueAsync(grant);

        return grant;
    }

    private Shopper Stored(Shopper shopper) => Shoppers.Shoppers.Find(shopper.Id)!;

    private static (string Name, string Value) CookieOf(Shopper visitor)
    {
        return (DynamicOffersDefaults.VisitorCookie, visitor.VisitorKey.ToString("N"));
    }
}
