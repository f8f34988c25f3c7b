namespace Nop.Plugin.Misc.DynamicOffers.Tests.Architecture;

/// <summary>
/// Who may depend on whom; docs/architecture.md shows the same rows to readers. The runtime's own types are free for everybody but Decisions.
/// Of the types that stand in no folder, all but Offers and Decisions may use the settings and whether the plugin is installed.
/// </summary>
internal static class DependencyTable
{
    /// <summary>Stands for every folder of ours, or every type of the host.</summary>
    public const string Anything = "*";

    public static readonly IReadOnlyList<string> SharedByAll = ["DynamicOffersDefaults", "DynamicOffersSettings", "PluginState"];

    public static readonly IReadOnlyList<string> WithoutShared = ["Offers", "Decisions"];

    public static readonly IReadOnlyList<Row> Rows =
    [
        new(
            "Offers",
            [],
            ["Nop.Core.BaseEntity"],
            "shared nouns must drag nothing in"),
        new(
            "Consent",
            [],
            ["Nop.Core.BaseEntity", "Nop.Core.IPagedList", "Microsoft.AspNetCore.Http.*", "Microsoft.Extensions.Primitives.StringValues"],
            "asked before anything is kept; the answer lives in the request's cookies, the proof of an erasure is shown page by page"),
        new(
            "Signals",
            ["Offers", "Consent"],
            [
                "Nop.Core.BaseEntity", "Nop.Core.Domain.Catalog.ProductSortingEnum", "Nop.Core.Domain.Common.*", "Nop.Core.Domain.Customers.*",
                "Nop.Core.Domain.Messages.*", "Nop.Core.Domain.Orders.*", "Nop.Core.Events.*", "Nop.Services.Events.IConsumer",
                "Nop.Services.Helpers.IUserAgentHelper", "Nop.Web.Framework.Events.*", "Nop.Web.Framework.Models.*",
                "Nop.Web.Models.Catalog.*", "Nop.Web.Models.Checkout.*",
                "Microsoft.AspNetCore.Http.*", "Microsoft.AspNetCore.Routing.RoutingHttpContextExtensions",
                "Microsoft.Extensions.Primitives.StringValues"
            ],
            "it translates events and prepared pages, it judges nothing; the request tells a page of the public store from one of the admin"),
        new(
            "Referrals",
            [],
            ["Nop.Core.BaseEntity", "Nop.Core.Domain.Orders.Order"],
            "who came by whose link, and nothing else of either; Flow judges it and turns a paid order into a signal"),
        new(
            "Profiles",
            ["Offers", "Signals", "Consent"],
            [
                "Nop.Core.BaseEntity", "Nop.Core.Domain.Customers.Customer", "Nop.Core.Domain.Orders.*", "Nop.Core.Domain.Catalog.*", "Nop.Core.Domain.Discounts.Discount",
                "Nop.Core.IWorkContext", "Nop.Core.Domain.Localization.Language", "Nop.Core.Domain.Directory.Currency",
                "Nop.Services.Orders.IShoppingCartService", "Nop.Services.Catalog.*", "Nop.Services.Customers.ICustomerService", "Nop.Services.Helpers.IDateTimeHelper"
            ],
            "two places, `CartReader` and `SituationReader`, read the shop, once a decision"),
        new(
            "Decisions",
            ["Offers", "Profiles", "Signals.DeviceClass"],
            [],
            "must run in a test, a preview and a replay alike: no host, no clock, no I/O"),
        new(
            "Experiments",
            ["Offers", "Consent"],
            ["Nop.Core.BaseEntity", "Nop.Services.Configuration.ISettingService"],
            "assigns by a hash and writes down; what came of it is Measurement's"),
        new(
            "Segments",
            ["Offers", "Profiles", "Decisions"],
            ["Nop.Core.BaseEntity"],
            "a named rule and who meets it; asked like a decision, kept by Flow"),
        new(
            "Nudges",
            ["Profiles.CartReader", "Profiles.IProductSales", "Offers.Goods"],
            [
                "Nop.Core.BaseEntity", "Nop.Core.Domain.Customers.Customer", "Nop.Core.Domain.Orders.*", "Nop.Core.Domain.Catalog.*", "Nop.Core.Domain.Shipping.ShippingSettings",
                "Nop.Core.Domain.Discounts.Discount", "Nop.Services.Catalog.IProductService", "Nop.Services.Orders.*"
            ],
            "what is said is read from the shop at that moment"),
        new(
            "Wallet",
            ["Offers", "Decisions.Decision", "Oversight.OwnerNotices", "Oversight.NoticeKind"],
            ["Nop.Core.BaseEntity"],
            "a grant records a decision, it never makes one"),
        new(
            "Oversight",
            [],
            [
                "Nop.Core.BaseEntity", "Nop.Core.IPagedList", "Nop.Core.Domain.Localization.Language", "Nop.Core.Domain.Messages.*", "Nop.Core.Domain.Stores.Store",
                "Nop.Services.Messages.*", "Nop.Services.Stores.IStoreService", "Nop.Services.Localization.ILanguageService",
                "Nop.Services.Localization.ILocalizationService"
            ],
            "what an owner did is written down, what needs an owner is raised by anybody and told by a job of Flow"),
        new(
            "Redemption",
            ["Offers", "Profiles.CartReader", "Wallet", "Oversight.OwnerNotices", "Oversight.NoticeKind"],
            [
                "Nop.Core.BaseEntity", "Nop.Core.IPagedList", "Nop.Core.NopException", "Nop.Core.IWorkContext", "Nop.Core.IStoreContext",
                "Nop.Core.Events.*", "Nop.Core.Domain.Discounts.*", "Nop.Core.Domain.Orders.*", "Nop.Core.Domain.Catalog.*",
                "Nop.Core.Domain.Customers.Customer", "Nop.Core.Domain.Payments.PaymentStatus", "Nop.Core.Domain.Stores.Store", "Nop.Core.Domain.Tax.*",
                "Nop.Services.BaseNopResult", "Nop.Services.Events.IConsumer", "Nop.Services.Discounts.*", "Nop.Services.Orders.*",
                "Nop.Services.Payments.*", "Nop.Services.Plugins.IPluginManager", "Nop.Services.Catalog.*", "Nop.Services.Common.IGenericAttributeService",
                "Nop.Core.Domain.Common.GenericAttribute", "Nop.Core.Domain.Directory.Currency", "Nop.Services.Directory.ICurrencyService",
                "Nop.Services.Stores.IStoreService", "Nop.Services.Customers.ICustomerService", "Nop.Services.Configuration.ISettingService",
                "Nop.Services.Localization.ILocalizationService", "Nop.Services.Logging.ILogger", "Nop.Services.Tax.ITaxService",
                "Microsoft.AspNetCore.Http.*", "Microsoft.Extensions.DependencyInjection.*", "Quartz.*"
            ],
            "runs inside total calculation: answers from what Flow prepared and keeps with the request, never decides; reads a cart as decisions do; its clean-up is a job"),
        new(
            "Reminders",
            ["Offers", "Profiles", "Wallet", "Consent"],
            [
                "Nop.Core.BaseEntity", "Nop.Core.IPagedList", "Nop.Core.Domain.Catalog.Product", "Nop.Core.Domain.Customers.Customer", "Nop.Core.Domain.Directory.*",
                "Nop.Core.Domain.Localization.Language",
                "Nop.Core.Domain.Messages.*", "Nop.Core.Domain.Orders.*", "Nop.Core.Domain.Stores.Store",
                "Nop.Services.Events.IConsumer", "Nop.Services.Messages.*", "Nop.Services.Stores.IStoreService",
                "Nop.Services.Localization.ILanguageService", "Nop.Services.Localization.ILocalizationService", "Nop.Services.Helpers.IDateTimeHelper",
                "Nop.Services.Catalog.IProductService", "Nop.Services.Catalog.IPriceFormatter", "Nop.Services.Directory.ICurrencyService",
                "Nop.Services.Seo.IUrlRecordService", "Nop.Services.Orders.IShoppingCartService",
                "Nop.Services.Customers.ICustomerService", "Nop.Services.Configuration.ISettingService", "Nop.Services.Logging.ILogger",
                "Microsoft.Extensions.DependencyInjection.*", "Quartz.*"
            ],
            "asks Flow through one port for a grant; decides only which and when; the mail shows the cart's products, in the shopper's language; a gateway is told by a job"),
        new(
            "Measurement",
            ["Offers", "Wallet.Grant", "Decisions"],
            ["Nop.Core.BaseEntity", "Nop.Core.IPagedList"],
            "it watches and keeps what was decided; nothing waits for it"),
        new(
            "Flow",
            ["Offers", "Consent", "Signals", "Referrals", "Profiles", "Decisions", "Experiments", "Segments", "Nudges", "Wallet", "Oversight", "Redemption", "Reminders", "Measurement"],
            [
                "Nop.Core.BaseEntity", "Nop.Core.IWorkContext", "Nop.Core.IStoreContext", "Nop.Core.Domain.Customers.*",
                "Nop.Core.Domain.Gdpr.*", "Nop.Core.Domain.Orders.*", "Nop.Core.Domain.Stores.Store",
                "Nop.Services.Events.IConsumer", "Nop.Core.Events.*", "Nop.Services.Gdpr.IGdprService",
                "Nop.Services.Customers.ICustomerService", "Nop.Services.Helpers.IUserAgentHelper",
                "Nop.Services.Orders.IShoppingCartService", "Nop.Services.Stores.IStoreService", "Nop.Services.Catalog.IProductService",
                "Nop.Core.Domain.Catalog.*", "Nop.Core.Domain.Common.Address", "Nop.Services.Common.IAddressService", "Nop.Services.Configuration.ISettingService",
                "Nop.Services.Logging.ILogger", "Microsoft.Extensions.DependencyInjection.*", "Microsoft.VisualBasic.FileIO.*", "Quartz.*"
            ],
            "the only one that knows the order of steps; loads the caps, asks who the current customer is, writes signals in a scope of its own; "
            + "its jobs look after carts that were left, nodes that were lost and erasures that wait"),
        new(
            "Data",
            [
                "Consent.IShopperStore", "Consent.Shopper", "Consent.IEmailLinkStore", "Consent.EmailLink", "Consent.IPrivacyActStore", "Consent.PrivacyAct",
                "Consent.IPrivacyReport", "Consent.PrivacyFigures", "Consent.KeptRows", "Consent.IShopperBlocks", "Consent.ShopperBlock",
                "Signals.ISignalStore", "Signals.Signal", "Signals.SignalKind", "Signals.INodeStore", "Signals.INodeList", "Signals.ILookEraser",
                "Signals.Node", "Signals.IIdleWatchStore",
                "Signals.IdleWatch", "Signals.IHostFacts", "Referrals", "Profiles.IProfileStore", "Profiles.IOpenReturns", "Profiles.IProductSales", "Profiles.StoredProfile", "Profiles.UnsavedProfile",
                "Offers.ICampaignStore", "Offers.Campaign", "Offers.CampaignVersion", "Offers.CampaignTerms", "Offers.OfferLane",
                "Experiments.IExposureStore", "Experiments.Exposure", "Segments.ISegmentStore", "Segments.Segment", "Segments.SegmentMember", "Wallet.ILimitStore", "Wallet.LimitCounter", "Wallet.CampaignLimit",
                "Wallet.IGrantStore", "Wallet.Grant", "Wallet.GrantState", "Wallet.LedgerEntry", "Wallet.LedgerKind", "Wallet.DailyBudget", "Wallet.IAuditStore", "Wallet.IOfferCodeStore", "Wallet.OfferCode",
                "Oversight.IOwnerActStore", "Oversight.OwnerAct", "Oversight.INoticeStore", "Oversight.Notice", "Oversight.RaisedNotice",
                "Oversight.OwnerNotices", "Oversight.NoticeKind",
                "Redemption.ICarrierStore", "Redemption.Carrier", "Reminders.IReminderStore", "Reminders.IReminderHistory",
                "Reminders.Reminder", "Reminders.ReminderState", "Reminders.WebhookMessage", "Reminders.WebhookState", "Reminders.IWebhookStore", "Reminders.ISuppressionStore", "Reminders.SuppressedAddress",
                "Measurement"
            ],
            [
                "Nop.Data.*", "LinqToDB.Data.DataParameter", "FluentMigrator.*", "Nop.Core.BaseEntity", "Nop.Core.IPagedList", "Nop.Core.PagedList",
                "Nop.Core.Caching.*", "Nop.Core.Domain.Common.Address", "Nop.Core.Domain.Discounts.*", "Nop.Core.Domain.Orders.*",
                "Nop.Core.Domain.Payments.PaymentStatus", "Nop.Core.Domain.Messages.QueuedEmail"
            ],
            "the stages' store interfaces and entities only: swappable with the tests' in-memory stores; compares the host's orders and carts with the log"),
        new(
            "Admin",
            [
                "Flow", "Offers", "Consent", "Oversight", "Measurement", "Segments", "Nudges", "Signals.SignalKinds", "Decisions.ConditionCatalog", "Decisions.ICondition", "Decisions.Argument", "Decisions.ArgumentValues",
                "Decisions.NumberArgument", "Decisions.AmountArgument", "Decisions.ChoiceArgument", "Decisions.ChoicesArgument", "Decisions.IdsArgument",
                "Decisions.TextArgument", "Decisions.TimeArgument", "Decisions.DateArgument", "Decisions.ThingKind", "Decisions.Seen", "Wallet.Grant", "Wallet.GrantState",
                "Redemption.CarrierService", "Redemption.CarrierHealth", "Redemption.CarrierTerms", "Redemption.CarrierLimitException", "Reminders.ISuppressionStore", "Reminders.WebhookMessage", "Reminders.WebhookState", "Reminders.IWebhookStore"
            ],
            [
                "Nop.Web.*", "AutoMapper.*", "FluentValidation.*", "Microsoft.AspNetCore.*", "Microsoft.Extensions.DependencyInjection.*",
                "Nop.Core.BaseEntity", "Nop.Core.IPagedList", "Nop.Core.IStoreContext", "Nop.Core.IWebHelper", "Nop.Core.Infrastructure.Mapper.*",
                "Nop.Core.Domain.*", "Nop.Services.Catalog.IPriceFormatter", "Nop.Services.Catalog.IProductService",
                "Nop.Services.Catalog.ICategoryService", "Nop.Services.Catalog.IManufacturerService", "Nop.Services.Catalog.ISpecificationAttributeService",
                "Nop.Services.Configuration.ISettingService",
                "Nop.Services.Customers.ICustomerService", "Nop.Services.Directory.ICurrencyService", "Nop.Services.Directory.ICountryService", "Microsoft.Extensions.Primitives.StringValues", "Nop.Services.Gdpr.IGdprService",
                "Nop.Services.Helpers.IDateTimeHelper", "Nop.Services.Localization.ILocalizationService", "Nop.Services.Localization.ILanguageService",
                "Nop.Services.Stores.IStoreService",
                "Nop.Services.Logging.ILogger", "Nop.Services.Messages.INotificationService", "Nop.Services.Orders.IOrderService", "Nop.Services.Plugins.*", "Nop.Services.Security.*"
            ],
            "no rule, no SQL, no arithmetic on money; of the carriers it asks only how they stand; looks whether what a campaign names is there; does not know Storefront"),
        new(
            "Storefront",
            [
                "Flow", "Offers", "Consent", "Wallet.Grant", "Wallet.GrantState", "Redemption.PersonalPrices", "Redemption.PersonalPrice", "Redemption.CartSaving", "Redemption.CartTotal", "Redemption.FreeUnits",
                "Redemption.NextSteps", "Redemption.NextStep", "Redemption.OfferChoices", "Redemption.Held",
                "Segments.ISegmentStore", "Segments.Segment", "Nudges",
                "Signals.ISignalSink", "Signals.BeaconCounters", "Signals.BeaconRefusal"
            ],
            [
                "Nop.Web.*", "Microsoft.AspNetCore.*", "Microsoft.Extensions.DependencyInjection.*",
                "Nop.Core.BaseEntity", "Nop.Core.IWorkContext", "Nop.Core.Domain.*", "Nop.Services.Catalog.IPriceFormatter",
                "Nop.Services.Seo.IUrlRecordService", "Nop.Services.Catalog.IProductService", "Nop.Services.Catalog.ICategoryService", "Nop.Services.Directory.ICurrencyService",
                "Nop.Services.Directory.ICountryService", "Nop.Services.Helpers.IDateTimeHelper",
                "Nop.Services.Localization.ILocalizationService", "Nop.Services.Logging.ILogger", "Nop.Services.Media.IPictureService", "Nop.Services.Orders.IOrderService",
                "Nop.Core.IStoreContext", "Nop.Services.Configuration.ISettingService", "Microsoft.Extensions.Primitives.StringValues"
            ],
            "no rule, no SQL, no arithmetic on money; prices come from the host's totals, the browser's beacon goes to Signals; does not know Admin"),
        new(
            "Localization",
            [],
            ["Nop.Core.BaseEntity", "Nop.Core.Domain.Localization.Language", "Nop.Services.Localization.ILocalizationService", "Nop.Services.Localization.ILanguageService"],
            "texts only"),
        new(
            "Infrastructure",
            [Anything],
            [Anything],
            "wiring only"),
        new(
            "DynamicOffersPlugin",
            [Anything],
            [Anything],
            "the class that the host takes; forwards only"),
        new(
            "DynamicOffersDefaults",
            [],
            [],
            "names"),
        new(
            "DynamicOffersSettings",
            ["Offers"],
            ["Nop.Core.Configuration.ISettings"],
            "the caps as the host stores them"),
        new(
            "PluginState",
            [],
            ["Nop.Core.Domain.Configuration.Setting", "Nop.Services.Configuration.ISettingService"],
            "whether there are tables to ask")
    ];
}

