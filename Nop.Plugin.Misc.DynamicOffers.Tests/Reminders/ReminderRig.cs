using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Nop.Core;
using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Messages;
using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.DynamicOffers.Offers;
using Nop.Plugin.Misc.DynamicOffers.Reminders;
using Nop.Plugin.Misc.DynamicOffers.Tests.Builders;
using Nop.Plugin.Misc.DynamicOffers.Tests.Consent;
using Nop.Plugin.Misc.DynamicOffers.Tests.Offers;
using Nop.Plugin.Misc.DynamicOffers.Tests.Wallet;
using Nop.Plugin.Misc.DynamicOffers.Wallet;
using Nop.Services.Catalog;
using Nop.Services.Configuration;
using Nop.Services.Customers;
using Nop.Services.Logging;
using Nop.Services.Messages;
using Nop.Services.Orders;
using NSubstitute;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Reminders;

/// <summary>A shop in memory in which time passes: the job looks for what is due, the host's task sends what is queued, and what it sends lands in the mailbox.</summary>
internal sealed class ReminderRig
{
    private readonly ICustomerService _customers = Substitute.For<ICustomerService>();
    private readonly IReminderOffers _offers = Substitute.For<IReminderOffers>();

    public ReminderRig()
    {
        Host = new MailHost(Store.Mails) { Campaigns = Campaigns, Clock = Clock };
        Host.Settings.EmailHashKey = Convert.ToBase64String(new byte[32]);
        SettingService = FakeShop.Settings(Host.Settings);
        Host.Settings.Enabled = true;
        Grants = new InMemoryGrantStore(Shoppers);
        Shoppers.Agree(Sample.CustomerId);
        Customer = Sample.Customer();
        Carts = FakeShop.Carts();
        Carts.GetShoppingCartAsync(Arg.Any<Customer>(), ShoppingCartType.ShoppingCart, Arg.Any<int>()).Returns(_ => Cart.ToList());
        _customers.GetCustomerByIdAsync(Sample.CustomerId).Returns(_ => Customer);
        _offers.MeetsAsync(default!, default, default!, default).ReturnsForAnyArgs(call => call.Arg<IReadOnlyList<ConditionTerms>>().Count == 0 || Meets());
        _offers.GetLastSeenAsync(default).ReturnsForAnyArgs(_ => LastSeenUtc);
        _offers.GrantAsync(default, default!, default).ReturnsForAnyArgs(_ => OfSettings);
        _offers.RaiseAsync(default!, default!, default).ReturnsForAnyArgs(call => call.Arg<Grant>());
    }

    public FakeTimeProvider Clock { get; } = Sample.Clock();

    public InMemoryReminderStore Store { get; } = new();

    public InMemoryCampaignStore Campaigns { get; } = new();

    public InMemoryShopperStore Shoppers { get; } = new();

    public InMemoryGrantStore Grants { get; }

    public MailHost Host { get; }

    public ISettingService SettingService { get; }

    public IShoppingCartService Carts { get; }

    public IProductService? Products { get; set; }

    public ILogger Logger { get; } = Substitute.For<ILogger>();

    public IAddressSuppressions Suppressions { get; set; } = Substitute.For<IAddressSuppressions>();

    public List<IOfferChannel> Channels { get; } = [];

    public Customer Customer { get; set; }

    public List<ShoppingCartItem> Cart { get; } = [Sample.CartItem(updatedOnUtc: Sample.Now)];

    public DateTime LastSeenUtc { get; set; } = Sample.Now.AddDays(-1);

    public Func<bool> Meets { get; set; } = () => true;

    public Grant? OfSettings { get; set; }

    /// <summary>The store that the job and the task ask; another one where it is to fail.</summary>
    public Func<IReminderStore, IReminderStore> Through { get; set; } = store => store;

    /// <summary>Whether the host's task runs beside the job.</summary>
    public bool HostSends { get; set; } = true;

    public DateTime NowUtc => Clock.GetUtcNow().UtcDateTime;

    /// <summary>What a mail server accepted, and when.</summary>
    public List<(DateTime SentOnUtc, string Body, IDictionary<string, string>? Headers)> Mailbox { get; } = [];

    public IEnumerable<TimeSpan> SentAfter => Mailbox.Select(mail => mail.SentOnUtc - Sample.Now);

