using System.Diagnostics;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Infrastructure;

/// <summary>The benchmarks' program, for what needs processes of its own.</summary>
public static class BenchProcess
{
    /// <summary>What it wrote; the test fails where it did not end well.</summary>
    public static async Task<string> RunAsync(params string[] arguments)
    {
        var bench = Path.Combine(RepositoryPaths.Root, "bench", "bin", "Release", "net10.0", "Bench.dll");
        using var process = Process.Start(new ProcessStartInfo("dotnet", [bench, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, await output + await errors);

        return (await output).Trim();
    }
}
