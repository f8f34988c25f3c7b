using System.IO.Compression;
using System.Text.Json;
using Nop.Plugin.Misc.DynamicOffers.Localization;
using Nop.Plugin.Misc.DynamicOffers.Tests.Infrastructure;
using static Nop.Plugin.Misc.DynamicOffers.Tests.Stories.OfferStories;
using static Nop.Plugin.Misc.DynamicOffers.Tests.Stories.StoryShopper;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Stories;

/// <summary>A shop that runs the first version gets this one through the admin, and loses nothing.</summary>
public sealed class UpdateStories(PostgresServer postgres) : IDisposable, IClassFixture<PostgresServer>
{
    private const string Discount = ".order-subtotal-discount .value-summary";
    private const string EditedText = "Plugins.Misc.DynamicOffers.Storefront.Consent.Yes";
    private const string MissingText = "Plugins.Misc.DynamicOffers.Storefront.Consent.No";

    private static readonly string Version = typeof(DynamicOffersPlugin).Assembly.GetName().Version!.ToString(3);

    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("offers-update-");

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_update_keeps_what_the_shop_has_and_brings_what_is_new(bool onPostgreSql)
    {
        await BeginWithAsync("Misc.DynamicOffers-0.1.0.zip");
        var options = new DemoStoreOptions
        {
            DataFolder = _data.FullName,
            PostgreSql = onPostgreSql ? await postgres.CreateDatabaseAsync() : null,
            Arguments = ["--MailSeconds", "1"]
        };
        await using var store = await DemoStoreProcess.StartAsync(options);
        var database = new ShopDatabase(store, options.PostgreSql);
        using var owner = await StoryOwner.LogInAsync(store.Address);
        Assert.Contains("Version: 0.1.0", await owner.ReadPluginAsync());

        using var buyer = await new StoryShopper(store.Address).AgreesAsync();
        await buyer.HesitatesAsync();
        await buyer.GoesToConfirmAsync();
        Assert.Contains("/checkout/completed", (await buyer.ConfirmsAsync()).Url.AbsolutePath);
        using var holder = await new StoryShopper(store.Address).AgreesAsync();
        var email = await holder.RegistersAsync();
        await holder.HesitatesAsync();
        Assert.Equal(2.45m, Amount((await holder.OpensCartAsync()).Html, Discount));
        await WaitAsync(async () => await database.CountAsync("\"DynamicOffers_Reminder\"") > 0, "The reminder is planned.");

        await owner.SaveSettingsAsync(("HesitationPercentage", "7"));
        await owner.SaveReminderSubjectAsync("Come back to %Store.Name%");
        await database.QueryAsync($"""UPDATE "LocaleStringResource" SET "ResourceValue" = 'Gladly' WHERE LOWER("ResourceName") = LOWER('{EditedText}')""");
        await database.QueryAsync($"""DELETE FROM "LocaleStringResource" WHERE LOWER("ResourceName") = LOWER('{MissingText}')""");
        var before = await ReadKeptAsync(database);
        Assert.All(before, table => Assert.NotEmpty(table.Value));

        await owner.UploadAsync(store, Path.Combine(Path.GetDirectoryName(RepositoryPaths.DemoStore)!, "Misc.DynamicOffers.zip"));

        Assert.Contains($"Version: {Version}", await owner.ReadPluginAsync());
        Assert.NotEqual("0.1.0", Version);
        Assert.Contains($"\"Version\": \"{Version}\"", await File.ReadAllTextAsync(Path.Combine(_data.FullName, "plugins.json")));
        var after = await ReadKeptAsync(database);
        Assert.All(before, table => Assert.Equal(table.Value, after[table.Key].Take(table.Value.Count).Select((row, i) => row.Take(table.Value[i].Count).ToList())));
        Assert.Equal("7", (await owner.OpenSettingsAsync()).EnsureSuccess().Find("[name=HesitationPercentage]").GetAttribute("value")!.Split('.')[0]);
        await HasEveryTextAsync(database);
        Assert.Equal(0, await database.CountAsync("\"Log\" WHERE \"LogLevelId\" >= 40"));

        // The offer given before holds; the next shopper's is the owner's; the mail planned before leaves in the owner's words.
        Assert.Equal(2.45m, Amount((await holder.OpensCartAsync()).Html, Discount));
        using var next = await new StoryShopper(store.Address).AgreesAsync();
        await next.HesitatesAsync();
        await next.GoesToConfirmAsync();
        Assert.Equal(3.43m, Amount(next.Browser.Page!.Html, Discount));
        Assert.Contains("/checkout/completed", (await next.ConfirmsAsync()).Url.AbsolutePath);
        await owner.LetPassAsync(TimeSpan.FromMinutes(181));
        await WaitAsync(() => Task.FromResult(HasMail(email, "Subject: Come back to DemoStore")), "The mail lands.");
    }

