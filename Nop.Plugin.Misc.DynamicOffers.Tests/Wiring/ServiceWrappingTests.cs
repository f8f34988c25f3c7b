using Microsoft.Extensions.DependencyInjection;
using Nop.Plugin.Misc.DynamicOffers.Infrastructure;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Wiring;

public class ServiceWrappingTests
{
    public interface IGreeter
    {
        string Greet();
    }

    [Fact]
    public void A_service_registered_by_its_type_is_wrapped_with_what_it_needs()
    {
        var services = new ServiceCollection().AddSingleton("host").AddScoped<IGreeter, Greeter>();

        Assert.Equal("wrapped host", Wrap(services).Greet());
    }

    [Fact]
    public void A_service_registered_by_a_factory_is_wrapped()
    {
        var services = new ServiceCollection().AddScoped<IGreeter>(_ => new Greeter("factory"));

        Assert.Equal("wrapped factory", Wrap(services).Greet());
    }

    [Fact]
    public void A_service_registered_as_an_instance_is_wrapped()
    {
        var services = new ServiceCollection().AddSingleton<IGreeter>(new Greeter("instance"));

        Assert.Equal("wrapped instance", Wrap(services).Greet());
    }

    [Fact]
    public void Of_several_registrations_the_one_that_wins_is_wrapped()
    {
        var services = new ServiceCollection()
            .AddScoped<IGreeter>(_ => new Greeter("host"))
            .AddScoped<IGreeter>(_ => new Greeter("another plugin"));

        Assert.Equal("wrapped another plugin", Wrap(services).Greet());
    }

    [Fact]
    public void A_plugin_that_wraps_after_us_wraps_ours()
    {
        var services = new ServiceCollection().AddScoped<IGreeter>(_ => new Greeter("host"));
        services.WrapLast<IGreeter>((inner, _) => new Greeter($"first({inner.Greet()})"));
        services.WrapLast<IGreeter>((inner, _) => new Greeter($"second({inner.Greet()})"));

        Assert.Equal("second(first(host))", Resolve(services).Greet());
    }

    [Fact]
    public void A_registration_under_a_key_is_left_alone()
    {
        var services = new ServiceCollection()
            .AddScoped<IGreeter>(_ => new Greeter("host"))
            .AddKeyedScoped<IGreeter>("key", (_, _) => new Greeter("keyed"));

        Assert.Equal("wrapped host", Wrap(services).Greet());
    }

    [Fact]
    public void Where_there_is_nothing_to_wrap_nothing_is_registered()
    {
        var services = new ServiceCollection();

        services.WrapLast<IGreeter>((inner, _) => inner);

        Assert.Empty(services);
    }

    [Theory]
    [InlineData(ServiceLifetime.Scoped)]
    [InlineData(ServiceLifetime.Singleton)]
    [InlineData(ServiceLifetime.Transient)]
    public void The_wrapper_lives_as_long_as_what_it_wraps(ServiceLifetime lifetime)
    {
        IServiceCollection services = new ServiceCollection();
        services.Add(new ServiceDescriptor(typeof(IGreeter), _ => new Greeter("host"), lifetime));

        services.WrapLast<IGreeter>((inner, _) => inner);

        Assert.Equal(lifetime, services.Last().Lifetime);
    }

    [Fact]
    public void The_wrapper_may_ask_for_services_of_the_same_scope()
    {
        var services = new ServiceCollection().AddScoped<IGreeter>(_ => new Greeter("host")).AddScoped<Marker>();
        Marker? seen = null;
        services.WrapLast<IGreeter>((inner, provider) =>
        {
            seen = provider.GetRequiredService<Marker>();

            return inner;
        });
        using var scope = services.BuildServiceProvider(validateScopes: true).CreateScope();

        scope.ServiceProvider.GetRequiredService<IGreeter>();

        Assert.Same(scope.ServiceProvider.GetRequiredService<Marker>(), seen);
    }

    private static IGreeter Wrap(IServiceCollection services)
    {
        services.WrapLast<IGreeter>((inner, _) => new Greeter($"wrapped {inner.Greet()}"));

        return Resolve(services);
    }

    private static IGreeter Resolve(IServiceCollection services)
    {
        return services.BuildServiceProvider(validateScopes: true).CreateScope().ServiceProvider.GetRequiredService<IGreeter>();
    }

    private sealed class Marker;

    private sealed class Greeter(string name) : IGreeter
    {
        public string Greet()
        {
            return name;
        }
    }
}
