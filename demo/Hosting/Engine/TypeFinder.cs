namespace DemoStore.Hosting.Engine;

/// <summary>Finds classes in the host's own assemblies and in those of the plugins, whichever are loaded when it is made.</summary>
public sealed class TypeFinder : ITypeFinder
{
    private readonly List<Assembly> _assemblies;

    public TypeFinder(IEnumerable<Assembly> pluginAssemblies)
    {
        var host = typeof(TypeFinder).Assembly;
        var standIns = host.GetReferencedAssemblies().Where(name => name.Name!.StartsWith("Nop.", StringComparison.Ordinal)).Select(Assembly.Load);
        _assemblies = [host, .. standIns, .. pluginAssemblies];
    }

    public IEnumerable<Type> FindClassesOfType<T>(bool onlyConcreteClasses = true) => FindClassesOfType(typeof(T), onlyConcreteClasses);

    public IEnumerable<Type> FindClassesOfType(Type assignTypeFrom, bool onlyConcreteClasses = true) =>
        _assemblies
            .SelectMany(assembly => assembly.GetTypes())
            .Where(type => !type.IsInterface && IsAssignable(type, assignTypeFrom))
            .Where(type => !onlyConcreteClasses || (type.IsClass && !type.IsAbstract))
            .ToList();

    public IList<Assembly> GetAssemblies() => _assemblies;

    public Assembly GetAssemblyByName(string assemblyFullName) =>
        _assemblies.Find(assembly => assembly.FullName == assemblyFullName)
            ?? throw new NopException($"Assembly {assemblyFullName} is not loaded.");

    private static bool IsAssignable(Type type, Type assignTypeFrom) =>
        assignTypeFrom.IsAssignableFrom(type) || (assignTypeFrom.IsGenericTypeDefinition
            && type.GetInterfaces().Any(found => found.IsGenericType && found.GetGenericTypeDefinition() == assignTypeFrom));
}
