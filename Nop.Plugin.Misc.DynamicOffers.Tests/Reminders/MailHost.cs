using System.Globalization;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Directory;
using Nop.Core.Domain.Localization;
using Nop.Core.Domain.Media;
using Nop.Core.Domain.Messages;
using Nop.Core.Domain.Stores;
using Nop.Plugin.Misc.DynamicOffers.Offers;
using Nop.Plugin.Misc.DynamicOffers.Reminders;
using Nop.Plugin.Misc.DynamicOffers.Tests.Builders;
using Nop.Plugin.Misc.DynamicOffers.Tests.Offers;
using Nop.Services.Catalog;
using Nop.Services.Directory;
using Nop.Services.Helpers;
using Nop.Services.Localization;
using Nop.Services.Media;
using Nop.Services.Messages;
using Nop.Services.Seo;
using Nop.Services.Stores;
using NSubstitute;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Reminders;

/// <summary>What the host brings to a mail: one store, template, account and language, and a queue that mails land in.</summary>
internal sealed class MailHost
{
    public const string Body = "<a href=\"%DynamicOffers.CartUrl%\">Your cart</a>";

    private readonly Rows<QueuedEmail> _queue;
    private readonly IMessageTemplateService _templates = Substitute.For<IMessageTemplateService>();
    private readonly IMessageTokenProvider _tokenProvider = Substitute.For<IMessageTokenProvider>();
    private readonly IWorkflowMessageService _workflow = Substitute.For<IWorkflowMessageService>();
    private readonly IEmailAccountService _accountService = Substitute.For<IEmailAccountService>();
    private readonly IStoreService _storeService = Substitute.For<IStoreService>();
    private readonly ILanguageService _languageService = Substitute.For<ILanguageService>();
    private readonly ILocalizationService _texts = Substitute.For<ILocalizationService>();
    private readonly IProductService _productService = Substitute.For<IProductService>();
    private readonly IUrlRecordService _slugs = Substitute.For<IUrlRecordService>();
    private readonly IPictureService _pictures = Substitute.For<IPictureService>();
    private readonly ITokenizer _tokenizer = Substitute.For<ITokenizer>();
    private readonly IDateTimeHelper _times = Substitute.For<IDateTimeHelper>();
    private readonly ICurrencyService _currencies = Substitute.For<ICurrencyService>();
    private readonly IPriceFormatter _prices = Substitute.For<IPriceFormatter>();
    private readonly Currency _primaryCurrency = new() { Id = 5, CurrencyCode = "USD", Rate = 1m };

    public MailHost(Rows<QueuedEmail>? queue = null)
    {
        _queue = queue ?? new Rows<QueuedEmail>();
        _templates.GetMessageTemplatesByNameAsync(Arg.Any<string>(), Sample.StoreId).Returns(call => call.Arg<string>() == "DynamicOffers.CartReminder" ? Templates : MoreTemplates);
        _storeService.GetStoreByIdAsync(Arg.Any<int>()).Returns(call => Stores.FirstOrDefault(store => store.Id == call.Arg<int>()));
        _storeService.GetAllStoresAsync().Returns(_ => Stores);
        _languageService.GetAllLanguagesAsync(Arg.Any<bool>(), Sample.StoreId).Returns(_ => Languages);
        _accountService.GetEmailAccountByIdAsync(Arg.Any<int>()).Returns(call => Accounts.FirstOrDefault(account => account.Id == call.Arg<int>()));
        _accountService.GetAllEmailAccountsAsync().Returns(_ => Accounts);
        _texts.GetLocalizedAsync<MessageTemplate, int>(default!, default!, default).ReturnsForAnyArgs(call => call.Arg<MessageTemplate>().EmailAccountId);
        _texts.GetResourceAsync(Arg.Is<string>(key => key.StartsWith("Plugins.Misc.DynamicOffers.Mail.") || key.StartsWith("Plugins.Misc.DynamicOffers.Storefront.Gives")), Arg.Any<int>())
            .Returns(call => $"{call.ArgAt<string>(0).Split("DynamicOffers.")[1]} {{0}}");
        _texts.GetResourceAsync("Plugins.Misc.DynamicOffers.Storefront.Gives", Arg.Any<int>()).Returns("{0} % off, {1} at most");
        _texts.GetLocalizedAsync<MessageTemplate, string>(default!, default!, default).ReturnsForAnyArgs(call => call.Arg<MessageTemplate>().Body);
        _pictures.GetPicturesByProductIdAsync(Arg.Any<int>(), 1).Returns(_ => [new Picture { Id = 8 }]);
        _pictures.GetPictureUrlAsync(8, Arg.Any<int>(), Arg.Any<bool>(), Arg.Any<string>()).Returns(call => $"{call.ArgAt<string>(3)}images/8.png");
        _texts.GetLocalizedAsync<Product, string>(default!, default!, default).ReturnsForAnyArgs(call => call.Arg<Product>().Name);
        _productService.GetProductByIdAsync(Arg.Any<int>()).Returns(call => Products.FirstOrDefault(product => product.Id == call.Arg<int>()));
        _slugs.GetSeNameAsync(Arg.Any<Product>(), Arg.Any<int?>()).Returns(call => $"product-{call.Arg<Product>().Id}");
        _currencies.GetCurrencyByIdAsync(CurrencySettings.PrimaryStoreCurrencyId).Returns(_primaryCurrency);
        _currencies.GetAllCurrenciesAsync(Arg.Any<bool>(), Sample.StoreId).Returns(_ => Currencies);
        _currencies.ConvertFromPrimaryStoreCurrencyAsync(Arg.Any<decimal>(), Arg.Any<Currency>())
            .Returns(call => call.Arg<decimal>() * call.Arg<Currency>().Rate);
        _prices.FormatPriceAsync(Arg.Any<decimal>(), true, Arg.Any<Currency>(), Arg.Any<int>(), Arg.Any<bool>(), Arg.Any<bool>())
            .Returns(call => string.Create(CultureInfo.InvariantCulture, $"{call.Arg<decimal>():0.00} {call.Arg<Currency>().CurrencyCode}"));
        _times.DefaultStoreTimeZone.Returns(_ => TimeZone);
        _workflow.SendNotificationAsync(default!, default!, default, default!, default!, default!).ReturnsForAnyArgs(call => Queue(
            new Sent(call.Arg<MessageTemplate>(), call.Arg<EmailAccount>(), call.ArgAt<int>(2), call.Arg<IList<Token>>(), call.ArgAt<string>(4), call.ArgAt<string>(5))));
    }

