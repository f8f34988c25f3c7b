// Obsolete or not, runtime compilation is how a store shows the views of its plugins.
#pragma warning disable ASPDEPR003

using DemoStore.Hosting.Themes;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.AspNetCore.Mvc.Razor.RuntimeCompilation;
using Newtonsoft.Json.Serialization;

namespace DemoStore.Hosting.Startups;

/// <summary>
/// Controllers and views. The shop's own views come compiled; those of plugins and themes are compiled when first asked for, as C# 10,
/// which the project file sees to.
/// </summary>
public sealed class MvcStartup() : HostStartup(1000)
{
    public override void ConfigureServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddControllersWithViews(options =>
            {
                options.Filters.Add<ModelValidationFilter>();
                options.ModelBinderProviders.Insert(0, new InvariantNumberModelBinderProvider());
                options.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true;
            })
            .AddRazorRuntimeCompilation()
            .AddNewtonsoftJson(options => options.SerializerSettings.ContractResolver = new DefaultContractResolver())
            .AddCookieTempDataProvider(options => options.Cookie.Name = ".Nop.TempData")
            .AddControllersAsServices();

        services.AddOptions<MvcRazorRuntimeCompilationOptions>().Configure<INopFileProvider>((options, files) =>
        {
            options.FileProviders.Clear();
            options.FileProviders.Add(files);
        });
        services.Configure<RazorViewEngineOptions>(options => options.ViewLocationExpanders.Add(new ThemeableViewLocationExpander()));
    }
}
