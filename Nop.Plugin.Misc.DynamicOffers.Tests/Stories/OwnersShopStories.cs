using Nop.Plugin.Misc.DynamicOffers.Tests.Infrastructure;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Stories;

/// <summary>A shop on SQLite with its owner logged in, for the stories of one class.</summary>
public abstract class OwnersShopStories : IAsyncLifetime
{
    private protected DemoStoreProcess Store { get; private set; } = null!;

    private protected ShopDatabase Database { get; private set; } = null!;

    private protected StoryOwner Owner { get; private set; } = null!;

    public virtual async Task InitializeAsync()
    {
        Store = await DemoStoreProcess.StartAsync();
        Database = new ShopDatabase(Store, postgreSql: null);
        Owner = await StoryOwner.LogInAsync(Store.Address);
    }

    public async Task DisposeAsync()
    {
        Owner.Dispose();
        await Store.DisposeAsync();
    }
}
