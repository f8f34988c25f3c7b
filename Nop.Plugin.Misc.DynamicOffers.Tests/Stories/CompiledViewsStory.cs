using Nop.Plugin.Misc.DynamicOffers.Tests.Infrastructure;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Stories;

/// <summary>The views that the build has compiled stand for the files as they were then, and for no others.</summary>
public sealed class CompiledViewsStory
{
    [Fact]
    public async Task A_view_that_was_changed_since_the_build_is_shown_as_it_is_now()
    {
        await using var store = await DemoStoreProcess.StartAsync();
        var view = Path.Combine(store.DataFolder, "Plugins", "Misc.DynamicOffers", "Views", "DynamicOffers", "Wallet.cshtml");
        await File.AppendAllTextAsync(view, "<p id=\"changed\"></p>");

        using var shopper = await new StoryShopper(store.Address).AgreesAsync();

        Assert.True((await shopper.Browser.GetAsync("/offers")).EnsureSuccess().Has("#changed"));
    }
}