/// <param name="Folder">A folder of the plugin, or a type that stands in none.</param>
/// <param name="Ours">Folders of ours that it may use beside itself, or single types in them as <c>Folder.Type</c>.</param>
/// <param name="Host">Types that it may use, of the host and of libraries; <c>Namespace.*</c> for all of a namespace and those below.</param>
/// <param name="Because">Why.</param>
internal sealed record Row(string Folder, IReadOnlyList<string> Ours, IReadOnlyList<string> Host, string Because)
{
    /// <param name="target">The folder of the type that is used, or its name where it stands in none.</param>
    public bool MayUseOurs(string target, string typeName)
    {
        return target == Folder
            || Ours.Contains(DependencyTable.Anything)
            || Ours.Contains(target)
            || Ours.Contains($"{target}.{typeName}")
            || (DependencyTable.SharedByAll.Contains(target) && !DependencyTable.WithoutShared.Contains(Folder));
    }

    public bool MayUseHost(string fullName)
    {
        return Host.Any(allowed => allowed == DependencyTable.Anything
            || allowed == fullName
            || (allowed.EndsWith(".*", StringComparison.Ordinal) && fullName.StartsWith(allowed[..^1], StringComparison.Ordinal)));
    }

    /// <summary>As the row stands in the document.</summary>
    public override string ToString()
    {
        return $"| {Folder} | {Cell(Ours)} | {Cell(Host.Select(ShortName).ToList())} | {Because} |";
    }

    private static string ShortName(string allowed)
    {
        return allowed.EndsWith('*') ? allowed : allowed[(allowed.LastIndexOf('.') + 1)..];
    }

    private static string Cell(IReadOnlyList<string> names)
    {
        return names.Count == 0 ? "–" : names.Contains(DependencyTable.Anything) ? "all" : string.Join(", ", names.Select(name => $"`{name}`"));
    }
}
