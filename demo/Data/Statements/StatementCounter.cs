namespace DemoStore.Data.Statements;

/// <summary>
/// Counts the statements that a request sends to the database.
/// </summary>
public sealed class StatementCounter
{
    private readonly AsyncLocal<RequestStatements?> _current = new();

    /// <summary>
    /// Those of the current request so far; null outside a request.
    /// </summary>
    public RequestStatements? Current => _current.Value;

    /// <summary>
    /// Starts a count for the caller and all that it awaits.
    /// </summary>
    public RequestStatements Begin() => _current.Value = new RequestStatements();

    public void Add(string text) => _current.Value?.Add(text);
}

public sealed class RequestStatements
{
    private readonly ConcurrentQueue<string> _texts = new();

    public int Count => _texts.Count;

    /// <summary>
    /// The statements' texts, oldest first.
    /// </summary>
    public IReadOnlyCollection<string> Texts => _texts;

    internal void Add(string text) => _texts.Enqueue(text);
}
