using DynamicOffers.Bench.Limits;
using Microsoft.Extensions.DependencyInjection;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Directory;
using Nop.Core.Domain.Localization;
using Nop.Core.Domain.Messages;
using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Stores;
using Nop.Plugin.Misc.DynamicOffers;
using Nop.Plugin.Misc.DynamicOffers.Consent;
using Nop.Plugin.Misc.DynamicOffers.Offers;
using Nop.Plugin.Misc.DynamicOffers.Reminders;
using Nop.Plugin.Misc.DynamicOffers.Wallet;
using Nop.Services.Catalog;
using Nop.Services.Configuration;
using Nop.Services.Customers;
using Nop.Services.Directory;
using Nop.Services.Helpers;
using Nop.Services.Localization;
using Nop.Services.Logging;
using Nop.Services.Media;
using Nop.Services.Messages;
using Nop.Services.Orders;
using Nop.Services.Seo;
using Nop.Services.Stores;
using NSubstitute;

namespace DynamicOffers.Bench.Reminders;

/// <summary>Our sender over the real stores on PostgreSQL, with as much of the host as a mail needs. Sixty seconds pass in one, so that a lease ends in five.</summary>
internal sealed class RemindersShop(SharedDatabase database, TimeProvider clock)
{
    private const int CampaignId = 1;
    private const string Body = "<a href=\"%DynamicOffers.CartUrl%\">Your cart</a>";

    private readonly DynamicOffersSettings _settings = new() { Enabled = true, EmailHashKey = Convert.ToBase64String(new byte[32]) };
    private readonly ICustomerService _customers = Substitute.For<ICustomerService>();
    private readonly IStoreService _stores = Substitute.For<IStoreService>();

    private DateTime NowUtc => clock.GetUtcNow().UtcDateTime;

    public static async Task<RemindersShop> StartAsync(string connection, long epoch)
    {
        var database = new SharedDatabase(connection);
        await database.InitializeAsync();

        return new RemindersShop(database, new FastClock(epoch));
    }

    public static Reminder Step(int number, DateTime dueOnUtc) => new()
    {
        ShopperId = number,
        CustomerId = number,
        StoreId = 1,
        CampaignId = CampaignId,
        CampaignVersionId = 1,
        GrantId = number,
        RunKey = Reminder.RunKeyOf(number),
        State = ReminderState.Planned,
        CartChangedOnUtc = dueOnUtc.AddHours(-1),
        DueOnUtc = dueOnUtc,
        Key = Guid.NewGuid()
    };

    /// <summary>A shopper, a grant and a step that is due, each.</summary>
    public async Task FillAsync(int steps)
    {
        await database.ResetAsync();
        await database.Provider.ExecuteNonQueryAsync("TRUNCATE \"DynamicOffers_Grant\", \"DynamicOffers_Shopper\", \"DynamicOffers_Reminder\", \"Customer\" RESTART IDENTITY CASCADE");
        var numbers = Enumerable.Range(1, steps).ToList();
        await database.Provider.BulkInsertEntitiesAsync(numbers.Select(_ => new Customer { CustomerGuid = Guid.NewGuid(), CreatedOnUtc = NowUtc, LastActivityDateUtc = NowUtc }));
        await database.Provider.BulkInsertEntitiesAsync(numbers.Select(number => new Shopper
        {
            VisitorKey = Guid.NewGuid(),
            CustomerId = number,
            IsRegistered = true,
            StoreId = 1,
            ConsentedOnUtc = NowUtc,
            MailConsentedOnUtc = NowUtc
        }));
        await database.Provider.BulkInsertEntitiesAsync(numbers.Select(number => new Grant
        {
            ShopperId = number,
            StoreId = 1,
            CampaignId = CampaignId,
            CampaignVersionId = 1,
            Tier = OfferTier.OfCampaign(CampaignId, 1),
            Percentage = 10m,
            MaximumAmount = 25m,
            State = GrantState.Issued,
            IssuedOnUtc = NowUtc,
            ExpiresOnUtc = NowUtc.AddDays(30)
        }));
        await database.Provider.BulkInsertEntitiesAsync(numbers.Select(number => Step(number, NowUtc.AddMinutes(-1))));
    }

    public Task OrderAsync(int customerId) => database.AddOrderAsync(customerId, 1, NowUtc);

