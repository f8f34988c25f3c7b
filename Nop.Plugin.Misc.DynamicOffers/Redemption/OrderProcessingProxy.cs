using System.Reflection;
using System.Runtime.ExceptionServices;
using Microsoft.Extensions.DependencyInjection;
using Nop.Services.Orders;
using Nop.Services.Payments;

namespace Nop.Plugin.Misc.DynamicOffers.Redemption;

/// <summary>
/// Wraps whatever order processing the shop has. A proxy, because the interface has some fifty members of which we care for two, and because another
/// plugin's replacement must keep working underneath.
/// </summary>
public class OrderProcessingProxy : DispatchProxy
{
    private IOrderProcessingService? _inner;
    private IServiceProvider? _services;

    public static IOrderProcessingService Wrap(IOrderProcessingService inner, IServiceProvider services)
    {
        var wrapped = Create<IOrderProcessingService, OrderProcessingProxy>();
        var proxy = (OrderProcessingProxy)(object)wrapped;
        proxy._inner = inner;
        proxy._services = services;

        return wrapped;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        ArgumentNullException.ThrowIfNull(targetMethod);

        if (targetMethod.Name == nameof(IOrderProcessingService.PlaceOrderAsync) && args is [ProcessPaymentRequest request])
        {
            // Resolved here and not in the constructor: what places orders also prices carts, and those services may want this one.
            return _services!.GetRequiredService<OrderPlacing>().PlaceAsync(request, () => (Task<PlaceOrderResult>)Forward(targetMethod, args)!);
        }

        if (targetMethod.Name == nameof(IOrderProcessingService.UpdateOrderTotalsAsync) && args is [UpdateOrderParameters parameters])
            return _services!.GetRequiredService<OrderEditing>().UpdateAsync(parameters, () => (Task)Forward(targetMethod, args)!);

        return Forward(targetMethod, args);
    }

    private object? Forward(MethodInfo method, object?[]? args)
    {
        try
        {
            return method.Invoke(_inner, args);
        }
        catch (TargetInvocationException exception) when (exception.InnerException is { } inner)
        {
            ExceptionDispatchInfo.Throw(inner);
            throw;
        }
    }
}
