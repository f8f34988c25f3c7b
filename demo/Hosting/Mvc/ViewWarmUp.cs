using Microsoft.AspNetCore.Mvc.Razor.Compilation;

namespace DemoStore.Hosting.Mvc;

/// <summary>
/// Compiles what plugins show on every page while the shop is still starting, so that the first page need not wait for the compiler.
/// </summary>
public sealed class ViewWarmUp(DemoOptions options, IViewCompilerProvider compilers)
{
    /// <summary>Comes back at once. A view that does not compile says so on the page that shows it.</summary>
    public void Start() => _ = Task.Run(CompileAsync);

    private async Task CompileAsync()
    {
        var compiler = compilers.GetCompiler();
        var paths = Directory.GetDirectories(options.PluginsFolder)
            .Select(plugin => Path.Combine(plugin, "Views", "Shared"))
            .Where(Directory.Exists)
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*.cshtml", SearchOption.AllDirectories))
            .Select(file => $"/{Path.GetRelativePath(options.DataFolder, file).Replace(Path.DirectorySeparatorChar, '/')}");
        foreach (var path in paths)
            await ((Task)compiler.CompileAsync(path)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }
}
