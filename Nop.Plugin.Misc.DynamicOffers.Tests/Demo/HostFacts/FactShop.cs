using System.Globalization;
using Nop.Core.Caching;
using Nop.Core.Configuration;
using Nop.Plugin.Misc.DynamicOffers.Tests.Infrastructure;
using Nop.Plugin.Misc.DynamicOffers.Tests.Stories;
using Nop.Services.Configuration;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Demo.HostFacts;

/// <summary>A demo shop in this process with the <see cref="ProbePlugin" /> installed, for all tests of a class.</summary>
public sealed class FactShop : IAsyncLifetime
{
    private readonly string _folder = InProcessShop.CreateFolder();
    private Uri? _address;

    public InProcessShop Shop { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        TestPlugin.Write(_folder, ProbePlugin.SystemName, ProbePlugin.Source);
        TestPlugin.Remember(_folder, [], ProbePlugin.SystemName);
        WriteView("Themes/Facts/Views/Catalog/Search.cshtml", "@{ Layout = null; }<p id=\"themed\">Of the theme</p>");
        WriteView("Themes/Facts/Views/Plugins/Search.cshtml", "<p>Never found</p>");
        WriteView($"Plugins/{ProbePlugin.SystemName}/Views/CSharp10.cshtml", "@{ var ids = new[] { 1, 2 }; }<p>@ids.Length</p>");
        WriteView($"Plugins/{ProbePlugin.SystemName}/Views/CSharp12.cshtml", "@{ int[] ids = [1, 2]; }<p>@ids.Length</p>");
        Shop = await InProcessShop.StartInAsync(_folder, "--Theme=Facts");
    }

    public async Task DisposeAsync()
    {
        await Shop.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    public Task<T> AskAsync<T>(Func<IServiceProvider, Task<T>> work) => Shop.RequestAsync(work);

    public Task DoAsync(Func<IServiceProvider, Task> work) => Shop.RequestAsync(async services =>
    {
        await work(services);

        return true;
    });

    /// <summary>Where the shop answers over HTTP.</summary>
    public async Task<Uri> GetAddressAsync() => _address ??= await Shop.ListenAsync();

    public async Task<StoryShopper> GetShopperAsync() => new(await GetAddressAsync());

    public async Task<ShopBrowser> GetAdminAsync()
    {
        var browser = new ShopBrowser(await GetAddressAsync());
        await browser.GetAsync("/login");
        (await browser.SubmitAsync(".login-button", new() { ["Email"] = "admin@example.com", ["Password"] = "Admin-demo-1" })).EnsureSuccess();

        return browser;
    }

    /// <summary>Does something under a setting of its own, and puts back what was.</summary>
    public async Task WithAsync<TSettings>(string property, object value, Func<Task> act) where TSettings : ISettings, new()
    {
        var key = $"{typeof(TSettings).Name}.{property}";
        var before = await AskAsync(services => services.Get<ISettingService>().GetSettingByKeyAsync<string>(key));
        await SetAsync(key, value);
        try
        {
            await act();
        }
        finally
        {
            await SetAsync(key, before);
        }
    }

    private Task SetAsync(string key, object value) => DoAsync(async services =>
    {
        await services.Get<ISettingService>().SetSettingAsync(key, Convert.ToString(value, CultureInfo.InvariantCulture));
        await services.Get<IStaticCacheManager>().ClearAsync();
    });

    private void WriteView(string path, string content)
    {
        var file = Path.Combine(_folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, content);
    }
}
