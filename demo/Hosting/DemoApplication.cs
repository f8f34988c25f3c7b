using Autofac.Extensions.DependencyInjection;
using DemoStore.Hosting.Engine;
using DemoStore.Seeding;

namespace DemoStore.Hosting;

/// <summary>Puts the shop together, in the order in which a store does.</summary>
public static class DemoApplication
{
    /// <summary>The shop, ready to be run: plugins are loaded, installed and updated, but nothing listens and no job runs yet.</summary>
    /// <param name="addServices">Registers services after all others, instead of those of the shop or beside them.</param>
    public static async Task<WebApplication> CreateAsync(string[] args, Action<IServiceCollection>? addServices = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = args,
            ApplicationName = typeof(DemoApplication).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory
        });
        var options = DemoOptions.Read(builder.Configuration);
        builder.Configuration["DataFolder"] = options.DataFolder;
        builder.Configuration["urls"] ??= "http://localhost:5080";
        builder.Logging
            .AddFilter("Microsoft.AspNetCore", LogLevel.Warning)
            .AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error)
            .AddFilter("Microsoft.EntityFrameworkCore", LogLevel.Warning);
        builder.Services.AddSingleton(options);
        UseContainer(builder, options);

        var engine = AddEngine(builder, options);
        addServices?.Invoke(builder.Services);
        var app = builder.Build();
        engine.UseServices(app.Services);
        app.Services.GetRequiredService<ViewWarmUp>().Start();
        await InstallDatabaseAsync(app.Services);
        app.UseMiddleware<StatementCountMiddleware>();
        engine.ConfigureRequestPipeline(app);
        await app.Services.GetRequiredService<IEventPublisher>().PublishAsync(new AppStartedEvent());

        return app;
    }

    private static void UseContainer(WebApplicationBuilder builder, DemoOptions options)
    {
        if (!options.UseMicrosoftDi)
        {
            builder.Host.UseServiceProviderFactory(new AutofacServiceProviderFactory());
            return;
        }

        // Scopes are not validated: static members resolve scoped services from the root where there is no request.
        builder.Host.UseDefaultServiceProvider(provider =>
        {
            provider.ValidateScopes = false;
            provider.ValidateOnBuild = true;
        });
    }

    private static NopEngine AddEngine(WebApplicationBuilder builder, DemoOptions options)
    {
        var folder = new PluginFolder(options);
        var info = PluginsInfo.Load(options.DataFolder);
        if (info.IsNew)
            BundledPlugin.Unpack(folder, info);

        builder.Services.AddSingleton(folder).AddSingleton(info);
        var assemblies = new PluginLoader(builder.Services.AddMvcCore().PartManager, folder, info, options).Load();

        var typeFinder = new TypeFinder(assemblies);
        Singleton<ITypeFinder>.Instance = typeFinder;
        var engine = new NopEngine(typeFinder);
        EngineContext.Replace(engine);
        engine.ConfigureServices(builder.Services, builder.Configuration);

        return engine;
    }

    private static async Task InstallDatabaseAsync(IServiceProvider services)
    {
        const string completed = "demostore.sampledata.completed";
        await using var scope = services.CreateAsyncScope();
        var settingService = scope.ServiceProvider.GetRequiredService<ISettingService>();
        if (services.GetRequiredService<HostSchema>().CreateIfMissing())
        {
            await SampleData.InstallAsync(scope.ServiceProvider);
            await settingService.SetSettingAsync(completed, true);
        }
        else if (!await settingService.GetSettingByKeyAsync<bool>(completed))
        {
            throw new NopException("The first start was cut short and left half a shop in the database. Please delete it and start again.");
        }
    }
}
