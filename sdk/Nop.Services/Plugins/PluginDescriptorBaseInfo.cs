namespace Nop.Services.Plugins;

public partial class PluginDescriptorBaseInfo : IComparable<PluginDescriptorBaseInfo>
{
    public virtual string SystemName { get; set; }

    public virtual string Version { get; set; }

    public int CompareTo(PluginDescriptorBaseInfo other)
    {
        return string.Compare(SystemName, other?.SystemName, StringComparison.InvariantCultureIgnoreCase);
    }

    /// <summary>Two descriptors are equal where their system names are, whatever their versions.</summary>
    public override bool Equals(object value)
    {
        return value is PluginDescriptorBaseInfo other && string.Equals(SystemName, other.SystemName);
    }

    public override int GetHashCode()
    {
        return SystemName?.GetHashCode() ?? 0;
    }
}
