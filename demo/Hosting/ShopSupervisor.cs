using System.Diagnostics;
using System.Net.Sockets;
using System.Runtime.InteropServices;

namespace DemoStore.Hosting;

/// <summary>
/// Runs the shop in a process of its own and starts it again when it asks for that, as a web server does with a store: a process that
/// ends is the only thing that lets go of the plugins it has loaded.
/// </summary>
public static class ShopSupervisor
{
    /// <summary>The shop ends with this code where it wants to be started again.</summary>
    public const int RestartExitCode = 75;

    private const string SupervisedSwitch = "--Supervised=true";

    public static Task<int> RunAsync(string[] args) => args.Contains(SupervisedSwitch) ? RunShopAsync(args) : SuperviseAsync(args);

    private static async Task<int> SuperviseAsync(string[] args)
    {
        string[] shopArgs = [.. KeepPort(args), SupervisedSwitch];
        int exitCode;
        do
        {
            using var shop = Process.Start(GetStartInfo(shopArgs))
                ?? throw new InvalidOperationException("The shop's process did not start.");

            // The shop ends in good order when its input is closed, which happens too when this process is killed.
            void stop(PosixSignalContext context)
            {
                context.Cancel = true;
                shop.StandardInput.Close();
            }

            using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, stop);
            using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, stop);
            await shop.WaitForExitAsync();
            exitCode = shop.ExitCode;
        }
        while (exitCode == RestartExitCode);

        return exitCode;
    }

    private static async Task<int> RunShopAsync(string[] args)
    {
        await using var app = await DemoApplication.CreateAsync(args);
        var restart = app.Services.GetRequiredService<ShopRestart>();
        _ = StopWithSupervisorAsync(app.Lifetime);
        await app.RunAsync();

        return restart.IsRequested ? RestartExitCode : 0;
    }

    private static async Task StopWithSupervisorAsync(IHostApplicationLifetime lifetime)
    {
        await using var input = Console.OpenStandardInput();
        var buffer = new byte[1];
        while (await input.ReadAsync(buffer) > 0)
        {
        }

        lifetime.StopApplication();
    }

    private static ProcessStartInfo GetStartInfo(string[] args)
    {
        var host = Environment.ProcessPath!;
        var assembly = typeof(ShopSupervisor).Assembly.Location;
        var isDotnet = Path.GetFileNameWithoutExtension(host) == "dotnet";

        return new ProcessStartInfo(host, isDotnet ? [assembly, .. args] : args) { RedirectStandardInput = true };
    }

    /// <summary>Port 0 means any free one; it is chosen here, so that the shop keeps its address over restarts.</summary>
    private static string[] KeepPort(string[] args)
    {
        const string anyPort = ":0";
        var index = Array.FindIndex(args, argument => argument.EndsWith(anyPort, StringComparison.Ordinal));
        if (index < 0)
            return args;

        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        string[] result = [.. args];
        result[index] = $"{args[index][..^anyPort.Length]}:{port}";

        return result;
    }
}