    public ReminderScheduling Scheduling => new(Store, Host.QueueService(), FakeShop.Plugin(), Clock);

    /// <summary>A campaign that is live with such a sequence, and its grant, now.</summary>
    public async Task<Grant> GiveAsync(params SequenceStep[] steps) => await GiveAsync(new CampaignTerms { Steps = steps, ValidityHours = 7 * 24 });

    public async Task<Grant> GiveAsync(CampaignTerms terms, DateTime? expiresOnUtc = null)
    {
        var campaign = await Campaigns.AddLiveAsync(terms);
        var grant = Sample.Grant(shopperId: Shoppers.Shoppers.All[0].Id, tier: OfferTier.OfCampaign(campaign.Id, 1));
        (grant.CampaignId, grant.CampaignVersionId) = (campaign.Id, (await Campaigns.FindAsync(campaign.Id))!.VersionId);
        (grant.IssuedOnUtc, grant.ExpiresOnUtc) = (NowUtc, expiresOnUtc ?? NowUtc.AddHours(terms.ValidityHours));
        await Grants.TryIssueAsync(grant);
        await Scheduling.BeginAsync(grant, terms, Sample.CustomerId, Cart.Count > 0);

        return grant;
    }

    /// <summary>Time passes in steps of fifteen minutes.</summary>
    public async Task PassAsync(TimeSpan time)
    {
        for (var passed = TimeSpan.Zero; passed < time; passed += TimeSpan.FromMinutes(15))
        {
            Clock.Advance(TimeSpan.FromMinutes(15));
            await RunJobAsync();
            if (HostSends)
                await RunHostAsync();
        }
    }

    public Task<int> RunJobAsync() => Sender(Store).SendDueAsync(CancellationToken.None);

    public ReminderSender Sender(IReminderStore store) =>
        ReminderParts.Sender(Through(store), Host, _offers, SettingService, _customers, Carts, Shoppers, Grants, Channels, Logger, Clock, Suppressions, Products);

    /// <summary>As the host's task does it: a mail counts as sent once the sender came back.</summary>
    public async Task RunHostAsync()
    {
        foreach (var mail in Store.Mails.Where(mail => mail.SentOnUtc is null))
        {
            await EmailSender().SendEmailAsync(new EmailAccount(), mail.Subject, mail.Body, "shop@example.com", "Shop", mail.To, mail.ToName);
            Store.Mails.Update(row => row.Id == mail.Id, row => row.SentOnUtc = NowUtc);
        }
    }

    public IEmailSender EmailSender()
    {
        var inner = Substitute.For<IEmailSender>();
        inner.SendEmailAsync(default!, default!, default!, default!, default!, default!, default!).ReturnsForAnyArgs(call =>
        {
            Mailbox.Add((NowUtc, call.ArgAt<string>(2), call.Arg<IDictionary<string, string>>()));

            return Task.CompletedTask;
        });
        var outgoing = new OutgoingMail(
            new History(Store), Store, ReminderParts.Wanted(Shoppers, Grants, SettingService, Clock, Suppressions), Grants, Host.Links(), Scheduling, _customers, SettingService,
            FakeShop.Plugin(), Clock);

        return ReminderEmailSender.Wrap(inner, new ServiceCollection().AddSingleton(outgoing).AddSingleton(Logger).BuildServiceProvider());
    }

    public Task OrderAsync(int customerId = Sample.CustomerId, string? email = null)
    {
        Store.Orders.Add((customerId, NowUtc, email));

        return Task.CompletedTask;
    }

    private sealed class History(InMemoryReminderStore store) : IReminderHistory
    {
        public Task<IReadOnlyList<Reminder>> GetAllAsync(int customerId) => Task.FromResult(store.Reminders.Where(reminder => reminder.CustomerId == customerId));

        public Task<Reminder?> FindAsync(Guid key) => Task.FromResult(store.Reminders.Where(reminder => reminder.Key == key).SingleOrDefault());

        public Task<IPagedList<Reminder>> GetPageAsync(ReminderState? state, int pageIndex, int pageSize) => throw new NotSupportedException();

        public Task<ReminderFigures> GetFiguresAsync() => throw new NotSupportedException();
    }
}
