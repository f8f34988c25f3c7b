using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Nop.Core;
using Nop.Plugin.Misc.DynamicOffers.Redemption;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Carts.Memory;

/// <summary>Remembers within a request what one method of a service answered, as long as the same of our offers hold.</summary>
internal class Remembering<TService> : DispatchProxy where TService : class
{
    private readonly Dictionary<(object? First, object? Second, IReadOnlyList<Held> Held), object?> _known = [];
    private TService _inner = null!;
    private IServiceProvider _services = null!;
    private string _method = null!;
    private Func<object?[], int> _customerId = null!;

    public static TService Wrap(TService inner, IServiceProvider services, string method, Func<object?[], int> customerId)
    {
        var service = Create<TService, Remembering<TService>>();
        var remembering = (Remembering<TService>)(object)service;
        (remembering._inner, remembering._services, remembering._method, remembering._customerId) = (inner, services, method, customerId);

        return service;
    }

    protected override object? Invoke(MethodInfo? method, object?[]? arguments)
    {
        if (method!.Name != _method)
            return method.Invoke(_inner, arguments);

        // What is asked before it is known which offers hold may find that out.
        var answer = _services.GetRequiredService<RequestAnswers>().GetAsync(_customerId(arguments!), CartHost.StoreId).Result;
        if (answer is { IsFrozen: false, IsGuarded: false, Held.Count: > 0 })
            return method.Invoke(_inner, arguments);

        var key = (Id(arguments![0]), Id(arguments[1]), answer.Held);
        if (!_known.TryGetValue(key, out var known))
            _known[key] = known = method.Invoke(_inner, arguments);

        return known;
    }

    private static object? Id(object? argument) => argument is BaseEntity entity ? entity.Id : argument;
}
