using System.Net;
using System.Net.Sockets;
using Microsoft.Data.Sqlite;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Infrastructure;

/// <summary>The folder of a shop on SQLite that was started once, with the plugin: made when first asked for, and copied for every story.</summary>
internal static class InstalledShop
{
    private static readonly Lazy<Task<(string Folder, Uri Address)>> Installed = new(InstallAsync);

    /// <summary>Fills the folder and answers the address that the shop in it is to be started at.</summary>
    public static async Task<Uri> CopyAsync(string folder)
    {
        var (installed, address) = await Installed.Value;
        foreach (var file in Directory.EnumerateFiles(installed, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(folder, Path.GetRelativePath(installed, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        var own = new UriBuilder(address) { Port = GetFreePort() }.Uri;
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(folder, "store.db")};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = $"""UPDATE "Store" SET "Url" = REPLACE("Url", ':{address.Port}', ':{own.Port}'), "Hosts" = REPLACE("Hosts", ':{address.Port}', ':{own.Port}')""";
        await command.ExecuteNonQueryAsync();

        return own;
    }

    private static async Task<(string Folder, Uri Address)> InstallAsync()
    {
        var folder = Directory.CreateTempSubdirectory("offers-installed-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        await using var store = await DemoStoreProcess.StartAsync(new DemoStoreOptions { DataFolder = folder });
        await store.StopAsync();

        return (folder, store.Address);
    }

    private static int GetFreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();

        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