    public Task<int> CountOpenAsync() =>
        database.Table<Reminder>().CountAsync(reminder => reminder.StateId == (int)ReminderState.Planned || reminder.StateId == (int)ReminderState.Claimed);

    public Task<int> CountUnsentAsync() => database.Table<QueuedEmail>().CountAsync(mail => mail.SentOnUtc == null);

    public async Task<IReadOnlyList<Reminder>> GetStepsAsync() => await database.Table<Reminder>().ToListAsync();

    /// <summary>As the host's task does it.</summary>
    public async Task RunHostAsync(IEmailSender sink)
    {
        var sender = ReminderEmailSender.Wrap(sink, Services());
        foreach (var mail in await database.Table<QueuedEmail>().Where(mail => mail.SentOnUtc == null).OrderBy(mail => mail.Id).Take(100).ToListAsync())
        {
            await sender.SendEmailAsync(new EmailAccount(), mail.Subject, mail.Body, mail.From, mail.FromName, mail.To, mail.ToName);
            mail.SentOnUtc = NowUtc;
            await database.Provider.UpdateEntityAsync(mail);
        }
    }

    public async Task<int> SendDueAsync()
    {
        var services = Services();

        return await services.GetRequiredService<ReminderSender>().SendDueAsync(CancellationToken.None);
    }

    private ServiceProvider? _services;

    private ServiceProvider Services() => _services ??= Build();

    private ServiceProvider Build()
    {
        var settings = Substitute.For<ISettingService>();
        settings.LoadSettingAsync<DynamicOffersSettings>(Arg.Any<int>()).Returns(_settings);
        settings.GetSettingAsync("DynamicOffersSettings.Enabled").Returns(new Nop.Core.Domain.Configuration.Setting("DynamicOffersSettings.Enabled", "True"));
        var store = new Store { Id = 1, Url = "https://shop.example/", DefaultLanguageId = 1 };
        _stores.GetStoreByIdAsync(1).Returns(store);
        _stores.GetAllStoresAsync().Returns([store]);
        _customers.GetCustomerByIdAsync(Arg.Any<int>()).Returns(call => new Customer { Id = call.Arg<int>(), Email = $"c{call.Arg<int>()}@example.com", Active = true });
        var campaigns = Substitute.For<ICampaignStore>();
        campaigns.FindAsync(CampaignId).Returns(new Campaign { Id = CampaignId, VersionId = 1, Status = CampaignStatus.Live });
        campaigns.GetTermsAsync(1).Returns(new CampaignTerms { Steps = [new SequenceStep()] });
        var offers = Substitute.For<IReminderOffers>();
        offers.MeetsAsync(default!, default, default!, default).ReturnsForAnyArgs(true);
        offers.GetLastSeenAsync(default).ReturnsForAnyArgs(DateTime.UnixEpoch);
        var carts = Substitute.For<IShoppingCartService>();
        carts.GetShoppingCartAsync(Arg.Any<Customer>(), ShoppingCartType.ShoppingCart, Arg.Any<int>()).Returns([new ShoppingCartItem { ProductId = 1, Quantity = 1 }]);
        var products = Substitute.For<IProductService>();
        products.GetProductByIdAsync(1).Returns(new Product { Id = 1, Published = true, Name = "Teapot" });

        return new ServiceCollection()
            .AddSingleton(clock)
            .AddSingleton(settings)
            .AddSingleton(_stores)
            .AddSingleton(_customers)
            .AddSingleton(campaigns)
            .AddSingleton(offers)
            .AddSingleton(carts)
            .AddSingleton(products)
            .AddSingleton(Mails())
            .AddSingleton(Queue())
            .AddSingleton<IReminderStore>(database.Get<IReminderStore>())
            .AddSingleton(database.Get<IReminderHistory>())
            .AddSingleton(database.Get<IShopperStore>())
            .AddSingleton(database.Get<IShopperBlocks>())
            .AddSingleton(database.Get<IGrantStore>())
            .AddSingleton(Substitute.For<IAddressSuppressions>())
            .AddSingleton(Times())
            .AddSingleton(Substitute.For<ILogger>())
            .AddSingleton<IReadOnlyList<IOfferChannel>>([])
            .AddSingleton(Texts())
            .AddSingleton(Substitute.For<ICurrencyService>())
            .AddSingleton(Substitute.For<IPriceFormatter>())
            .AddSingleton<PluginState>()
            .AddSingleton<StillWanted>()
            .AddSingleton<ReminderLinks>()
            .AddSingleton<MailWords>()
            .AddSingleton<ReminderScheduling>()
            .AddSingleton<ReminderSender>()
            .AddScoped<OutgoingMail>()
            .BuildServiceProvider();
    }

