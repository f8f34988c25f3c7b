using Nop.Plugin.Misc.DynamicOffers.Tests.Infrastructure;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Stories;

/// <summary>A theme shows our pages, parts of pages and what the script asks for in its own way, as it does with the shop's.</summary>
public sealed class ThemeStory
{
    [Fact]
    public async Task Views_of_the_theme_stand_in_for_ours()
    {
        await using var store = await DemoStoreProcess.StartAsync(new DemoStoreOptions { Arguments = ["--Theme", "Emporium"] });
        await WriteAsync(store, "Shared/Components/DynamicOffersWidget/WalletLink", "<li id=\"emporium-link\">@Model.OpenOffers</li>");
        await WriteAsync(store, "Shared/Components/DynamicOffersWidget/_Effect", "<p class=\"emporium-saving\">@Model.Saving.Saving</p>");
        await WriteAsync(store, "DynamicOffers/_WalletOffer", "<p class=\"emporium-offer\">@Model.Gives</p>");
        await store.StartAgainAsync();

        using var shopper = await new StoryShopper(store.Address).AgreesAsync();
        await shopper.HesitatesAsync();
        await shopper.AddsToCartAsync("cast-iron-teapot");

        var cart = await shopper.OpensCartAsync();
        Assert.Equal("1", cart.Text("#emporium-link"));
        Assert.Equal(cart.Text(".order-subtotal-discount .value-summary").TrimStart('-'), cart.Text(".dynamic-offers-cart .emporium-saving"));
        Assert.Contains("5% off", (await shopper.Browser.GetAsync("/offers")).Text(".dynamic-offers-ticket .emporium-offer"));
        Assert.Equal(
            cart.Text(".dynamic-offers-cart .emporium-saving"),
            (await shopper.Browser.GetAsync("/offers/minicart")).EnsureSuccess().Text(".dynamic-offers-mini .emporium-saving"));
    }

    private static async Task WriteAsync(DemoStoreProcess store, string view, string razor)
    {
        var file = Path.Combine(store.DataFolder, "Themes", "Emporium", "Views", $"{view}.cshtml");
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        await File.WriteAllTextAsync(file, razor);
    }
}
