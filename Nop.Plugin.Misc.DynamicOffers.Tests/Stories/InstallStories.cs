using Nop.Plugin.Misc.DynamicOffers.Tests.Infrastructure;
using static Nop.Plugin.Misc.DynamicOffers.Tests.Stories.StoryShopper;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Stories;

/// <summary>The plugin comes and goes through the admin alone, and leaves nothing but what orders refer to.</summary>
public sealed class InstallStories(PostgresServer postgres) : IClassFixture<PostgresServer>
{
    private const string CarrierName = "Dynamic Offers – do not edit";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Uninstalling_leaves_nothing_behind_and_installing_again_works(bool onPostgreSql)
    {
        var options = new DemoStoreOptions { PostgreSql = onPostgreSql ? await postgres.CreateDatabaseAsync() : null, Installs = true };
        await using var store = await DemoStoreProcess.StartAsync(options);
        var database = new ShopDatabase(store, options.PostgreSql);
        using (var shopper = await new StoryShopper(store.Address).AgreesAsync())
        {
            await shopper.HesitatesAsync();
            await shopper.GoesToConfirmAsync();
            Assert.Contains("/checkout/completed", (await shopper.ConfirmsAsync()).Url.AbsolutePath);
        }

        using var owner = await StoryOwner.LogInAsync(store.Address);
        await owner.UninstallAsync(store);

        Assert.DoesNotContain(await database.TablesAsync(), table => table.StartsWith("DynamicOffers", StringComparison.OrdinalIgnoreCase));
        Assert.Equal(0, await database.CountAsync("\"Setting\" WHERE LOWER(\"Name\") LIKE 'dynamicoffers%' OR LOWER(\"Value\") LIKE '%dynamicoffers%'"));
        Assert.Equal(0, await database.CountAsync("\"LocaleStringResource\" WHERE LOWER(\"ResourceName\") LIKE '%dynamicoffers%'"));
        Assert.Equal(0, await database.CountAsync("\"PermissionRecord\" WHERE \"SystemName\" LIKE '%DynamicOffers%'"));
        Assert.Equal(0, await database.CountAsync("\"MessageTemplate\" WHERE \"Name\" LIKE '%DynamicOffers%'"));
        var kept = await database.QueryAsync($"SELECT \"Id\", \"IsActive\" FROM \"Discount\" WHERE \"Name\" LIKE '{CarrierName}%'");
        var carrier = Assert.Single(kept);
        Assert.Contains(carrier[1], new[] { "0", "False" });
        Assert.Equal(1, await database.CountAsync($"\"DiscountUsageHistory\" WHERE \"DiscountId\" = {carrier[0]}"));
        using (var stranger = new StoryShopper(store.Address))
        {
            await stranger.AddsToCartAsync("cast-iron-teapot");
            var cart = await stranger.OpensCartAsync();
            Assert.False(cart.Has(".order-subtotal-discount"));
            Assert.False(cart.Has("[class*=dynamic-offers]"));
        }

        await owner.InstallAsync(store);
        using (var shopper = await new StoryShopper(store.Address).AgreesAsync())
        {
            await shopper.HesitatesAsync();
            Assert.Equal(2.45m, Amount((await shopper.OpensCartAsync()).Html, ".order-subtotal-discount .value-summary"));
        }
    }

    [Fact]
    public async Task A_process_killed_half_way_through_the_installation_gives_nobody_a_discount()
    {
        await using var store = await DemoStoreProcess.StartAsync(new DemoStoreOptions { Installs = true });
        var database = new ShopDatabase(store, postgreSql: null);
        using var owner = await StoryOwner.LogInAsync(store.Address);

        // Killed as soon as the first and as soon as the second carrier stands in the database, at whatever step that finds it.
        foreach (var carriers in new[] { 1, 2 })
        {
            await owner.UninstallAsync(store);
            (await owner.Browser.GetAsync("/Admin/Plugin/List")).EnsureSuccess();
            await owner.Browser.PostAsync("/Admin/Plugin/Install", Fields(("systemName", "Misc.DynamicOffers")));
            await store.KillAsync();
            var starting = store.StartAgainAsync();
            while (!starting.IsCompleted && await CountCarriersAsync(database) < carriers)
            {
                await Task.Delay(1);
            }

            await store.KillAsync();
            await Record.ExceptionAsync(() => starting);

            var open = await database.QueryAsync(
                $"""
                SELECT d."Id" FROM "Discount" d
                WHERE d."Name" LIKE '{CarrierName}%' AND d."IsActive" = 1
                    AND (SELECT COUNT(*) FROM "DiscountRequirement" r WHERE r."DiscountId" = d."Id") <> 2
                """);
            Assert.Empty(open);

            // The next start installs what the killed one left undone.
            await store.StartAgainAsync();
            using var stranger = new StoryShopper(store.Address);
            await stranger.AddsToCartAsync("cast-iron-teapot");
            Assert.False((await stranger.OpensCartAsync()).Has(".order-subtotal-discount"));
            using var shopper = await new StoryShopper(store.Address).AgreesAsync();
            await shopper.HesitatesAsync();
            Assert.Equal(2.45m, Amount((await shopper.OpensCartAsync()).Html, ".order-subtotal-discount .value-summary"));
        }
    }

    private static async Task<int> CountCarriersAsync(ShopDatabase database)
    {
        return await database.CountAsync($"\"Discount\" WHERE \"Name\" LIKE '{CarrierName}%'");
    }
}
