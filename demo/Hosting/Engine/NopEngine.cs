using AutoMapper;

namespace DemoStore.Hosting.Engine;

/// <summary>Runs the start-up classes of the host and its plugins in their order, and resolves services for static members.</summary>
public sealed class NopEngine(ITypeFinder typeFinder) : IEngine
{
    private IServiceProvider? _services;

    public void ConfigureServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<IEngine>(this);
        services.AddSingleton(typeFinder);
        foreach (var startup in CreateInstances<INopStartup>().OrderBy(startup => startup.Order))
            startup.ConfigureServices(services, configuration);

        var profiles = CreateInstances<IOrderedMapperProfile>().OrderBy(profile => profile.Order).Cast<Profile>().ToList();
        AutoMapperConfiguration.Init(new MapperConfiguration(mapping =>
        {
            // AutoMapper 8 closes the methods of Enumerable over each type it maps, which fails on those that came with .NET 7.
            // The 14 of a real store does not.
            ((List<MethodInfo>)((AutoMapper.Configuration.IProfileConfiguration)mapping).SourceExtensionMethods).Clear();
            profiles.ForEach(mapping.AddProfile);
        }));
    }

    public void ConfigureRequestPipeline(IApplicationBuilder application)
    {
        foreach (var startup in CreateInstances<INopStartup>().OrderBy(startup => startup.Order))
            startup.Configure(application);
    }

    /// <summary>From now on services are resolved from these.</summary>
    public void UseServices(IServiceProvider services) => _services = services;

    public T Resolve<T>(IServiceScope? scope = null) => (T)Resolve(typeof(T), scope);

    public object Resolve(Type type, IServiceScope? scope = null) => GetServices(scope)?.GetService(type)!;

    public IEnumerable<T> ResolveAll<T>() => GetServices()?.GetServices<T>() ?? [];

    /// <summary>Builds an instance with the first constructor whose parameters can all be resolved.</summary>
    public object ResolveUnregistered(Type type)
    {
        foreach (var constructor in type.GetConstructors())
        {
            var arguments = constructor.GetParameters().Select(parameter => Resolve(parameter.ParameterType)).ToArray();
            if (arguments.All(argument => argument is not null))
                return constructor.Invoke(arguments);
        }

        throw new NopException($"No constructor of {type.FullName} has all its dependencies satisfied.");
    }

    /// <summary>
    /// The request's services; outside a request the root ones, where scoped services live for ever and know no customer.
    /// </summary>
    private IServiceProvider? GetServices(IServiceScope? scope = null) =>
        scope?.ServiceProvider ?? _services?.GetService<IHttpContextAccessor>()?.HttpContext?.RequestServices ?? _services;

    private IEnumerable<T> CreateInstances<T>() => typeFinder.FindClassesOfType<T>().Select(type => (T)Activator.CreateInstance(type)!);
}
