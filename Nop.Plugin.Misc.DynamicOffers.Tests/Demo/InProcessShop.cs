using DemoStore.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Nop.Core.Infrastructure;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Demo;

/// <summary>The demo shop's own services in this process, on SQLite; by default without any plugin, and nothing listens and no job runs until it is told to.</summary>
public sealed class InProcessShop : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly bool _keepsFolder;

    private InProcessShop(WebApplication app, string dataFolder, bool keepsFolder)
    {
        _app = app;
        _keepsFolder = keepsFolder;
        DataFolder = dataFolder;
    }

    public IServiceProvider Services => _app.Services;

    public string DataFolder { get; }

    /// <summary>Starts a shop in a folder of its own.</summary>
    /// <param name="addServices">Registers services of the test after those of the shop.</param>
    public static Task<InProcessShop> StartAsync(Action<IServiceCollection>? addServices = null) =>
        StartAsync(CreateFolder(), keepsFolder: false, [], addServices);

    /// <summary>Starts a shop in a folder that outlives it, and may hold plugins.</summary>
    public static Task<InProcessShop> StartInAsync(string dataFolder, params string[] arguments) => StartAsync(dataFolder, keepsFolder: true, arguments, addServices: null);

    /// <summary>A folder for a shop that has been started before and has no plugin.</summary>
    public static string CreateFolder()
    {
        var folder = Directory.CreateTempSubdirectory("offers-services-").FullName;
        File.WriteAllText(Path.Combine(folder, "plugins.json"), "{}");

        return folder;
    }

    /// <summary>Lets the shop answer over HTTP as well, and its jobs run.</summary>
    public async Task<Uri> ListenAsync()
    {
        await _app.StartAsync();

        return new Uri(_app.Urls.First());
    }

    /// <summary>Runs the work as a request of its own, with fresh scoped services.</summary>
    public async Task<T> RequestAsync<T>(Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = _app.Services.CreateAsyncScope();
        var accessor = _app.Services.GetRequiredService<IHttpContextAccessor>();
        accessor.HttpContext = new DefaultHttpContext { RequestServices = scope.ServiceProvider };
        try
        {
            return await work(scope.ServiceProvider);
        }
        finally
        {
            accessor.HttpContext = null;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        EngineContext.Replace(null);
        await _app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        if (!_keepsFolder)
            Directory.Delete(DataFolder, recursive: true);
    }

    private static async Task<InProcessShop> StartAsync(string dataFolder, bool keepsFolder, string[] arguments, Action<IServiceCollection>? addServices)
    {
        string[] own = [$"--DataFolder={dataFolder}", "--urls=http://127.0.0.1:0", "--MailSeconds=3600", "--Logging:LogLevel:Default=Warning"];
        var app = await DemoApplication.CreateAsync([.. own, .. arguments], addServices);

        return new InProcessShop(app, dataFolder, keepsFolder);
    }
}
