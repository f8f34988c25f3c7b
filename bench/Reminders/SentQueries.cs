using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;

namespace DynamicOffers.Bench.Reminders;

/// <summary>The queries that one database is sent, and how it goes about them.</summary>
internal sealed class SentQueries : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private readonly NpgsqlConnection _connection;
    private readonly List<IDisposable> _subscriptions = [];
    private readonly List<NpgsqlCommand> _queries = [];

    public SentQueries(string connection)
    {
        _connection = new NpgsqlConnection(connection);
        _subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));
    }

    /// <summary>One plan a query, as the database words it, without its estimates.</summary>
    public async Task<IReadOnlyList<string>> ExplainAsync()
    {
        await _connection.OpenAsync();
        var plans = new List<string>();
        foreach (var query in _queries.ToList())
        {
            await using var explain = query;
            explain.Connection = _connection;
            explain.CommandText = $"EXPLAIN (COSTS OFF) {explain.CommandText}";
            await using var lines = await explain.ExecuteReaderAsync();
            var plan = new List<string>();
            while (await lines.ReadAsync())
                plan.Add(lines.GetString(0));
            plans.Add(string.Join(Environment.NewLine, plan));
        }

        return plans;
    }

    void IObserver<DiagnosticListener>.OnNext(DiagnosticListener listener)
    {
        if (listener.Name == DbLoggerCategory.Name)
            _subscriptions.Add(listener.Subscribe(this));
    }

    void IObserver<KeyValuePair<string, object?>>.OnNext(KeyValuePair<string, object?> message)
    {
        if (message.Value is CommandEventData { Command: NpgsqlCommand command } && message.Key == RelationalEventId.CommandExecuting.Name)
            _queries.Add(command.Clone());
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error) => throw error;

    public void Dispose()
    {
        _subscriptions.ForEach(subscription => subscription.Dispose());
        _connection.Dispose();
    }
}
