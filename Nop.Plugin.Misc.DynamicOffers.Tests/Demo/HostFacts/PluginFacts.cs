using System.IO.Compression;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Nop.Core.Domain.Security;
using Nop.Plugin.Misc.DynamicOffers.Tests.Infrastructure;
using Nop.Services.Messages;
using Nop.Services.Plugins;
using Nop.Services.Security;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Demo.HostFacts;

/// <summary>Plugins: loaded, installed, updated and uninstalled. Every start is a shop of its own on the same folder.</summary>
[Collection(InProcessShopCollection.Name)]
public sealed class PluginFacts : IDisposable
{
    private readonly string _folder = InProcessShop.CreateFolder();

    public PluginFacts() => Heard.Steps.Clear();

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task L1_Only_the_first_plugin_class_of_an_assembly_is_taken()
    {
        TestPlugin.Write(_folder, "Test.Two", "public class First : ProbeWidget { } public class Second : ProbeWidget { }");
        TestPlugin.Remember(_folder, [("Test.Two", "1.0")]);
        await using var shop = await InProcessShop.StartInAsync(_folder);

        var plugins = await shop.RequestAsync(services => services.Get<IPluginService>().GetPluginsAsync<IPlugin>());
        Assert.Equal(["First"], plugins.Select(plugin => plugin.GetType().Name));
    }

    [Fact]
    public async Task L1_An_instance_is_built_for_every_request()
    {
        TestPlugin.Write(_folder, "Test.Fresh", "public class Plugin : ProbeWidget { }");
        TestPlugin.Remember(_folder, [("Test.Fresh", "1.0")]);
        await using var shop = await InProcessShop.StartInAsync(_folder);
        Task<IPlugin> load() => shop.RequestAsync(services => services.Get<IPluginManager<IPlugin>>().LoadPluginBySystemNameAsync("Test.Fresh"));

        Assert.NotSame(await load(), await load());
    }

    [Fact]
    public async Task L4_A_DLL_that_the_host_has_by_file_name_is_skipped_whatever_its_version()
    {
        var plugin = TestPlugin.Write(_folder, "Test.Shipper", "public class Plugin : ProbeWidget { }");
        var shipped = Path.Combine(plugin, "MimeKit.dll");
        TestPlugin.Compile(shipped, """[assembly: System.Reflection.AssemblyVersion("99.0.0.0")] public class OfThePlugin { }""");
        TestPlugin.Remember(_folder, [], "Test.Shipper");
        await using var shop = await InProcessShop.StartInAsync(_folder);

        Assert.Contains("install", Heard.Steps);
        Assert.DoesNotContain(AppDomain.CurrentDomain.GetAssemblies(), assembly => !assembly.IsDynamic && assembly.Location == shipped);
    }

    [Theory]
    [InlineData("2.0.0.0", false)]
    [InlineData("1.0.0.0", true)]
    public async Task L4_A_plugin_being_installed_is_dropped_where_another_one_brought_a_different_version_of_its_DLL(string version, bool isInstalled)
    {
        var library = $"Test.Library.{Guid.NewGuid():N}.dll";
        Write("Test.Earlier", displayOrder: 1, "1.0.0.0");
        Write("Test.Later", displayOrder: 2, version);
        TestPlugin.Remember(_folder, [("Test.Earlier", "1.0")], "Test.Later");
        await using var shop = await InProcessShop.StartInAsync(_folder);

        var all = await shop.RequestAsync(services => services.Get<IPluginService>().GetPluginDescriptorsAsync<IPlugin>(LoadPluginsMode.All));
        Assert.Equal(isInstalled ? ["Test.Earlier", "Test.Later"] : ["Test.Earlier"], all.Select(plugin => plugin.SystemName));
        Assert.Equal(isInstalled, Heard.Steps.Contains("install"));

        void Write(string systemName, int displayOrder, string libraryVersion)
        {
            var plugin = TestPlugin.Write(_folder, systemName, "public class Plugin : ProbeWidget { }", displayOrder: displayOrder);
            TestPlugin.Compile(Path.Combine(plugin, library), $"[assembly: System.Reflection.AssemblyVersion(\"{libraryVersion}\")] public class Shared {{ }}");
        }
    }

    [Fact]
    public async Task L7_Install_runs_the_migrations_up_then_the_plugin_and_the_same_process_goes_on()
    {
        WriteProbe();
        TestPlugin.Remember(_folder, [], ProbePlugin.SystemName);
        await using var shop = await InProcessShop.StartInAsync(_folder);

        // The update migration is taken as done: the tables are new already.
        Assert.Equal(["Schema up", "install"], Heard.Steps);
        var plugin = await shop.RequestAsync(services => services.Get<IPluginService>().GetPluginDescriptorBySystemNameAsync<IPlugin>(ProbePlugin.SystemName));
        Assert.True(plugin.Installed);
    }

