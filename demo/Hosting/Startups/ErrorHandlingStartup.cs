namespace DemoStore.Hosting.Startups;

/// <summary>Logs what goes wrong in a request and answers with no more than that.</summary>
public sealed class ErrorHandlingStartup() : HostStartup(0)
{
    public override void Configure(IApplicationBuilder application)
    {
        application.Use(AnswerErrorsAsync);
        application.Use(AnswerNotFoundAsync);
    }

    private static async Task AnswerErrorsAsync(HttpContext context, RequestDelegate next)
    {
        try
        {
            await next(context);
        }
        catch (Exception exception) when (!context.RequestAborted.IsCancellationRequested)
        {
            await context.RequestServices.GetRequiredService<NopLogger>().ErrorAsync(exception.Message, exception);
            if (context.Response.HasStarted)
                throw;

            context.Response.Clear();
            context.Response.StatusCode = StatusCodes.Status500InternalServerError;
            await context.Response.WriteAsync("We're sorry, an internal error occurred. It is in the log of the shop.");
        }
    }

    /// <summary>A page of the shop says that there is no such page, with the address that was asked for.</summary>
    private static async Task AnswerNotFoundAsync(HttpContext context, RequestDelegate next)
    {
        await next(context);

        var isUnanswered = context.Response is { StatusCode: StatusCodes.Status404NotFound, HasStarted: false, ContentType: null };
        if (!isUnanswered || Path.HasExtension(context.Request.Path))
            return;

        var path = context.Request.Path;
        context.SetEndpoint(null);
        context.Request.RouteValues.Clear();
        context.Request.Path = "/page-not-found";
        await next(context);
        context.Request.Path = path;
    }
}
