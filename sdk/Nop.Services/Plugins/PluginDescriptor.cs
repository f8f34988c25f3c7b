using System.Reflection;
using System.Text.Json.Serialization;
using Nop.Core.Infrastructure;

namespace Nop.Services.Plugins;

/// <summary>What a plugin.json says of a plugin, and what the host found when it loaded it.</summary>
public partial class PluginDescriptor : PluginDescriptorBaseInfo, IDescriptor, IComparable<PluginDescriptor>
{
    public virtual string Group { get; set; }

    public virtual string FriendlyName { get; set; }

    public virtual IList<string> SupportedVersions { get; set; } = [];

    public virtual string Author { get; set; }

    public virtual int DisplayOrder { get; set; }

    [JsonPropertyName("FileName")]
    public virtual string AssemblyFileName { get; set; }

    public virtual string Description { get; set; }

    public virtual IList<int> LimitedToStores { get; set; } = [];

    public virtual IList<int> LimitedToCustomerRoles { get; set; } = [];

    [JsonPropertyName("DependsOnSystemNames")]
    public virtual IList<string> DependsOn { get; set; } = [];

    [JsonIgnore]
    public virtual bool Installed { get; set; }

    [JsonIgnore]
    public virtual Type PluginType { get; set; }

    [JsonIgnore]
    public virtual string OriginalAssemblyFile { get; set; }

    [JsonIgnore]
    public virtual IList<string> PluginFiles { get; set; } = [];

    [JsonIgnore]
    public virtual Assembly ReferencedAssembly { get; set; }

    [JsonIgnore]
    public virtual bool ShowInPluginsList { get; set; } = true;

    /// <summary>Builds the plugin through the engine, a new instance at every call.</summary>
    public virtual TPlugin Instance<TPlugin>() where TPlugin : class, IPlugin
    {
        var instance = EngineContext.Current.ResolveUnregistered(PluginType) as TPlugin;
        if (instance is not null)
            instance.PluginDescriptor = this;

        return instance;
    }

    public int CompareTo(PluginDescriptor other)
    {
        return DisplayOrder != other?.DisplayOrder
            ? DisplayOrder.CompareTo(other?.DisplayOrder ?? 0)
            : string.Compare(FriendlyName, other.FriendlyName, StringComparison.InvariantCultureIgnoreCase);
    }

    public override string ToString()
    {
        return FriendlyName;
    }
}
