using System.Globalization;
using Nop.Plugin.Misc.DynamicOffers.Tests.Infrastructure;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Stories;

/// <summary>The owner of the stories: works in the admin by its pages alone.</summary>
public sealed class StoryOwner : IDisposable
{
    private const string SystemName = "Misc.DynamicOffers";

    private StoryOwner(Uri address)
    {
        Browser = new ShopBrowser(address);
    }

    public ShopBrowser Browser { get; }

    public static async Task<StoryOwner> LogInAsync(Uri address)
    {
        var owner = new StoryOwner(address);
        await owner.Browser.GetAsync("/login");
        (await owner.Browser.SubmitAsync(".login-button", new() { ["Email"] = "admin@example.com", ["Password"] = "Admin-demo-1" })).EnsureSuccess();

        return owner;
    }

    public Task<ShopPage> OpenSettingsAsync() => Browser.GetAsync("/Admin/DynamicOffersAdmin/Configure");

    /// <summary>Changes some of the caps and saves; the page tells whether it worked.</summary>
    public async Task<ShopPage> SaveSettingsAsync(params (string Name, string? Value)[] settings)
    {
        (await OpenSettingsAsync()).EnsureSuccess();

        return await Browser.SubmitAsync("button[name=save]", settings.ToDictionary(setting => setting.Name, setting => setting.Value));
    }

    /// <summary>Lets the shop's time pass.</summary>
    public async Task LetPassAsync(TimeSpan time)
    {
        (await Browser.GetAsync("/Admin/Clock")).EnsureSuccess();
        (await Browser.PostAsync(
            "/Admin/Clock/Advance",
            StoryShopper.Fields(("minutes", ((int)time.TotalMinutes).ToString(CultureInfo.InvariantCulture))))).EnsureSuccess();
    }

    /// <summary>The shop's time, to the second.</summary>
    public async Task<DateTimeOffset> ReadClockAsync() =>
        DateTimeOffset.Parse((await Browser.GetAsync("/Admin/Clock")).Text("#shop-time"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    /// <summary>Runs the shop's clean-up of guests, the second of its tasks, at once.</summary>
    public async Task CleanUpGuestsAsync() => (await Browser.GetAsync("/Admin/ScheduleTask/RunNow/2")).EnsureSuccess();

    /// <summary>Presses a button of the order's page.</summary>
    public async Task PressOnOrderAsync(int orderId, string button)
    {
        (await Browser.GetAsync($"/Admin/Order/Edit/{orderId}")).EnsureSuccess();
        (await Browser.PostAsync($"/Admin/Order/Edit/{orderId}", StoryShopper.Fields((button, button)))).EnsureSuccess();
    }

    /// <summary>Changes one of the shop's own settings.</summary>
    public async Task SaveHostSettingAsync(string key, string value)
    {
        (await Browser.GetAsync("/Admin/Setting/AllSettings")).EnsureSuccess();
        (await Browser.SubmitAsync("#settings-form", new() { [key] = value })).EnsureSuccess();
    }

    /// <summary>Uploads a plugin's zip and restarts the shop.</summary>
    public async Task UploadAsync(DemoStoreProcess store, string zip)
    {
        (await Browser.GetAsync("/Admin/Plugin/List")).EnsureSuccess();
        (await Browser.SubmitAsync("#upload-plugin", files: new() { ["archivefile"] = new FileInfo(zip) })).EnsureSuccess();
        await ApplyAsync(store);
    }

    /// <summary>What the list of plugins says of ours.</summary>
    public async Task<string> ReadPluginAsync() => (await Browser.GetAsync("/Admin/Plugin/List")).EnsureSuccess().Text($"tr[data-plugin='{SystemName}']");

    /// <summary>Gives the reminder's mail another subject.</summary>
    public async Task SaveReminderSubjectAsync(string subject)
    {
        var list = (await Browser.GetAsync("/Admin/MessageTemplate/List")).EnsureSuccess();
        var row = list.Html.QuerySelectorAll("tr[data-template-id]").Single(row => row.TextContent.Contains("DynamicOffers.CartReminder", StringComparison.Ordinal));
        (await Browser.GetAsync($"/Admin/MessageTemplate/Edit/{row.GetAttribute("data-template-id")}")).EnsureSuccess();
        (await Browser.SubmitAsync("button[name=save]", new() { ["Subject"] = subject })).EnsureSuccess();
    }

    public async Task DeleteOrderAsync(int orderId)
    {
        (await Browser.GetAsync($"/Admin/Order/Edit/{orderId}")).EnsureSuccess();
        (await Browser.PostAsync("/Admin/Order/Delete", StoryShopper.Fields(("id", orderId.ToString(CultureInfo.InvariantCulture))))).EnsureSuccess();
    }

    public async Task DeleteRequirementAsync(int discountId, int requirementId)
    {
        (await Browser.GetAsync($"/Admin/Discount/Edit/{discountId}")).EnsureSuccess();
        var query = $"discountId={discountId}&discountRequirementId={requirementId}&deleteRequirement=true";
        (await Browser.GetAsync($"/Admin/Discount/GetDiscountRequirements?{query}")).EnsureSuccess();
    }

    public Task UninstallAsync(DemoStoreProcess store) => PrepareAsync(store, "Uninstall");

    public Task InstallAsync(DemoStoreProcess store) => PrepareAsync(store, "Install");

    private async Task PrepareAsync(DemoStoreProcess store, string action)
    {
        (await Browser.GetAsync("/Admin/Plugin/List")).EnsureSuccess();
        (await Browser.PostAsync($"/Admin/Plugin/{action}", StoryShopper.Fields(("systemName", SystemName)))).EnsureSuccess();
        await ApplyAsync(store);
    }

    private async Task ApplyAsync(DemoStoreProcess store)
    {
        (await Browser.GetAsync("/Admin/Plugin/List")).EnsureSuccess();
        await store.RestartAsync(async () => (await Browser.PostAsync("/Admin/Plugin/ApplyChanges", [])).EnsureSuccess());
    }

    public void Dispose() => Browser.Dispose();
}