    public void Dispose() => _data.Delete(recursive: true);

    // As the demo does with its own package at its first start: the owner uploaded the plugin and chose it.
    private async Task BeginWithAsync(string package)
    {
        var zip = Path.Combine(RepositoryPaths.Root, "Nop.Plugin.Misc.DynamicOffers.Tests", "Packaging", "Kept", package);
        ZipFile.ExtractToDirectory(zip, Path.Combine(_data.FullName, "Plugins"));
        var plugins = new { PluginNamesToInstall = new[] { "Misc.DynamicOffers" } };
        await File.WriteAllTextAsync(Path.Combine(_data.FullName, "plugins.json"), JsonSerializer.Serialize(plugins));
    }

    /// <summary>What an update must not touch, row by row; a new column stands at the end of its row, a new row after the others.</summary>
    private static async Task<Dictionary<string, IReadOnlyList<IReadOnlyList<string>>>> ReadKeptAsync(ShopDatabase database)
    {
        string[] kept =
        [
            "\"DynamicOffers_Shopper\"", "\"DynamicOffers_Grant\"", "\"DynamicOffers_LedgerEntry\"", "\"DynamicOffers_DailyBudget\"",
            "\"DynamicOffers_Carrier\"", "\"DynamicOffers_Reminder\"", "\"DynamicOffers_Signal\"", "\"Discount\"", "\"DiscountRequirement\"", "\"DiscountUsageHistory\"",
            "\"Setting\" WHERE LOWER(\"Name\") LIKE 'dynamicoffers%' OR LOWER(\"Value\") LIKE '%dynamicoffers%' AND LOWER(\"Name\") NOT LIKE 'demostore%'",
            "\"MessageTemplate\" WHERE \"Name\" LIKE '%DynamicOffers%'",
            "\"PermissionRecord\" WHERE \"SystemName\" LIKE '%DynamicOffers%'"
        ];
        var rows = new Dictionary<string, IReadOnlyList<IReadOnlyList<string>>>();
        foreach (var table in kept)
        {
            rows[table] = await database.QueryAsync($"SELECT * FROM {table} ORDER BY \"Id\"");
        }

        return rows;
    }

    private static async Task HasEveryTextAsync(ShopDatabase database)
    {
        var languages = await database.CountAsync("\"Language\"");
        var texts = (await database.QueryAsync("SELECT LOWER(\"ResourceName\"), \"ResourceValue\" FROM \"LocaleStringResource\""))
            .ToLookup(text => text[0], text => text[1]);

        Assert.All(EmbeddedTexts.ReadResources("en").Keys, key => Assert.Equal(languages, texts[key.ToLowerInvariant()].Count()));
        Assert.All(texts[EditedText.ToLowerInvariant()], text => Assert.Equal("Gladly", text));
        Assert.Equal(
            new[] { "en", "ar" }.Select(language => EmbeddedTexts.ReadResources(language)[MissingText]).Order(StringComparer.Ordinal),
            texts[MissingText.ToLowerInvariant()].Order(StringComparer.Ordinal));
    }

    private bool HasMail(string email, string subject)
    {
        var folder = Path.Combine(_data.FullName, "mail");

        return Directory.Exists(folder) && Directory.EnumerateFiles(folder, "*.eml").Select(File.ReadAllText)
            .Any(mail => mail.Contains($"<{email}>", StringComparison.Ordinal) && mail.Contains(subject, StringComparison.Ordinal));
    }
}
