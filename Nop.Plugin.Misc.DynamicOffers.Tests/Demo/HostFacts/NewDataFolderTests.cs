using Nop.Plugin.Misc.DynamicOffers.Tests.Infrastructure;
using Nop.Plugin.Misc.DynamicOffers.Tests.Stories;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Demo.HostFacts;

/// <summary>The demo's own rule, where a real store would lose its <c>plugins.json</c>: the database says what is installed.</summary>
public sealed class NewDataFolderTests(PostgresServer postgres) : IClassFixture<PostgresServer>
{
    private const string Installations = "\"ActivityLog\" WHERE \"Comment\" LIKE 'Installed Misc.DynamicOffers%'";

    [Fact]
    public async Task A_new_data_folder_on_the_database_of_a_shop_takes_over_what_is_installed_there()
    {
        var options = new DemoStoreOptions { PostgreSql = await postgres.CreateDatabaseAsync() };
        await using (await DemoStoreProcess.StartAsync(options))
        {
        }

        await using (var second = await DemoStoreProcess.StartAsync(options))
        {
            Assert.Equal(1, await new ShopDatabase(second, options.PostgreSql).CountAsync(Installations));
            using var owner = await StoryOwner.LogInAsync(second.Address);
            (await owner.OpenSettingsAsync()).EnsureSuccess();
            await owner.UninstallAsync(second);
        }

        // What was uninstalled stays so.
        await using var third = await DemoStoreProcess.StartAsync(options);
        Assert.Equal(1, await new ShopDatabase(third, options.PostgreSql).CountAsync(Installations));
        Assert.DoesNotContain(await new ShopDatabase(third, options.PostgreSql).TablesAsync(), table => table.StartsWith("DynamicOffers"));
    }
}
