using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Nop.Core.Infrastructure;
using Nop.Plugin.Misc.DynamicOffers.Admin;
using Nop.Plugin.Misc.DynamicOffers.Consent;
using Nop.Plugin.Misc.DynamicOffers.Data;
using Nop.Plugin.Misc.DynamicOffers.Decisions;
using Nop.Plugin.Misc.DynamicOffers.Decisions.Conditions;
using Nop.Plugin.Misc.DynamicOffers.Decisions.Guardrails;
using Nop.Plugin.Misc.DynamicOffers.Decisions.Ranking;
using Nop.Plugin.Misc.DynamicOffers.Experiments;
using Nop.Plugin.Misc.DynamicOffers.Flow;
using Nop.Plugin.Misc.DynamicOffers.Flow.Jobs;
using Nop.Plugin.Misc.DynamicOffers.Measurement;
using Nop.Plugin.Misc.DynamicOffers.Nudges;
using Nop.Plugin.Misc.DynamicOffers.Offers;
using Nop.Plugin.Misc.DynamicOffers.Oversight;
using Nop.Plugin.Misc.DynamicOffers.Profiles;
using Nop.Plugin.Misc.DynamicOffers.Redemption;
using Nop.Plugin.Misc.DynamicOffers.Referrals;
using Nop.Plugin.Misc.DynamicOffers.Reminders;
using Nop.Plugin.Misc.DynamicOffers.Reminders.Webhooks;
using Nop.Plugin.Misc.DynamicOffers.Segments;
using Nop.Plugin.Misc.DynamicOffers.Signals;
using Nop.Plugin.Misc.DynamicOffers.Storefront;
using Nop.Plugin.Misc.DynamicOffers.Wallet;
using Nop.Services.Orders;

namespace Nop.Plugin.Misc.DynamicOffers.Infrastructure;

/// <summary>Registers what each stage needs. Runs after the host's own registrations, so that what stands there last can be wrapped.</summary>
public class NopStartup : INopStartup
{
    public int Order => 3000;

    public void ConfigureServices(IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton(TimeProvider.System);

        AddConsent(services);
        AddSignals(services);
        AddProfilesAndDecisions(services);
        AddWalletAndRedemption(services);
        AddReminders(services);
        AddFlow(services);
        services.AddScoped<IOfferReport, OfferReport>();
        services.AddScoped<ICampaignReport, CampaignReport>();
        services.AddScoped<ISegmentReport, SegmentReport>();
        services.AddScoped<IDecisionStore, DecisionStore>();
        services.AddScoped<IOrderReport, OrderReport>();
        services.AddScoped<Statements>();
        services.AddScoped<PluginState>();

        services.AddDynamicOffersInstallation();
        services.AddDynamicOffersAdmin();
        services.AddDynamicOffersStorefront();

        services.AddSingleton<BackgroundWork>();
        services.AddHostedService(provider => provider.GetRequiredService<BackgroundWork>());
        services.Configure<MvcOptions>(options => options.Filters.Add<PrepareOffersFilter>());
        services.Configure<RazorViewEngineOptions>(options => options.ViewLocationExpanders.Add(new PluginViewLocationExpander()));
    }

    public void Configure(IApplicationBuilder application)
    {
    }

    private static void AddConsent(IServiceCollection services)
    {
        services.AddScoped<CurrentShopper>();
        services.AddScoped<VisitorCookies>();
        services.AddSingleton<ShopperCache>();
        services.AddScoped<IShopperStore, ShopperStore>();
        services.AddScoped<IEmailLinkStore, EmailLinkStore>();
        services.AddScoped<MailArrival>();
        services.AddScoped<IShopperBlocks, ShopperBlocks>();
        services.AddScoped<IPrivacyActStore, PrivacyActStore>();
        services.AddScoped<IPrivacyReport, PrivacyReport>();
    }

