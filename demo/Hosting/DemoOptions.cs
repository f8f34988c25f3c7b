namespace DemoStore.Hosting;

/// <summary>What can be said on the command line, as <c>--DataFolder /shop --Container MicrosoftDi</c>.</summary>
public sealed class DemoOptions
{
    /// <summary>Holds the database, plugins, themes, mails and keys; <c>App_Data</c> of the current folder by default.</summary>
    public required string DataFolder { get; init; }

    /// <summary>Whether the framework's own container is used, as by a store with <c>UseAutofac</c> off, in place of Autofac.</summary>
    public required bool UseMicrosoftDi { get; init; }

    /// <summary>The theme the shop is shown in, in place of that of its settings.</summary>
    public string? Theme { get; init; }

    /// <summary>
    /// A folder with a plugin's DLL and its views as <c>NAME.Views.dll</c>. Where that very plugin is loaded, they are shown unless their files have been changed;
    /// all other views are compiled when first asked for.
    /// </summary>
    public string? CompiledViews { get; init; }

    public string PluginsFolder => Path.Combine(DataFolder, "Plugins");

    public string ThemesFolder => Path.Combine(DataFolder, "Themes");

    public string KeysFolder => Path.Combine(DataFolder, "keys");

    public static DemoOptions Read(IConfiguration configuration)
    {
        var options = new DemoOptions
        {
            DataFolder = Path.GetFullPath(configuration["DataFolder"] ?? "App_Data"),
            UseMicrosoftDi = string.Equals(configuration["Container"], "MicrosoftDi", StringComparison.OrdinalIgnoreCase),
            Theme = configuration["Theme"],
            CompiledViews = configuration["CompiledViews"] is { } views ? Path.GetFullPath(views) : null
        };
        Directory.CreateDirectory(options.PluginsFolder);
        Directory.CreateDirectory(options.ThemesFolder);
        Directory.CreateDirectory(options.KeysFolder);

        return options;
    }
}