    private ReminderMail Mails()
    {
        var templates = Substitute.For<IMessageTemplateService>();
        templates.GetMessageTemplatesByNameAsync(Arg.Any<string>(), Arg.Any<int?>()).Returns([new MessageTemplate { Id = 1, IsActive = true, Body = Body }]);
        var accounts = Substitute.For<IEmailAccountService>();
        accounts.GetEmailAccountByIdAsync(Arg.Any<int>()).Returns(new EmailAccount { Id = 1 });
        var languages = Substitute.For<ILanguageService>();
        languages.GetAllLanguagesAsync(Arg.Any<bool>(), Arg.Any<int>()).Returns([new Language { Id = 1, LanguageCulture = "en-US" }]);
        var workflow = Substitute.For<IWorkflowMessageService>();
        workflow.SendNotificationAsync(default!, default!, default, default!, default!, default!).ReturnsForAnyArgs(async call =>
        {
            var url = (string)call.Arg<IList<Token>>().Single(token => token.Key == "DynamicOffers.CartUrl").Value;

            return await database.AddMailAsync(Body.Replace("%DynamicOffers.CartUrl%", url), NowUtc, sentOnUtc: null);
        });
        var currencies = Substitute.For<ICurrencyService>();
        currencies.GetAllCurrenciesAsync(Arg.Any<bool>(), Arg.Any<int>()).Returns([new Currency { Id = 1, CurrencyCode = "USD", Rate = 1m }]);
        var settings = Substitute.For<ISettingService>();
        settings.LoadSettingAsync<DynamicOffersSettings>(Arg.Any<int>()).Returns(_settings);
        var products = Substitute.For<IProductService>();
        var campaigns = Substitute.For<ICampaignStore>();

        return new ReminderMail(
            templates, Substitute.For<IMessageTokenProvider>(), workflow, accounts, _stores, languages, Texts(), products, Substitute.For<IPictureService>(),
            Substitute.For<IUrlRecordService>(), currencies, Substitute.For<ITokenizer>(), new ReminderLinks(settings, _stores),
            new MailWords(campaigns, products, Texts(), currencies, Substitute.For<IPriceFormatter>(), Times()), new CurrencySettings(), new EmailAccountSettings());
    }

    private static ILocalizationService Texts()
    {
        var texts = Substitute.For<ILocalizationService>();
        texts.GetResourceAsync(Arg.Any<string>(), Arg.Any<int>()).Returns("{0}");
        texts.GetLocalizedAsync<MessageTemplate, string>(default!, default!, default).ReturnsForAnyArgs(call => call.Arg<MessageTemplate>().Body);

        return texts;
    }

    private static IDateTimeHelper Times()
    {
        var times = Substitute.For<IDateTimeHelper>();
        times.DefaultStoreTimeZone.Returns(TimeZoneInfo.Utc);

        return times;
    }

    private IQueuedEmailService Queue()
    {
        var queue = Substitute.For<IQueuedEmailService>();
        queue.GetQueuedEmailByIdAsync(Arg.Any<int>()).Returns(call => Find(call.Arg<int>()));
        queue.DeleteQueuedEmailAsync(Arg.Any<QueuedEmail>()).Returns(call => database.Provider.DeleteEntityAsync(call.Arg<QueuedEmail>()));

        return queue;

        async Task<QueuedEmail?> Find(int id) => await database.Table<QueuedEmail>().FirstOrDefaultAsync(mail => mail.Id == id);
    }

    // The same in every process: sixty times as fast as the machine's, from when the round began.
    private sealed class FastClock(long epoch) : TimeProvider
    {
        private static readonly DateTimeOffset Begin = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Begin + TimeSpan.FromMilliseconds((Environment.TickCount64 - epoch) * 60);
    }
}
