using DemoStore.Data.Queries;
using Nop.Data.Configuration;

namespace DemoStore.Data;

public static class DataServices
{
    /// <summary>
    /// The connection string <c>PostgreSql</c> chooses PostgreSQL; without it the shop lives in <c>store.db</c> in the
    /// folder that <c>DataFolder</c> names.
    /// </summary>
    public static IServiceCollection AddDemoData(this IServiceCollection services, IConfiguration configuration)
    {
        var database = ChooseDatabase(configuration);
        Singleton<DataConfig>.Instance = new DataConfig { ConnectionString = database.ConnectionString, DataProvider = database.ProviderType };
        if (!NameCompatibilityManager.AdditionalNameCompatibilities.Contains(typeof(HostTables)))
            NameCompatibilityManager.AdditionalNameCompatibilities.Add(typeof(HostTables));

        services.AddSingleton(database);
        services.AddSingleton<StoreTables>();
        services.AddSingleton<SchemaSql>();
        services.AddSingleton<HostSchema>();
        services.AddSingleton<StatementCounter>();
        services.AddSingleton<StatementInterceptor>();
        services.AddSingleton<StoreContextFactory>();
        services.AddSingleton<StoreQueryProvider>();
        services.AddSingleton<INopDataProvider, DemoDataProvider>();
        services.AddSingleton<IMigrationManager, MigrationRunner>();
        services.AddScoped(typeof(IRepository<>), typeof(EfRepository<>));
        return services;
    }

    private static Database ChooseDatabase(IConfiguration configuration)
    {
        if (configuration.GetConnectionString("PostgreSql") is { Length: > 0 } connectionString)
            return new PostgreSqlDatabase(connectionString);

        var folder = Directory.CreateDirectory(configuration["DataFolder"] ?? "App_Data");
        return new SqliteDatabase(Path.Combine(folder.FullName, "store.db"));
    }
}