    [Fact]
    public async Task L7_Uninstall_asks_the_plugin_then_takes_the_migrations_down_then_the_process_stops()
    {
        WriteProbe();
        TestPlugin.Remember(_folder, [], ProbePlugin.SystemName);
        await using var shop = await InProcessShop.StartInAsync(_folder);
        Heard.Steps.Clear();
        await shop.RequestAsync(async services =>
        {
            await services.Get<IPluginService>().PreparePluginToUninstallAsync(ProbePlugin.SystemName);

            return true;
        });
        using var admin = new ShopBrowser(await shop.ListenAsync());
        await admin.GetAsync("/login");
        await admin.SubmitAsync(".login-button", new() { ["Email"] = "admin@example.com", ["Password"] = "Admin-demo-1" });
        await admin.GetAsync("/Admin/Plugin/List");
        var stopping = shop.Services.Get<IHostApplicationLifetime>().ApplicationStopping;
        Assert.False(stopping.IsCancellationRequested);

        (await admin.PostAsync("/Admin/Plugin/ApplyChanges", [])).EnsureSuccess();

        Assert.Equal(["uninstall", "NewerSchema down", "Schema down"], Heard.Steps);
        for (var wait = 0; wait < 100 && !stopping.IsCancellationRequested; wait++)
            await Task.Delay(50);
        Assert.True(stopping.IsCancellationRequested);
    }

    [Fact]
    public async Task L7_A_newer_zip_moves_into_place_at_the_next_start_and_updates()
    {
        WriteProbe();
        TestPlugin.Remember(_folder, [], ProbePlugin.SystemName);
        await using (var shop = await InProcessShop.StartInAsync(_folder))
        {
            var upload = Directory.CreateTempSubdirectory("offers-upload-").FullName;
            TestPlugin.Write(upload, ProbePlugin.SystemName, $$"""
                {{ProbePlugin.Source}}
                [Nop.Data.Migrations.NopMigration("2026-01-03 00:00:00", "Probe: newest", Nop.Data.Migrations.MigrationProcessType.Update)]
                public class NewestSchema : ProbeMigration { }
                """, version: "1.1");
            using var zip = new MemoryStream();
            ZipFile.CreateFromDirectory(Path.Combine(upload, "Plugins"), zip);
            Directory.Delete(upload, recursive: true);
            await shop.RequestAsync(services => services.Get<IUploadService>().UploadPluginsAndThemesAsync(new FormFile(zip, 0, zip.Length, "archivefile", "probe.zip")));
        }

        Heard.Steps.Clear();
        await using (await InProcessShop.StartInAsync(_folder))
            Assert.Equal(["NewestSchema up", "update from 1.0 to 1.1"], Heard.Steps);

        Heard.Steps.Clear();
        await using (await InProcessShop.StartInAsync(_folder))
            Assert.Empty(Heard.Steps);
    }

    [Fact]
    public async Task L7_Permissions_are_inserted_at_every_start_by_scanning_the_permission_managers()
    {
        WriteProbe();
        TestPlugin.Remember(_folder, [("Test.Probe", "1.0")]);
        for (var start = 0; start < 2; start++)
        {
            await using var shop = await InProcessShop.StartInAsync(_folder);
            await shop.RequestAsync(async services =>
            {
                Assert.Equal(1, await services.Table<PermissionRecord>().CountAsync(record => record.SystemName == ProbePermissions.Permission));
                await services.Get<IPermissionService>().DeletePermissionAsync(ProbePermissions.Permission);

                return true;
            });
        }
    }

    [Theory]
    [InlineData("Autofac")]
    [InlineData("MicrosoftDi")]
    public async Task L8_Both_containers_resolve_every_registration_and_L9_the_last_one_is_wrapped(string container)
    {
        WriteProbe();
        TestPlugin.Remember(_folder, [("Test.Probe", "1.0")]);
        await using var shop = await InProcessShop.StartInAsync(_folder, $"--Container={container}");
        var services = Heard.Registered.Select(service => service.ServiceType)
            .Where(type => !type.ContainsGenericParameters && (type.Assembly.GetName().Name!.StartsWith("Nop.") || type.Namespace!.StartsWith("DemoStore")))
            .Distinct()
            .ToList();
        Assert.True(services.Count > 150, $"Only {services.Count} services.");

        await shop.RequestAsync(provider =>
        {
            Assert.All(services, type => Assert.NotNull(provider.GetRequiredService(type)));
            Assert.IsType<ProbeEmailSender>(provider.Get<IEmailSender>());
            Assert.Equal(container == "Autofac", provider.GetType().Namespace!.StartsWith("Autofac"));

            return Task.FromResult(true);
        });
    }

    private void WriteProbe() => TestPlugin.Write(_folder, ProbePlugin.SystemName, ProbePlugin.Source);
}
