using System.Globalization;
using DemoStore.Data.Statements;
using DemoStore.Services.Shipping;
using Microsoft.Extensions.DependencyInjection;
using Nop.Core;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Directory;
using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Stores;
using Nop.Plugin.Misc.DynamicOffers;
using Nop.Plugin.Misc.DynamicOffers.Consent;
using Nop.Plugin.Misc.DynamicOffers.Data;
using Nop.Plugin.Misc.DynamicOffers.Offers;
using Nop.Plugin.Misc.DynamicOffers.Redemption;
using Nop.Plugin.Misc.DynamicOffers.Tests.Carts;
using Nop.Plugin.Misc.DynamicOffers.Tests.Carts.Memory;
using Nop.Plugin.Misc.DynamicOffers.Tests.Data;
using Nop.Plugin.Misc.DynamicOffers.Tests.Infrastructure;
using Nop.Plugin.Misc.DynamicOffers.Wallet;
using Nop.Services.Orders;

namespace DynamicOffers.Bench.Redemption;

/// <summary>A shop on PostgreSQL with its carts, of which each has an offer on the order and one on lines, among as many live grants as are wanted.</summary>
internal sealed class RedemptionShop : IAsyncDisposable
{
    private const int Carts = 200;

    private static readonly CampaignTerms OnOrder = new() { Ladder = [new Rung(0m, 5m), new Rung(50m, 10m)] };

    private readonly MemorySettings _settings = new();
    private readonly PostgresTestDatabase _database;
    private IServiceScopeFactory _scopes = null!;

    private RedemptionShop(PostgresServer server) =>
        _database = new PostgresTestDatabase(server) { AddHost = services => CartHost.Add(services, _settings) };

    public List<Customer> Customers { get; } = [];

    /// <summary>Of the offer on the order.</summary>
    public Carrier Carrier { get; private set; } = null!;

    public StatementCounter Statements => _database.Get<StatementCounter>();

    public DynamicOffersSettings Ours => _settings.Get<DynamicOffersSettings>();

    public static async Task<RedemptionShop> StartAsync(PostgresServer server, int liveGrants)
    {
        var shop = new RedemptionShop(server);
        await shop._database.InitializeAsync();
        shop._scopes = shop._database.Get<IServiceScopeFactory>();
        await shop.WriteAsync(liveGrants);

        return shop;
    }

    /// <summary>A request with services of its own.</summary>
    public async Task<T> RequestAsync<T>(Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = _scopes.CreateAsyncScope();
        CartHost.BeginRequest(scope.ServiceProvider);

        return await work(scope.ServiceProvider);
    }

    /// <summary>What a cart page asks for: which offers hold, and the totals with them.</summary>
    public Task<decimal> ShowCartAsync(Customer customer) => RequestAsync(async services =>
    {
        await services.GetRequiredService<RequestAnswers>().GetAllowedAsync(customer.Id, CartHost.StoreId);
        var cart = await services.GetRequiredService<IShoppingCartService>().GetShoppingCartAsync(customer, ShoppingCartType.ShoppingCart, CartHost.StoreId);
        var totals = services.GetRequiredService<IOrderTotalCalculationService>();

        return (await totals.GetShoppingCartSubTotalsAsync(cart)).subTotalWithDiscountExclTax + (await totals.GetShoppingCartTotalAsync(cart)).shoppingCartTotal!.Value;
    });

    public async ValueTask DisposeAsync() => await _database.DisposeAsync();

    private async Task WriteAsync(int liveGrants)
    {
        (Ours.Enabled, Ours.MaximumDiscountPerOrder) = (true, 25m);
        _settings.Values[$"{nameof(DynamicOffersSettings)}.{nameof(DynamicOffersSettings.Enabled)}"] = true;
        _settings.Get<ShoppingCartSettings>().RoundPricesDuringCalculation = true;
        var shipping = _settings.Get<FlatRateSettings>();
        shipping.SecondDayAir = shipping.NextDayAir = shipping.Ground;
        await AddAsync(new Store { Name = "Store", Url = "http://localhost", Hosts = "localhost" });
        _settings.Get<CurrencySettings>().PrimaryStoreCurrencyId = (await AddAsync(new Currency
        {
            CurrencyCode = "USD",
            Name = "US Dollar",
            Rate = 1m,
            Published = true,
            RoundingType = RoundingType.Rounding001
        })).Id;

        var products = new List<Product>();
        for (var i = 1; i <= 3; i++)
            products.Add(await AddAsync(new Product { Name = $"Product {i}", Price = 10m + i, ProductCost = 5m, IsShipEnabled = true, Published = true }));

        var onLines = new CampaignTerms
        {
            Scope = new OfferScope { Kind = ScopeKind.Products, Ids = [products[0].Id] },
            Ladder = [new Rung(0m, 10m)],
            Lane = OfferLane.Lines
        };
        var campaigns = new[] { await AddLiveAsync(OnOrder), await AddLiveAsync(onLines) };
        await WriteCarriersAsync(onLines);
        for (var i = 0; i < Carts; i++)
            await WriteCartAsync(products, campaigns);
        await WriteOtherGrantsAsync(liveGrants - Carts * campaigns.Length);
    }

