using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Nop.Core.Infrastructure;
using Nop.Services.Logging;

namespace Nop.Plugin.Misc.DynamicOffers.Infrastructure;

/// <summary>
/// Finds what can be added to the plugin by writing a class: ours, and those of the other plugins that the host has loaded. One of theirs that cannot be made, or whose name is
/// taken, is left out and logged: it must not take a shop down.
/// </summary>
public class Extensions(IServiceProvider services, ITypeFinder typeFinder)
{
    private readonly ConcurrentDictionary<Type, IReadOnlyList<Type>> _types = [];

    /// <summary>One of each, ours first.</summary>
    /// <param name="name">Must be unique among them.</param>
    /// <param name="scope">Of a request, for those that need its services; null for those that live as long as the process.</param>
    public IReadOnlyList<T> Create<T>(Func<T, string> name, IServiceProvider? scope = null)
        where T : class
    {
        var found = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var type in Types<T>())
        {
            if (TryCreate(type, name, scope ?? services) is var (named, extension) && !found.TryAdd(named, extension))
                Log($"Dynamic Offers leaves out {type.FullName}: there is already something named '{named}'.", exception: null);
        }

        return found.Values.ToList();
    }

    /// <summary>Another plugin's, or ours where there is none.</summary>
    public T CreateOne<T>()
        where T : class =>
        Types<T>().Reverse().Select(type => TryCreate<T>(type, one => one.GetType().Name, services)?.Extension).OfType<T>().First();

    // Looked for once a process: the host loads plugins at its start only.
    private IReadOnlyList<Type> Types<T>() => _types.GetOrAdd(typeof(T), _ => typeFinder.FindClassesOfType<T>()
        .Distinct()
        .OrderBy(type => type.Assembly == typeof(Extensions).Assembly ? 0 : 1)
        .ThenBy(type => type.FullName, StringComparer.Ordinal)
        .ToList());

    private (string Name, T Extension)? TryCreate<T>(Type type, Func<T, string> name, IServiceProvider provider)
        where T : class
    {
        try
        {
            var extension = (T)ActivatorUtilities.CreateInstance(provider, type);

            return (name(extension) is { Length: > 0 } named ? named : throw new InvalidOperationException("It has no name."), extension);
        }
        catch (Exception exception)
        {
            Log($"Dynamic Offers leaves out {type.FullName}, which cannot be made.", exception);

            return null;
        }
    }

    private void Log(string message, Exception? exception)
    {
        using var scope = services.CreateScope();

        // Once a start at most, and where nobody can wait.
        scope.ServiceProvider.GetRequiredService<ILogger>().ErrorAsync(message, exception).GetAwaiter().GetResult();
    }
}
