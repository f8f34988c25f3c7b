using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.Extensions.Time.Testing;
using Nop.Core;
using Nop.Core.Domain.Configuration;
using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Directory;
using Nop.Core.Domain.Localization;
using Nop.Core.Domain.Stores;
using Nop.Plugin.Misc.DynamicOffers.Consent;
using Nop.Plugin.Misc.DynamicOffers.Flow;
using Nop.Plugin.Misc.DynamicOffers.Nudges;
using Nop.Plugin.Misc.DynamicOffers.Offers;
using Nop.Plugin.Misc.DynamicOffers.Profiles;
using Nop.Plugin.Misc.DynamicOffers.Segments;
using Nop.Plugin.Misc.DynamicOffers.Signals;
using Nop.Plugin.Misc.DynamicOffers.Tests.Builders;
using Nop.Plugin.Misc.DynamicOffers.Wallet;
using Nop.Services.Catalog;
using Nop.Services.Configuration;
using Nop.Services.Directory;
using Nop.Services.Helpers;
using Nop.Services.Localization;
using NSubstitute;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Storefront;

/// <summary>
/// One request of a shopper at the edge: our own classes as they are, substitutes for the host and the stores. Texts are their own keys, the shop
/// is in New York, and it is noon there on 10 July 2025.
/// </summary>
internal sealed class ShopVisit
{
    private const int ShopperId = 3;
    private const int CustomerId = 7;
    private const int StoreId = 1;

    private readonly Dictionary<Type, object> _instances = [];

    private ShopVisit()
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2025, 7, 10, 16, 0, 0, TimeSpan.Zero));
        Add<TimeProvider>(clock);
        Add(clock);
        Add(new ProfileMemory());
        Get<IHttpContextAccessor>().HttpContext.Returns(HttpContext);

        Get<IStoreContext>().GetCurrentStoreAsync().Returns(new Store { Id = StoreId });
        Get<IWorkContext>().GetCurrentCustomerAsync().Returns(new Customer { Id = CustomerId });
        Get<IWorkContext>().OriginalCustomerIfImpersonated.Returns((Customer?)null);
        Get<IWorkContext>().GetWorkingLanguageAsync().Returns(new Language { Id = 1 });
        Get<IWorkContext>().GetWorkingCurrencyAsync().Returns(new Currency { Rate = 1m, Id = 1, CurrencyCode = "USD" });
        Get<ICurrencyService>().ConvertFromPrimaryStoreCurrencyAsync(default, default!).ReturnsForAnyArgs(call => call.Arg<decimal>());
        Get<IPriceFormatter>().FormatPriceAsync(default, default, default(bool)).ReturnsForAnyArgs(call => FormattableString.Invariant($"${call.Arg<decimal>():0.00}"));

        var newYork = TimeZoneInfo.FindSystemTimeZoneById("America/New_York");
        Get<IDateTimeHelper>().GetCurrentTimeZoneAsync().Returns(newYork);
        Get<IDateTimeHelper>().ConvertToUserTimeAsync(default, default)
            .ReturnsForAnyArgs(call => TimeZoneInfo.ConvertTimeFromUtc(call.Arg<DateTime>(), newYork));

        Get<ILocalizationService>().GetResourceAsync(default!).ReturnsForAnyArgs(call => call.Arg<string>());
        Get<ILocalizationService>().GetResourceAsync(default!, default, default, default!, default).ReturnsForAnyArgs(call => call.ArgAt<string>(0));
        Get<ICampaignStore>().GetAllAsync().Returns([]);
        Get<ISegmentStore>().GetAllAsync().Returns([]);
        Add(new NudgeCatalog(() => []));
        Add(Parts.NoStandingOffers());
        Get<IUrlHelper>().IsLocalUrl(default).ReturnsForAnyArgs(call => call.Arg<string?>()?.StartsWith('/') is true);
    }

    public DefaultHttpContext HttpContext { get; } = new();

    public DateTime NowUtc => Get<TimeProvider>().GetUtcNow().UtcDateTime;

    public static async Task<ShopVisit> StartAsync(bool enabled = true, bool consented = true, params Grant[] grants)
    {
        var visit = new ShopVisit();
        visit.Get<ISettingService>().LoadSettingAsync<DynamicOffersSettings>(default).ReturnsForAnyArgs(new DynamicOffersSettings { Enabled = enabled });
        visit.Get<ISettingService>().GetSettingAsync(default!).ReturnsForAnyArgs(new Setting("installed", "yes"));
        visit.Open(grants);
        if (consented)
        {
            visit.KnowShopper();
        }

        await visit.Get<OfferFlow>().PrepareAsync();

        return visit;
    }

    /// <summary>What the stores hold for the shopper from now on.</summary>
    public void Open(params Grant[] grants)
    {
        Get<IGrantStore>().GetOpenAsync(default, default, default).ReturnsForAnyArgs(grants);
        Get<IGrantStore>().GetAllAsync(default).ReturnsForAnyArgs(grants);
    }

    /// <summary>The shopper closed what showed an offer.</summary>
    public void Dismiss()
    {
        var profile = Get<ProfileMemory>().Find(ShopperId)!;
        profile.Apply(new Signal { ShopperId = ShopperId, Kind = SignalKind.OfferDismissed, OccurredOnUtc = NowUtc });
        profile.TakeUnjudged();
    }

    public Grant NewGrant(int id)
    {
        return new Grant
        {
            Id = id,
            ShopperId = ShopperId,
            StoreId = StoreId,
            State = GrantState.Issued,
            Percentage = 5m,
            MaximumAmount = 25m,
            IssuedOnUtc = NowUtc,
            ExpiresOnUtc = NowUtc.AddDays(2)
        };
    }

    /// <summary>The one instance of a request: a substitute for an interface, the class itself otherwise.</summary>
    public T Get<T>()
        where T : class
    {
        return (T)Get(typeof(T));
    }

    public T NewController<T>()
        where T : Controller
    {
        var controller = Get<T>();
        controller.ControllerContext = new ControllerContext { HttpContext = HttpContext };
        controller.Url = Get<IUrlHelper>();
        controller.TempData = Get<ITempDataDictionary>();

        return controller;
    }

    private void KnowShopper()
    {
        var shopper = new Shopper { Id = ShopperId, CustomerId = CustomerId, StoreId = StoreId, VisitorKey = Guid.NewGuid() };
        HttpContext.Request.Headers.Cookie = $"{DynamicOffersDefaults.VisitorCookie}={shopper.VisitorKey:N}";
        Get<IShopperStore>().FindByVisitorKeyAsync(shopper.VisitorKey).Returns(shopper);

        // Judged already: these tests are about what is shown, not about what is decided.
        var profile = Get<ProfileMemory>().Keep(new LiveProfile(shopper.Id, new ProfileState(), version: 0, NowUtc));
        profile.Seen(NowUtc);
        profile.TakeUnjudged();
    }

    private void Add<T>(T instance)
        where T : class
    {
        _instances[typeof(T)] = instance;
    }

    private object Get(Type type)
    {
        if (!_instances.TryGetValue(type, out var instance))
        {
            _instances[type] = instance = New(type);
        }

        return instance;
    }

    private object New(Type type)
    {
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IEnumerable<>))
        {
            return Array.CreateInstance(type.GenericTypeArguments[0], 0);
        }

        if (type.IsInterface)
        {
            return Substitute.For([type], []);
        }

        var constructor = type.GetConstructors().Single();

        return constructor.Invoke(constructor.GetParameters().Select(parameter => Get(parameter.ParameterType)).ToArray());
    }
}