    private async Task WriteCarriersAsync(CampaignTerms onLines)
    {
        var carriers = _database.Get<CarrierService>();
        var terms = new[] { OnOrder, onLines }.SelectMany(terms => terms.Ladder.Select(rung => CarrierTerms.Of(terms, rung, Ours.MaximumDiscountPerOrder)!)).ToList();
        await carriers.EnsureAsync(terms);
        Carrier = await carriers.FindActiveAsync(terms[1]) ?? throw new InvalidOperationException("There is no carrier.");
    }

    private async Task WriteCartAsync(List<Product> products, Campaign[] campaigns)
    {
        var customer = await AddAsync(new Customer { Active = true, CreatedOnUtc = DateTime.UtcNow, LastActivityDateUtc = DateTime.UtcNow });
        Customers.Add(customer);
        foreach (var product in products)
        {
            await AddAsync(new ShoppingCartItem
            {
                CustomerId = customer.Id,
                StoreId = CartHost.StoreId,
                ProductId = product.Id,
                Quantity = 2,
                ShoppingCartType = ShoppingCartType.ShoppingCart,
                AttributesXml = string.Empty
            });
        }

        var shopper = await AddAsync(new Shopper { VisitorKey = Guid.NewGuid(), CustomerId = customer.Id, StoreId = CartHost.StoreId, ConsentedOnUtc = DateTime.UtcNow });
        foreach (var campaign in campaigns)
        {
            await AddAsync(new Grant
            {
                ShopperId = shopper.Id,
                StoreId = CartHost.StoreId,
                CampaignId = campaign.Id,
                CampaignVersionId = campaign.VersionId,
                Tier = OfferTier.OfCampaign(campaign.Id, 1),
                Lane = campaign == campaigns[0] ? OfferLane.Order : OfferLane.Lines,
                MaximumAmount = Ours.MaximumDiscountPerOrder,
                State = GrantState.Issued,
                IssuedOnUtc = DateTime.UtcNow,
                ExpiresOnUtc = DateTime.UtcNow.AddYears(10)
            });
        }
    }

    // Of other shoppers, one each, like the first there is.
    private async Task WriteOtherGrantsAsync(int count)
    {
        const int customers = 1_000_000;
        var copied = string.Join(", ", typeof(Grant).GetProperties()
            .Where(property => property.CanWrite && property.Name is not (nameof(Grant.Id) or nameof(Grant.ShopperId) or nameof(Grant.State)))
            .Select(property => $"\"{property.Name}\""));
        await _database.Provider.ExecuteNonQueryAsync(string.Create(CultureInfo.InvariantCulture, $"""
            INSERT INTO "{TableNames.Shopper}" ("VisitorKey", "CustomerId", "IsRegistered", "StoreId", "ConsentedOnUtc")
            SELECT gen_random_uuid(), {customers} + number, false, {CartHost.StoreId}, "ConsentedOnUtc"
            FROM generate_series(1, {count}) number, (SELECT "ConsentedOnUtc" FROM "{TableNames.Shopper}" LIMIT 1) first
            """));
        await _database.Provider.ExecuteNonQueryAsync(string.Create(CultureInfo.InvariantCulture, $"""
            INSERT INTO "{TableNames.Grant}" ("ShopperId", {copied})
            SELECT shopper."Id", {copied.Replace("\"StoreId\"", "first.\"StoreId\"")}
            FROM "{TableNames.Shopper}" shopper, (SELECT * FROM "{TableNames.Grant}" ORDER BY "Id" LIMIT 1) first
            WHERE shopper."CustomerId" > {customers}
            """));
        await _database.Provider.ExecuteNonQueryAsync($"""ANALYZE "{TableNames.Shopper}", "{TableNames.Grant}" """);
        var live = await _database.Table<Grant>().CountAsync(grant => grant.StateId == (int)GrantState.Issued);
        if (live != count + Carts * 2)
            throw new InvalidOperationException($"There are {live} live grants.");
    }

    private async Task<Campaign> AddLiveAsync(CampaignTerms terms)
    {
        var campaigns = _database.Get<ICampaignStore>();
        var campaign = new Campaign { Name = "Campaign", Status = CampaignStatus.Live, CreatedOnUtc = DateTime.UtcNow, ChangedOnUtc = DateTime.UtcNow };
        await campaigns.InsertAsync(campaign);
        campaign.VersionId = (await campaigns.AddVersionAsync(campaign.Id, terms, DateTime.UtcNow)).Id;
        await campaigns.UpdateAsync(campaign);

        return campaign;
    }

    private Task<T> AddAsync<T>(T row) where T : BaseEntity => _database.Provider.InsertEntityAsync(row);
}
