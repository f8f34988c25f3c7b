using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Demo.HostFacts;

/// <summary>What the test plugin of the running shop has come to know; one shop runs at a time.</summary>
public static class Heard
{
    private static ConcurrentQueue<object> _events = [];
    private static Func<object, Task>? _answer;

    /// <summary>What a test plugin and its migrations were asked for, in this order.</summary>
    public static ConcurrentQueue<string> Steps { get; } = [];

    /// <summary>What stood registered when all start-ups of the last shop were through.</summary>
    public static IReadOnlyList<ServiceDescriptor> Registered { get; set; } = [];

    /// <summary>All events, in their order, that were published while something was done.</summary>
    /// <param name="answer">What a consumer does about each event, awaited by its publisher.</param>
    public static async Task<IReadOnlyList<object>> DuringAsync(Func<Task> act, Func<object, Task>? answer = null)
    {
        _events = [];
        _answer = answer;
        try
        {
            await act();

            return [.. _events];
        }
        finally
        {
            _answer = null;
        }
    }

    public static async Task TellAsync(object @event)
    {
        _events.Enqueue(@event);
        if (_answer is { } answer)
            await answer(@event);
    }
}
