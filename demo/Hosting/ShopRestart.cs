namespace DemoStore.Hosting;

/// <summary>Ends the shop's process, to be started again by <see cref="ShopSupervisor" />.</summary>
public sealed class ShopRestart(IHostApplicationLifetime lifetime)
{
    public bool IsRequested { get; private set; }

    public void Request()
    {
        IsRequested = true;
        lifetime.StopApplication();
    }
}
