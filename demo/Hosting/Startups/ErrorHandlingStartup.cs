using Nop.Core.Infrastructure;
using NopLogger = Nop.Services.Logging.ILogger;

namespace DemoStore.Hosting.Startups;

/// <summary>Logs what goes wrong in a request and answers with a page that says no more than that.</summary>
public sealed class ErrorHandlingStartup : INopStartup
{
    public int Order => 0;

    public void ConfigureServices(IServiceCollection services, IConfiguration configuration)
    {
    }

    public void Configure(IApplicationBuilder application)
    {
        application.Use(async (context, next) =>
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
        });
    }
}