    private static void AddSignals(IServiceCollection services)
    {
        services.AddSingleton<SignalQueue>();
        services.AddSingleton(provider => new SignalKinds(provider.GetRequiredService<Extensions>().Create<ISignalKind>(kind => kind.Code)));
        services.AddSingleton<TypedEmails>();
        services.AddSingleton<BeaconCounters>();
        services.AddSingleton<CurrentNode>();
        services.AddScoped<INodeStore, NodeStore>();
        services.AddScoped<INodeList, NodeList>();
        services.AddScoped<ILookEraser, LookEraser>();
        services.AddScoped<IIdleWatchStore, IdleWatchStore>();
        services.AddScoped<IHostFacts, HostFacts>();
        services.AddScoped<DeviceDetector>();
        services.AddScoped<OncePerRequest>();
        services.AddScoped<AddressSignals>();
        services.AddScoped<CartSignals>();
        services.AddScoped<ISignalSink, SignalIntake>();
        services.AddScoped<ISignalStore, SignalStore>();
        services.AddSingleton<SignalWriter>();
    }

    private static void AddProfilesAndDecisions(IServiceCollection services)
    {
        services.AddSingleton(_ => new ProfileMemory());
        services.AddScoped<IProfileStore, ProfileStore>();
        services.AddScoped<CartReader>();
        services.AddScoped<SituationReader>();
        services.AddScoped<IOpenReturns, OpenReturns>();
        services.AddScoped<IProductSales, ProductSales>();
        services.AddScoped<ProfileBuilder>();
        services.AddSingleton<Extensions>();
        services.AddSingleton(provider => new ConditionCatalog(provider.GetRequiredService<Extensions>().Create<ICondition>(condition => condition.Code)));
        services.AddSingleton(provider => provider.GetRequiredService<Extensions>().CreateOne<IRanking>());
        services.AddSingleton(provider =>
            new Decider(provider.GetRequiredService<Extensions>().Create<IGuardrail>(guardrail => guardrail.GetType().FullName!), provider.GetRequiredService<IRanking>()));
        services.AddSingleton<CompiledCampaigns>();
        services.AddScoped(provider => new NudgeCatalog(() => provider.GetRequiredService<Extensions>().Create<INudge>(nudge => nudge.Code, provider)));
        services.AddScoped<ISegmentStore, SegmentStore>();
        services.AddSingleton<SegmentCatalog>();
        services.AddSingleton<SegmentRound>();
    }

    private static void AddWalletAndRedemption(IServiceCollection services)
    {
        services.AddScoped<BudgetStore>();
        services.AddScoped<IGrantStore, GrantStore>();
        services.AddScoped<GrantLedger>();
        services.AddScoped<ICampaignStore, CampaignStore>();
        services.AddScoped<ILimitStore, LimitStore>();
        services.AddSingleton<RecentLimits>();
        services.AddScoped<CampaignIssuing>();
        services.AddScoped<IExposureStore, ExposureStore>();
        services.AddScoped<Arms>();
        services.AddScoped<ICarrierStore, CarrierStore>();
        services.AddScoped<CarrierService>();
        services.AddSingleton<GuardVerdicts>();
        services.AddScoped<OrderGuard>();
        services.AddSingleton(provider => new LineRewards(provider.GetRequiredService<Extensions>().Create<ILineReward>(reward => reward.Code)));
        services.AddScoped<CartOffers>();
        services.AddScoped<RequestAnswers>();
        services.AddScoped<LinePrices>();
        services.AddScoped<OrderSavings>();
        services.AddScoped<RequirementCheck>();
        services.AddScoped<PersonalPrices>();
        services.AddScoped<NextSteps>();
        services.AddScoped<OfferChoices>();
        services.AddScoped<GrantRedeemer>();
        services.AddSingleton<StrangerCheckouts>();
        services.AddScoped<OrderPlacing>();
        services.AddScoped<OrderEditing>();
        services.AddScoped<PointsReward>();
        services.AddScoped<OrderReversal>();
        services.AddScoped<OrderFollowUp>();
        services.AddScoped<WalletCleanup>();
        services.AddScoped<IAuditStore, AuditStore>();
        services.AddSingleton<AuditSuspects>();
        services.AddScoped<WalletAudit>();
        services.WrapLast<IOrderProcessingService>(OrderProcessingProxy.Wrap);
    }

