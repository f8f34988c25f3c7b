using System.Reflection;
using DemoStore.Data;
using DemoStore.Data.Schema;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Nop.Core;
using Nop.Core.Caching;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Common;
using Nop.Core.Domain.Discounts;
using Nop.Core.Domain.Messages;
using Nop.Core.Domain.Orders;
using Nop.Core.Events;
using Nop.Core.Infrastructure;
using Nop.Data;
using Nop.Data.Migrations;
using Nop.Plugin.Misc.DynamicOffers.Consent;
using Nop.Plugin.Misc.DynamicOffers.Experiments;
using Nop.Plugin.Misc.DynamicOffers.Infrastructure;
using Nop.Plugin.Misc.DynamicOffers.Measurement;
using Nop.Plugin.Misc.DynamicOffers.Offers;
using Nop.Plugin.Misc.DynamicOffers.Oversight;
using Nop.Plugin.Misc.DynamicOffers.Profiles;
using Nop.Plugin.Misc.DynamicOffers.Redemption;
using Nop.Plugin.Misc.DynamicOffers.Referrals;
using Nop.Plugin.Misc.DynamicOffers.Reminders;
using Nop.Plugin.Misc.DynamicOffers.Reminders.Webhooks;
using Nop.Plugin.Misc.DynamicOffers.Segments;
using Nop.Plugin.Misc.DynamicOffers.Signals;
using Nop.Plugin.Misc.DynamicOffers.Tests.Builders;
using Nop.Plugin.Misc.DynamicOffers.Tests.Infrastructure;
using Nop.Plugin.Misc.DynamicOffers.Wallet;
using Npgsql;
using NSubstitute;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Data;

/// <summary>
/// The demo shop's data layer with the tables of host and plugin in a real database, and our own registrations on top: one for each test class,
/// emptied before each test.
/// </summary>
public abstract class TestDatabase : IAsyncLifetime
{
    private static readonly Lock Registration = new();
    private static readonly Assembly Plugin = typeof(DynamicOffersPlugin).Assembly;

    private ServiceProvider _services = null!;

    /// <summary>Registers services of the host that the database does not have.</summary>
    public Action<IServiceCollection>? AddHost { get; init; }

    public async Task InitializeAsync()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([await GetLocationAsync()]).Build();
        var services = new ServiceCollection();
        new NopStartup().ConfigureServices(services, configuration);
        lock (Registration)
        {
            services.AddDemoData(configuration);
        }

        var cache = new NoCache();
        services.AddSingleton(TypeFinder());
        services.AddSingleton(Substitute.For<IEventPublisher>());
        services.AddSingleton<IStaticCacheManager>(cache);
        services.AddSingleton<IShortTermCacheManager>(cache);
        AddHost?.Invoke(services);
        _services = services.BuildServiceProvider();

