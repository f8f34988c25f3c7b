using Microsoft.Playwright;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Infrastructure;

/// <summary>
/// Debian's Chromium, driven by Playwright without a window. Every page from <see cref="NewPageAsync" /> is a shopper of its own, with
/// empty cookies and storage.
/// <para>A test class asks for it with <c>[Collection(BrowserCollection.Name)]</c> and a constructor argument. Pictures taken with
/// <see cref="ScreenshotAsync" /> are left in artifacts/screenshots.</para>
/// </summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    private const string Chromium = "/usr/bin/chromium";

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async Task InitializeAsync()
    {
        if (!File.Exists(Chromium))
        {
            throw new InvalidOperationException("No Chromium is installed; ./build/test installs it.");
        }

        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Chromium,
            Args =
            [
                "--no-sandbox", // Chromium's sandbox does not start as root, which build machines are
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--disable-gpu"
            ]
        });
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
    }

    /// <summary>Opens a page of a new shopper: an English desktop browser, 1280 × 900, unless <paramref name="options" /> say otherwise.</summary>
    public async Task<IPage> NewPageAsync(BrowserNewContextOptions? options = null)
    {
        options ??= new BrowserNewContextOptions();
        options.Locale ??= "en-US";
        options.ViewportSize ??= new ViewportSize { Width = 1280, Height = 900 };
        var context = await _browser!.NewContextAsync(options);

        return await context.NewPageAsync();
    }

    /// <summary>Takes a picture of the page and answers where it lies.</summary>
    /// <param name="page">The page.</param>
    /// <param name="name">File name without extension.</param>
    /// <param name="fullPage">Also what lies below the fold.</param>
    public static async Task<string> ScreenshotAsync(IPage page, string name, bool fullPage = false)
    {
        var path = Path.Combine(RepositoryPaths.Artifacts, "screenshots", name + ".png");
        await page.ScreenshotAsync(new PageScreenshotOptions { Path = path, FullPage = fullPage });

        return path;
    }
}

/// <summary>The test classes that share one <see cref="BrowserFixture" />.</summary>
[CollectionDefinition(Name)]
public sealed class BrowserCollection : ICollectionFixture<BrowserFixture>
{
    public const string Name = "Browser";
}
