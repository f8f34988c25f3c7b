using System.Diagnostics;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Infrastructure;

/// <summary>Runs a program to its end.</summary>
internal static class Command
{
    /// <exception cref="InvalidOperationException">The program ended with another exit code than 0; holds what it printed.</exception>
    public static async Task RunAsync(string program, params string[] arguments)
    {
        // Output goes to a file and not to a pipe: a server that the program leaves behind would keep the pipe open.
        var log = Path.GetTempFileName();
        try
        {
            var script = new[] { "-c", "exec \"$@\" >\"$0\" 2>&1", log, program };
            using var process = Process.Start(new ProcessStartInfo("/bin/sh", script.Concat(arguments)) { WorkingDirectory = "/" })!;
            await process.WaitForExitAsync();
            if (process.ExitCode != 0)
            {
                throw new InvalidOperationException(
                    $"{program} ended with {process.ExitCode}:{Environment.NewLine}{await File.ReadAllTextAsync(log)}");
            }
        }
        finally
        {
            File.Delete(log);
        }
    }
}
