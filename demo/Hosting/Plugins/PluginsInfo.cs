using System.Text.Json.Serialization;

namespace DemoStore.Hosting.Plugins;

/// <summary>What <c>plugins.json</c> of the data folder remembers from one start to the next, and the plugins of this start.</summary>
public sealed class PluginsInfo
{
    private static readonly JsonSerializerOptions Format = new() { WriteIndented = true };

    private string _file = string.Empty;

    public List<PluginDescriptorBaseInfo> InstalledPlugins { get; init; } = [];

    public List<string> PluginNamesToInstall { get; init; } = [];

    public List<string> PluginNamesToUninstall { get; init; } = [];

    public List<string> PluginNamesToDelete { get; init; } = [];

    [JsonIgnore]
    public List<PluginDescriptor> PluginDescriptors { get; } = [];

    /// <summary>Whether there has been a start before this one.</summary>
    [JsonIgnore]
    public bool IsNew { get; private init; }

    public static PluginsInfo Load(string dataFolder)
    {
        var file = Path.Combine(dataFolder, "plugins.json");
        var info = File.Exists(file)
            ? JsonSerializer.Deserialize<PluginsInfo>(File.ReadAllText(file)) ?? throw new InvalidDataException($"{file} is empty.")
            : new PluginsInfo { IsNew = true };
        info._file = file;

        return info;
    }

    public bool IsInstalled(string systemName) =>
        InstalledPlugins.Exists(plugin => plugin.SystemName.Equals(systemName, StringComparison.OrdinalIgnoreCase));

    /// <summary>The file is whole at any moment, even where the process is killed.</summary>
    public void Save()
    {
        var unfinished = _file + ".tmp";
        File.WriteAllText(unfinished, JsonSerializer.Serialize(this, Format));
        File.Move(unfinished, _file, overwrite: true);
    }
}
