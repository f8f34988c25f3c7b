namespace DemoStore.Hosting.Localization;

/// <summary>Serves a page in the culture of the shopper's language.</summary>
public static class WorkingCulture
{
    public static IApplicationBuilder UseWorkingCulture(this IApplicationBuilder application) =>
        application.Use(async (context, next) =>
        {
            if (context.GetEndpoint() is not null)
            {
                var language = await context.RequestServices.GetRequiredService<IWorkContext>().GetWorkingLanguageAsync();
                CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = new CultureInfo(language.LanguageCulture);
            }

            await next(context);
        });
}
