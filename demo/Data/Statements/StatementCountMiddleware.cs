namespace DemoStore.Data.Statements;

/// <summary>
/// Tells on every answer how many statements it took, in the header <c>X-Demo-Statements</c>. A request that carries
/// <c>X-Demo-Statement-Log: 1</c> has their texts written to the log.
/// </summary>
public sealed class StatementCountMiddleware(RequestDelegate next, StatementCounter counter, ILogger<StatementCountMiddleware> logger)
{
    public async Task InvokeAsync(HttpContext context)
    {
        var statements = counter.Begin();
        context.Response.OnStarting(() =>
        {
            context.Response.Headers["X-Demo-Statements"] = statements.Count.ToString(CultureInfo.InvariantCulture);
            return Task.CompletedTask;
        });

        await next(context);

        if (context.Request.Headers["X-Demo-Statement-Log"] == "1")
        {
            logger.LogInformation("{Path} sent {Count} statements:\n{Statements}",
                context.Request.Path, statements.Count, string.Join('\n', statements.Texts));
        }
    }
}
