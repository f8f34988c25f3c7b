using System.Diagnostics;
using System.Text;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Infrastructure;

/// <summary>
/// The demo shop as a process of its own, as a shop owner runs it: <c>await using var store = await DemoStoreProcess.StartAsync();</c>,
/// then a <see cref="ShopBrowser" /> or a browser page on <see cref="Address" />. It can be killed without warning and started again
/// on the same data, and it keeps its address then.
/// <para>Two processes share a shop when the second is given the first one's <see cref="DataFolder" /> or database.</para>
/// </summary>
public sealed class DemoStoreProcess : IAsyncDisposable
{
    private static readonly TimeSpan StartTimeout = TimeSpan.FromSeconds(180);

    private readonly DemoStoreOptions _options;
    private readonly StringBuilder _output = new();
    private readonly SemaphoreSlim _listening = new(0);
    private Process? _process;

    private DemoStoreProcess(DemoStoreOptions options)
    {
        _options = options;
        DataFolder = options.DataFolder ?? Directory.CreateTempSubdirectory("offers-shop-").FullName;
    }

    /// <summary>Where the shop answers.</summary>
    public Uri Address { get; private set; } = new("http://127.0.0.1:0");

    /// <summary>The shop's folder for its database, plugins and mail.</summary>
    public string DataFolder { get; }

    /// <summary>All that the process has printed so far, over all its starts.</summary>
    public string Output
    {
        get
        {
            lock (_output)
            {
                return _output.ToString();
            }
        }
    }

    /// <summary>Starts a shop and waits until it listens.</summary>
    public static async Task<DemoStoreProcess> StartAsync(DemoStoreOptions? options = null)
    {
        var store = new DemoStoreProcess(options ?? new DemoStoreOptions());
        try
        {
            if (store._options is { DataFolder: null, PostgreSql: null, Installs: false })
                store.Address = await InstalledShop.CopyAsync(store.DataFolder);

            await store.StartAgainAsync();
        }
        catch
        {
            await store.DisposeAsync();
            throw;
        }

        return store;
    }

    /// <summary>Ends the process at once, as a power cut would.</summary>
    public async Task KillAsync()
    {
        if (_process is null)
        {
            return;
        }

        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
        _process = null;
    }

    /// <summary>Ends the process in good order.</summary>
    public async Task StopAsync()
    {
        await Command.RunAsync("sh", "-c", $"kill -TERM {_process!.Id}");
        await _process.WaitForExitAsync();
    }

    /// <summary>Starts the process again on the same data and at the same address, after <see cref="KillAsync" /> or its own end.</summary>
    public async Task StartAgainAsync()
    {
        await KillAsync();
        var process = Launch();
        if (!await ListensAsync(process))
        {
            throw Failure(process);
        }
    }

    /// <summary>
    /// Does something that makes the shop stop or restart itself, such as installing a plugin in its admin, and comes back when it
    /// answers again; a process that ends is started again, as a web server does with an application.
    /// </summary>
    public async Task RestartAsync(Func<Task> act)
    {
        var process = _process!;
        await act();
        if (await ListensAsync(process))
        {
            return;
        }

        if (!process.HasExited)
        {
            throw Failure(process);
        }

        await StartAgainAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        if (_options.DataFolder is null)
        {
            Directory.Delete(DataFolder, recursive: true);
        }
    }

    private Process Launch()
    {
        while (_listening.Wait(TimeSpan.Zero))
        {
            // An earlier process's word does not count for the next one.
        }

        var arguments = _options.ToArguments(Address.GetLeftPart(UriPartial.Authority), DataFolder).Prepend(RepositoryPaths.DemoStore);
        _process = new Process
        {
            StartInfo = new ProcessStartInfo("dotnet", arguments)
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                WorkingDirectory = Path.GetDirectoryName(RepositoryPaths.DemoStore)
            }
        };
        _process.OutputDataReceived += (_, line) => Read(line.Data);
        _process.ErrorDataReceived += (_, line) => Read(line.Data);
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();

        return _process;
    }

    private void Read(string? line)
    {
        if (line is null)
        {
            return;
        }

        lock (_output)
        {
            _output.AppendLine(line);
        }

        const string listening = "Now listening on: ";
        var start = line.IndexOf(listening, StringComparison.Ordinal);
        if (start >= 0)
        {
            Address = new Uri(line[(start + listening.Length)..].Trim());
            _listening.Release();
        }
    }

    /// <summary>Waits until the process says that it listens; false where it ends first or takes too long.</summary>
    private async Task<bool> ListensAsync(Process process)
    {
        using var stop = new CancellationTokenSource(StartTimeout);
        var listening = _listening.WaitAsync(stop.Token);
        await Task.WhenAny(listening, process.WaitForExitAsync(stop.Token));
        await stop.CancelAsync();

        return listening.IsCompletedSuccessfully;
    }

    private InvalidOperationException Failure(Process process)
    {
        var state = process.HasExited ? $"ended with {process.ExitCode}" : $"did not listen within {StartTimeout.TotalSeconds:0} s";

        return new InvalidOperationException($"The demo shop {state}. It printed:{Environment.NewLine}{Output}");
    }
}
