using Microsoft.AspNetCore.Http;
using Nop.Core.Domain.Customers;
using Nop.Plugin.Misc.DynamicOffers.Consent;
using Nop.Plugin.Misc.DynamicOffers.Flow;
using Nop.Plugin.Misc.DynamicOffers.Offers;
using Nop.Plugin.Misc.DynamicOffers.Profiles;
using Nop.Plugin.Misc.DynamicOffers.Reminders;
using Nop.Plugin.Misc.DynamicOffers.Tests.Builders;
using Nop.Plugin.Misc.DynamicOffers.Tests.Consent;
using Nop.Plugin.Misc.DynamicOffers.Tests.Reminders;
using Nop.Plugin.Misc.DynamicOffers.Tests.Wallet;
using Nop.Plugin.Misc.DynamicOffers.Wallet;
using Nop.Services.Helpers;
using NSubstitute;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Flow;

public class ConsentFlowTests
{
    private readonly Customer _guest = Sample.Customer(1);
    private readonly Customer _account = Sample.Customer(2);
    private readonly InMemoryShopperStore _shoppers = new();
    private readonly InMemoryGrantStore _grants;
    private readonly InMemoryReminderStore _reminders = new();
    private readonly ShopperCache _cache = new(Sample.Clock());
    private readonly ActivityMemory _memory = new();
    private readonly CurrentShopper _current = new();

    private Customer? _administrator;
    private IHttpContextAccessor _request = FakeShop.Request();

    public ConsentFlowTests()
    {
        _grants = new InMemoryGrantStore(_shoppers);
    }

    [Fact]
    public async Task A_yes_makes_a_shopper_with_a_key_that_only_the_browser_knows()
    {
        await Consent(_guest).AgreeAsync();

        var shopper = Assert.Single(_shoppers.Shoppers.All);
        Assert.Equal((_guest.Id, false, Sample.StoreId, Sample.Now), (shopper.CustomerId, shopper.IsRegistered, shopper.StoreId, shopper.ConsentedOnUtc));
        Assert.NotEqual(Guid.Empty, shopper.VisitorKey);
        Assert.Contains(SetCookies, cookie => cookie.StartsWith($"{DynamicOffersDefaults.VisitorCookie}={shopper.VisitorKey:N};"));
        Assert.Equal(shopper.Id, _current.Value?.Id);
    }

    [Fact]
    public async Task An_account_s_yes_is_the_account_s()
    {
        await Consent(_account).AgreeAsync();

        Assert.True(_shoppers.Shoppers.All.Single().IsRegistered);
    }

    [Fact]
    public async Task A_second_yes_changes_nothing()
    {
        await Consent(_guest).AgreeAsync();
        await Consent(_guest).AgreeAsync();

        Assert.Single(_shoppers.Shoppers.All);
    }

    [Fact]
    public async Task An_administrator_says_no_yes_for_a_customer()
    {
        _administrator = Sample.Customer(99);

        await Consent(_account).AgreeAsync();

        Assert.Empty(_shoppers.Shoppers.All);
        Assert.Empty(SetCookies);
    }

    [Fact]
    public async Task A_no_before_any_yes_keeps_nothing_but_the_no()
    {
        await Consent(_guest).DeclineAsync();

        Assert.Empty(_shoppers.Shoppers.All);
        Assert.StartsWith($"{DynamicOffersDefaults.DeclinedCookie}=no;", Assert.Single(SetCookies));
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

        Assert.Empty(_shoppers.Shoppers.All);
        Assert.Equal((GrantState.Revoked, ReasonCode.ConsentWithdrawn), (_grants.Grants.Find(open.Id)!.State, _grants.Grants.Find(open.Id)!.EndReason));
        Assert.Null(_current.Value);
    }

    [Fact]
    public async Task A_no_takes_the_reminder_back()
    {
        var visitor = await AddVisitorAsync(_account);
        await _reminders.InsertAsync(new Reminder { CustomerId = _account.Id, State = ReminderState.Planned });
        _current.Is(visitor);

        await Consent(_account).DeclineAsync();

        Assert.Equal((ReminderState.Cancelled, ReminderReason.ConsentWithdrawn), (_reminders.Reminders.All.Single().State, _reminders.Reminders.All.Single().Reason));
    }

