using Microsoft.Extensions.DependencyInjection;
using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.DynamicOffers.Consent;
using Nop.Plugin.Misc.DynamicOffers.Flow;
using Nop.Plugin.Misc.DynamicOffers.Measurement;
using Nop.Plugin.Misc.DynamicOffers.Profiles;
using Nop.Plugin.Misc.DynamicOffers.Referrals;
using Nop.Plugin.Misc.DynamicOffers.Reminders;
using Nop.Plugin.Misc.DynamicOffers.Reminders.Webhooks;
using Nop.Plugin.Misc.DynamicOffers.Signals;
using Nop.Plugin.Misc.DynamicOffers.Tests.Flow;
using Nop.Plugin.Misc.DynamicOffers.Tests.Reminders;
using Nop.Plugin.Misc.DynamicOffers.Wallet;
using Nop.Services.Common;
using Nop.Services.Customers;
using Nop.Services.Logging;
using Nop.Services.Orders;
using NSubstitute;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Builders;

/// <summary>One process of a shop, as it is beside the host: what it keeps in memory, and what works on that and on the database.</summary>
internal sealed class ShopNode
{
    private readonly ServiceProvider _services;

    public ShopNode(Database database, TimeProvider clock, int id = 1, DynamicOffersSettings? settings = null)
    {
        Database = database;
        Settings = settings ?? new DynamicOffersSettings { Enabled = true, EmailHashKey = Convert.ToBase64String(new byte[32]) };
        Node.Begins(id);
        var customers = Substitute.For<ICustomerService>();
        customers.GetCustomerByIdAsync(Arg.Any<int>()).Returns(call => GoneCustomers.Contains(call.Arg<int>()) ? null : Sample.Customer(call.Arg<int>()));
        var carts = Substitute.For<IShoppingCartService>();
        carts.GetShoppingCartAsync(default!, default, default, default, default, default, default).ReturnsForAnyArgs(_ => Cart.ToList());

        _services = new ServiceCollection()
            .AddSingleton(clock)
            .AddSingleton(Node)
            .AddSingleton(Memory)
            .AddSingleton(Queue)
            .AddSingleton(TypedEmails)
            .AddSingleton(Logger)
            .AddSingleton(HostFacts)
            .AddSingleton<IShopperStore>(database.Shoppers)
            .AddSingleton<ISignalStore>(database.Signals)
            .AddSingleton<IProfileStore>(database.Profiles)
            .AddSingleton<INodeStore>(database.Nodes)
            .AddSingleton<IIdleWatchStore>(database.Watches)
            .AddSingleton<IEmailLinkStore>(database.Links)
            .AddSingleton<IPrivacyActStore>(database.Acts)
            .AddSingleton<IReminderStore>(database.Reminders)
            .AddSingleton<IGrantStore>(database.Grants)
            .AddSingleton(new MailHost(database.Reminders.Mails).QueueService())
            .AddSingleton(FakeShop.Settings(Settings))
            .AddSingleton(customers)
            .AddSingleton(carts)
            .AddSingleton<PluginState>()
            .AddSingleton<ShopperCache>()
            .AddSingleton<ReminderScheduling>()
            .AddSingleton<GrantLedger>()
            .AddSingleton<DuplicateGrants>()
            .AddSingleton<ProfileReader>()
            .AddSingleton<ProfileSaver>()
            .AddSingleton<ShopperMerging>()
            .AddSingleton(Parts.EarlyAccess(database.Grants))
            .AddSingleton(Parts.SignalKinds)
            .AddSingleton<ShopperErasure>()
            .AddSingleton<CartWatching>()
            .AddSingleton<EmailLinking>()
            .AddSingleton<NodeLife>()
            .AddSingleton<SignalWriter>()
            .AddSingleton(Referrals)
            .AddSingleton(Substitute.For<IWebhookStore>())
            .AddSingleton(Substitute.For<IShopperBlocks>())
            .AddSingleton(Substitute.For<IPrivacyReport>())
            .AddSingleton(Substitute.For<IAddressService>())
            .AddSingleton(FakeShop.StoreContext())
            .AddSingleton<CurrentShopper>()
            .AddSingleton<ISignalSink, SignalIntake>()
            .AddSingleton<SamePerson>()
            .AddSingleton<ReferralCredit>()
            .AddSingleton<Reconciling>()
            .AddSingleton<IDecisionStore>(Decisions)
            .AddSingleton<Retention>()
            .BuildServiceProvider();
    }

    public Database Database { get; }

    public InMemoryDecisionStore Decisions { get; } = new();

    public DynamicOffersSettings Settings { get; }

    public CurrentNode Node { get; } = new();

    public ProfileMemory Memory { get; } = new();

    public SignalQueue Queue { get; } = new();

    public TypedEmails TypedEmails { get; } = new();

    public ILogger Logger { get; } = Substitute.For<ILogger>();

    public IHostFacts HostFacts { get; } = NoFacts();

    public IReferralStore Referrals { get; } = NoReferrals();

    /// <summary>What stands in every cart.</summary>
    public List<ShoppingCartItem> Cart { get; } = [Sample.CartItem()];

    public HashSet<int> GoneCustomers { get; } = [];

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    /// <summary>The writer's round, with the saving of profiles, as at the end of the application.</summary>
    public Task WriteAsync() => Get<SignalWriter>().WriteAsync(new CancellationToken(canceled: true));

    /// <summary>As a request of the shopper does it.</summary>
    public Signal Accept(Signal signal)
    {
        if (Queue.Enqueue(signal))
        {
            Memory.Find(signal.ShopperId)?.Apply(signal);
        }

        return signal;
    }

    public Task<LiveProfile> ProfileAsync(int shopperId) => Get<ProfileReader>().GetAsync(shopperId);

    private static IHostFacts NoFacts()
    {
        var facts = Substitute.For<IHostFacts>();
        facts.GetMissingAsync(default, default).ReturnsForAnyArgs([]);
        facts.GetMissingRemovalsAsync(default, default).ReturnsForAnyArgs([]);

        return facts;
    }

    private static IReferralStore NoReferrals()
    {
        var none = Substitute.For<IReferralStore>();
        none.GetUntoldAsync(default, default).ReturnsForAnyArgs([]);
        none.GetPaidOrdersAsync(default, default).ReturnsForAnyArgs([]);

        return none;
    }
}
