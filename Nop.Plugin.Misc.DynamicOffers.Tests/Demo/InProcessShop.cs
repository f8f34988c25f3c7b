using DemoStore.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Nop.Core.Infrastructure;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Demo;

/// <summary>The demo shop's own services in this process, on SQLite, without any plugin; nothing listens until it is told to.</summary>
public sealed class InProcessShop : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly string _dataFolder;

    private InProcessShop(WebApplication app, string dataFolder)
    {
        _app = app;
        _dataFolder = dataFolder;
    }

    /// <param name="addServices">Registers services of the test after those of the shop.</param>
    public static async Task<InProcessShop> StartAsync(Action<IServiceCollection>? addServices = null)
    {
        var dataFolder = Directory.CreateTempSubdirectory("offers-services-").FullName;

        // A shop that has been started before, and has no plugin.
        await File.WriteAllTextAsync(Path.Combine(dataFolder, "plugins.json"), "{}");
        string[] args = [$"--DataFolder={dataFolder}", "--urls=http://127.0.0.1:0", "--MailSeconds=3600", "--Logging:LogLevel:Default=Warning"];
        var app = await DemoApplication.CreateAsync(args, addServices);

        return new InProcessShop(app, dataFolder);
    }

    /// <summary>Answers requests from now on.</summary>
    /// <returns>The address, on a port that the system chose.</returns>
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
        Directory.Delete(_dataFolder, recursive: true);
    }
}