    private static void AddReminders(IServiceCollection services)
    {
        services.AddScoped<IReminderStore, ReminderStore>();
        services.AddScoped<IReminderHistory, ReminderHistory>();
        services.AddScoped<IReminderOffers, ReminderOffers>();
        services.AddScoped<ReminderScheduling>();
        services.AddScoped<ReminderMail>();
        services.AddScoped(provider => provider.GetRequiredService<Extensions>().Create<IOfferChannel>(channel => channel.Code, provider));
        services.AddScoped<ReminderSender>();
        services.AddScoped<IWebhookStore, WebhookStore>();
        services.AddScoped<WebhookSender>();
        services.AddHttpClient(WebhookSender.Client, client => client.Timeout = TimeSpan.FromSeconds(15))
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false });
        services.AddScoped<ISuppressionStore, SuppressionStore>();
        services.AddScoped<Suppressions>();
        services.AddScoped<SuppressionRequests>();
    }

    private static void AddFlow(IServiceCollection services)
    {
        services.AddScoped<ProfileReader>();
        services.AddScoped<ProfileSaver>();
        services.AddScoped<CartWatching>();
        services.AddScoped<EmailLinking>();
        services.AddScoped<NodeLife>();
        services.AddScoped<Reconciling>();
        services.AddScoped<Retention>();
        services.AddScoped<ShopperMerging>();
        services.AddScoped<IDeclinedOrders, DeclinedOrders>();
        services.AddSingleton<JobGuard>();
        services.AddScoped<DuplicateGrants>();
        services.AddScoped<ShopperIdentity>();
        services.AddSingleton<LiveCampaigns>();
        services.AddScoped<AbsentShoppers>();
        services.AddScoped<Segmentation>();
        services.AddScoped<AudienceCounting>();
        services.AddScoped<SegmentFlow>();
        services.AddScoped<CampaignCandidates>();
        services.AddSingleton<DecisionLog>();
        services.AddScoped<DecisionWriter>();
        services.AddScoped<IStandingOffers, StandingOffers>();
        services.AddScoped<IEarlierOrders, EarlierOrders>();
        services.AddScoped<IOwnerActStore, OwnerActStore>();
        services.AddScoped<OwnerLog>();
        services.AddSingleton<OwnerNotices>();
        services.AddScoped<INoticeStore, NoticeStore>();
        services.AddScoped<NoticeMail>();
        services.AddScoped<OwnerNotifier>();
        services.AddScoped<ShopperFinder>();
        services.AddScoped<OwnerOverride>();
        services.AddScoped<DecisionExplaining>();
        services.AddScoped<CampaignFlow>();
        services.AddScoped<GiftCart>();
        services.AddScoped<EarlyAccess>();
        services.AddScoped<Exclusions>();
        services.AddScoped<OfferGranting>();
        services.AddScoped<IOfferCodeStore, OfferCodeStore>();
        services.AddSingleton<CodeTries>();
        services.AddScoped<OfferCodes>();
        services.AddScoped<WalletActions>();
        services.AddScoped<OfferFlow>();
        services.AddScoped<ShopperErasure>();
        services.AddScoped<HostConsents>();
        services.AddScoped<ConsentFlow>();
        services.AddScoped<PreferencesFlow>();
        services.AddScoped<IReferralStore, ReferralStore>();
        services.AddScoped<SamePerson>();
        services.AddScoped<ReferralFlow>();
        services.AddScoped<ReferralCredit>();
        services.AddScoped<OwnerErasure>();
        services.AddScoped<HealthReport>();
        services.AddScoped<SettingsFlow>();
    }
}