    [Fact]
    public async Task A_no_in_one_browser_forgets_the_shopper_of_every_browser()
    {
        var here = await AddVisitorAsync(_account);
        var elsewhere = await AddVisitorAsync(_account);
        foreach (var visitor in new[] { here, elsewhere })
        {
            _cache.Keep(visitor);
            _memory.Keep(new LiveActivity(visitor.Id, stored: null)).Seen(Sample.Now);
        }

        _current.Is(here);
        await Consent(_account).DeclineAsync();

        Assert.Null(_cache.Find(here.VisitorKey));
        Assert.Null(_cache.Find(elsewhere.VisitorKey));
        Assert.Empty(_memory.TakeDirty());
    }

    [Fact]
    public async Task A_no_while_offers_are_off_erases_too()
    {
        var visitor = await AddVisitorAsync(_guest);
        _request = FakeShop.Request((DynamicOffersDefaults.VisitorCookie, visitor.VisitorKey.ToString("N")));

        await Consent(_guest).DeclineAsync();

        Assert.Empty(_shoppers.Shoppers.All);
    }

    [Fact]
    public async Task A_no_said_twice_is_the_same_as_once()
    {
        var visitor = await AddVisitorAsync(_guest);
        _current.Is(visitor);

        await Consent(_guest).DeclineAsync();
        await Consent(_guest).DeclineAsync();

        Assert.Empty(_shoppers.Shoppers.All);
    }

    [Fact]
    public async Task A_no_does_not_touch_other_shoppers()
    {
        var other = await AddVisitorAsync(_account);
        var grant = await AddGrantAsync(other);
        _current.Is(await AddVisitorAsync(_guest));

        await Consent(_guest).DeclineAsync();

        Assert.Equal([other.Id], _shoppers.Shoppers.All.Select(shopper => shopper.Id));
        Assert.Equal(GrantState.Issued, _grants.Grants.Find(grant.Id)!.State);
    }

    [Fact]
    public async Task Who_changes_their_mind_is_a_new_shopper()
    {
        await Consent(_guest).AgreeAsync();
        var before = _shoppers.Shoppers.All.Single().VisitorKey;
        await Consent(_guest).DeclineAsync();

        await Consent(_guest).AgreeAsync();

        Assert.NotEqual(before, _shoppers.Shoppers.All.Single().VisitorKey);
    }

    private IReadOnlyList<string> SetCookies => _request.HttpContext!.Response.Headers.SetCookie.OfType<string>().ToList();

    private ConsentFlow Consent(Customer customer)
    {
        var workContext = FakeShop.WorkContext(customer);
        workContext.OriginalCustomerIfImpersonated.Returns(_administrator);
        var customers = FakeShop.Customers(_account);
        var cookies = new VisitorCookies(_request, Sample.Clock());
        var ledger = new GrantLedger(_grants, Sample.Clock());
        var reminders = new ReminderScheduling(_reminders, new MailHost(_reminders.Mails).QueueService(), FakeShop.Plugin(), Sample.Clock());

        return new ConsentFlow(
            workContext,
            FakeShop.StoreContext(),
            customers,
            new ShopperIdentity(
                workContext, customers, Substitute.For<IUserAgentHelper>(), _shoppers, _cache, cookies, _current, new DuplicateGrants(_grants, ledger)),
            new ShopperErasure(_shoppers, _grants, ledger, reminders, _cache, _memory),
            _shoppers,
            _current,
            cookies,
            Sample.Clock());
    }

    private async Task<Shopper> AddVisitorAsync(Customer customer)
    {
        var shopper = Sample.Shopper(customerId: customer.Id, isRegistered: customer == _account);
        await _shoppers.InsertAsync(shopper);

        return shopper;
    }

    private async Task<Grant> AddGrantAsync(Shopper visitor)
    {
        var grant = Sample.Grant(shopperId: visitor.Id);
        await _grants.TryIssueAsync(grant);

        return grant;
    }
}