        _services.GetRequiredService<HostSchema>().CreateIfMissing();
        Migrations.ApplyUpMigrations(Plugin);
    }

    public async Task DisposeAsync()
    {
        await _services.DisposeAsync();
        await DeleteAsync();
    }

    public IMigrationManager Migrations => _services.GetRequiredService<IMigrationManager>();

    public INopDataProvider Provider => _services.GetRequiredService<INopDataProvider>();

    /// <summary>A service of ours or the host's, in a scope of its own that lives as long as the database.</summary>
    public T Get<T>()
        where T : notnull
    {
        return _services.CreateScope().ServiceProvider.GetRequiredService<T>();
    }

    public IQueryable<TEntity> Table<TEntity>()
        where TEntity : BaseEntity
    {
        return Provider.GetTable<TEntity>();
    }

    public async Task ResetAsync()
    {
        await DeleteAllAsync<DiscountUsageHistory>();
        await DeleteAllAsync<DiscountRequirement>();
        await DeleteAllAsync<Discount>();
        await DeleteAllAsync<OrderItem>();
        await DeleteAllAsync<ShoppingCartItem>();
        await DeleteAllAsync<Order>();
        await DeleteAllAsync<Customer>();
        await DeleteAllAsync<QueuedEmail>();
        await DeleteAllAsync<Shopper>();
        await DeleteAllAsync<ShopperBlock>();
        await DeleteAllAsync<Signal>();
        await DeleteAllAsync<StoredProfile>();
        await DeleteAllAsync<Node>();
        await DeleteAllAsync<IdleWatch>();
        await DeleteAllAsync<EmailLink>();
        await DeleteAllAsync<PrivacyAct>();
        await DeleteAllAsync<Grant>();
        await DeleteAllAsync<LedgerEntry>();
        await DeleteAllAsync<DailyBudget>();
        await DeleteAllAsync<Segment>();
        await DeleteAllAsync<SegmentMember>();
        await DeleteAllAsync<DecisionRecord>();
        await DeleteAllAsync<OfferCode>();
        await DeleteAllAsync<Exposure>();
        await DeleteAllAsync<LimitCounter>();
        await DeleteAllAsync<Campaign>();
        await DeleteAllAsync<CampaignVersion>();
        await DeleteAllAsync<OwnerAct>();
        await DeleteAllAsync<Notice>();
        await DeleteAllAsync<Carrier>();
        await DeleteAllAsync<Reminder>();
        await DeleteAllAsync<WebhookMessage>();
        await DeleteAllAsync<SuppressedAddress>();
        await DeleteAllAsync<ReferralLink>();
        await DeleteAllAsync<Referral>();
    }

    public async Task<int> AddShopperAsync(int customerId)
    {
        var shopper = Sample.Shopper(customerId: customerId);
        await Get<IShopperStore>().InsertAsync(shopper);

        return shopper.Id;
    }

    public async Task<int> AddOrderAsync(int customerId, int storeId, DateTime createdOnUtc, bool deleted = false, Guid orderGuid = default, string? email = null)
    {
        var order = new Order
        {
            OrderGuid = orderGuid,
            CustomerId = await HostCustomerAsync(customerId),
            BillingAddressId = await HostAddressAsync(email),
            StoreId = storeId,
            CreatedOnUtc = createdOnUtc,
            Deleted = deleted,
            CustomOrderNumber = "A-1"
        };
        await Provider.InsertEntityAsync(order);

        return order.Id;
    }

    /// <summary>Returns the product's id.</summary>
    public async Task<int> AddOrderItemAsync(int orderId, int quantity)
    {
        var product = await HostProductAsync();
        await Provider.InsertEntityAsync(new OrderItem { OrderItemGuid = Guid.NewGuid(), OrderId = orderId, ProductId = product, Quantity = quantity });

        return product;
    }

    public async Task<(int LineId, int ProductId)> AddCartLineAsync(
        int customerId, DateTime updatedOnUtc, DateTime createdOnUtc, ShoppingCartType type = ShoppingCartType.ShoppingCart)
    {
        var line = Sample.CartItem(await HostProductAsync(), updatedOnUtc: updatedOnUtc, customerId: await HostCustomerAsync(customerId));
        (line.CreatedOnUtc, line.ShoppingCartType) = (createdOnUtc, type);
        await Provider.InsertEntityAsync(line);

        return (line.Id, line.ProductId);
    }

    public async Task<int> AddDiscountAsync()
    {
        var discount = new Discount { Name = "Carrier" };
        await Provider.InsertEntityAsync(discount);

        return discount.Id;
    }

    public async Task AddUsageAsync(int orderId, int discountId, DateTime createdOnUtc)
    {
        await Provider.InsertEntityAsync(new DiscountUsageHistory { OrderId = orderId, DiscountId = discountId, CreatedOnUtc = createdOnUtc });
    }

    public async Task<int> AddMailAsync(string body, DateTime createdOnUtc, DateTime? sentOnUtc)
    {
        var account = await Table<EmailAccount>().FirstOrDefaultAsync()
            ?? await Provider.InsertEntityAsync(new EmailAccount { Email = "shop@example.com", DisplayName = "Shop", Host = "localhost", Username = "", Password = "" });
        var mail = new QueuedEmail
        {
            EmailAccountId = account.Id,
            From = account.Email,
            To = "customer@example.com",
            Subject = "Your cart",
            Body = body,
            CreatedOnUtc = createdOnUtc,
            SentOnUtc = sentOnUtc
        };
        await Provider.InsertEntityAsync(mail);

        return mail.Id;
    }

    /// <summary>Where the database lies, as the demo shop's settings name it.</summary>
    protected abstract Task<KeyValuePair<string, string?>> GetLocationAsync();

    protected abstract Task DeleteAsync();

    private Task<int> DeleteAllAsync<TEntity>()
        where TEntity : BaseEntity
    {
        return Provider.BulkDeleteEntitiesAsync<TEntity>(_ => true);
    }

    // An order refers to a customer row. The tests speak of customers by number, so each number has a row under that id.
    private async Task<int> HostCustomerAsync(int customerId)
    {
        if (!await Table<Customer>().AnyAsync(customer => customer.Id == customerId))
        {
            var customer = new Customer { CustomerGuid = Guid.NewGuid(), CreatedOnUtc = Sample.Now, LastActivityDateUtc = Sample.Now };
            await Provider.InsertEntityAsync(customer);
            await Provider.ExecuteNonQueryAsync($"""UPDATE "Customer" SET "Id" = {customerId} WHERE "Id" = {customer.Id}""");
        }

        return customerId;
    }

    private async Task<int> HostProductAsync()
    {
        var product = await Table<Product>().FirstOrDefaultAsync()
            ?? await Provider.InsertEntityAsync(new Product { Name = "Product", CreatedOnUtc = Sample.Now, UpdatedOnUtc = Sample.Now });

        return product.Id;
    }

    private async Task<int> HostAddressAsync(string? email)
    {
        var address = await Table<Address>().FirstOrDefaultAsync(address => address.Email == email)
            ?? await Provider.InsertEntityAsync(new Address { Email = email!, CreatedOnUtc = Sample.Now });

        return address.Id;
    }

    private static ITypeFinder TypeFinder()
    {
        var types = typeof(BaseEntity).Assembly.GetTypes().Concat(Plugin.GetTypes()).Where(type => type is { IsClass: true, IsAbstract: false }).ToList();
        var finder = Substitute.For<ITypeFinder>();
        finder.FindClassesOfType<BaseEntity>(Arg.Any<bool>()).Returns(types.Where(type => type.IsSubclassOf(typeof(BaseEntity))));

        return finder;
    }
}

public sealed class SqliteTestDatabase : TestDatabase
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("offers-sqlite-");

    protected override Task<KeyValuePair<string, string?>> GetLocationAsync()
    {
        return Task.FromResult(KeyValuePair.Create("DataFolder", (string?)_folder.FullName));
    }

    protected override Task DeleteAsync()
    {
        SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);

        return Task.CompletedTask;
    }
}

public sealed class PostgresTestDatabase(PostgresServer server) : TestDatabase
{
    private string _location = null!;

    protected override async Task<KeyValuePair<string, string?>> GetLocationAsync()
    {
        _location = await server.CreateDatabaseAsync();

        return KeyValuePair.Create("ConnectionStrings:PostgreSql", (string?)_location);
    }

    // The classes share one server: what one has open still is missing to the next.
    protected override Task DeleteAsync()
    {
        using var connection = new NpgsqlConnection(_location);
        NpgsqlConnection.ClearPool(connection);

        return Task.CompletedTask;
    }
}