    public List<MessageTemplate> Templates { get; } = [new() { Id = 1, IsActive = true, EmailAccountId = 1, Body = Body }];

    /// <summary>Under every other name.</summary>
    public List<MessageTemplate> MoreTemplates { get; } = [new() { Id = 21, IsActive = true, EmailAccountId = 1, Body = Body }];

    public List<Store> Stores { get; } = [new() { Id = Sample.StoreId, Url = "https://shop.example/", DefaultLanguageId = 1 }];

    public List<Language> Languages { get; } = [new() { Id = 1, LanguageCulture = "en-US" }];

    /// <summary>Those of the store; with none, only the primary one is there.</summary>
    public List<Currency> Currencies { get; } = [];

    public List<EmailAccount> Accounts { get; } = [new() { Id = 1, Email = "shop@example.com" }];

    public List<Product> Products { get; } = [new() { Id = 3, Name = "Tea & cups <large>" }];

    public CurrencySettings CurrencySettings { get; } = new() { PrimaryStoreCurrencyId = 5 };

    public EmailAccountSettings AccountSettings { get; } = new();

    /// <summary>Without a key for addresses: links are not signed.</summary>
    public DynamicOffersSettings Settings { get; } = new();

    public TimeZoneInfo TimeZone { get; set; } = TimeZoneInfo.Utc;

    public List<Sent> Mails { get; } = [];

    /// <summary>What happens in the shop while the mail is being written.</summary>
    public Func<Task> Meanwhile { get; set; } = () => Task.CompletedTask;

    public IStoreService StoreService => _storeService;

    public ICampaignStore Campaigns { get; set; } = new InMemoryCampaignStore();

    public IDateTimeHelper Times => _times;

    public IProductService ProductService => _productService;

    /// <summary>When the queue's mails are written.</summary>
    public TimeProvider Clock { get; set; } = Sample.Clock();

    public ReminderLinks Links() => new(FakeShop.Settings(Settings), _storeService);

    public MailWords Words() => new(Campaigns, _productService, _texts, _currencies, _prices, _times);

    public ReminderMail Mail() => new(
        _templates,
        _tokenProvider,
        _workflow,
        _accountService,
        _storeService,
        _languageService,
        _texts,
        _productService,
        _pictures,
        _slugs,
        _currencies,
        _tokenizer,
        Links(),
        Words(),
        CurrencySettings,
        AccountSettings);

    /// <summary>The host's queue as the host's own service sees it.</summary>
    public IQueuedEmailService QueueService()
    {
        var service = Substitute.For<IQueuedEmailService>();
        service.GetQueuedEmailByIdAsync(Arg.Any<int>()).Returns(call => _queue.Find(call.Arg<int>()));
        service.DeleteQueuedEmailAsync(Arg.Any<QueuedEmail>()).Returns(call =>
        {
            _queue.Delete(mail => mail.Id == call.Arg<QueuedEmail>().Id);

            return Task.CompletedTask;
        });

        return service;
    }

    private async Task<int> Queue(Sent sent)
    {
        Mails.Add(sent);
        var mail = new QueuedEmail { To = sent.To, Body = Body.Replace("%DynamicOffers.CartUrl%", (string)sent["DynamicOffers.CartUrl"].Value), CreatedOnUtc = Clock.GetUtcNow().UtcDateTime };
        _queue.TryInsert(mail);
        await Meanwhile();

        return mail.Id;
    }

    public sealed record Sent(MessageTemplate Template, EmailAccount Account, int LanguageId, IList<Token> Tokens, string To, string ToName)
    {
        public Token this[string key] => Tokens.Single(token => token.Key == key);
    }
}
