using Nop.Core.Infrastructure;

namespace Nop.Data.Mapping;

/// <summary>
/// Names of tables and columns that differ from their type's and property's.
/// </summary>
public static partial class NameCompatibilityManager
{
    private static readonly Lazy<List<INameCompatibility>> Compatibilities = new(Find);

    public static List<Type> AdditionalNameCompatibilities { get; } = [];

    public static string GetTableName(Type type)
    {
        return Compatibilities.Value.Select(names => names.TableNames.GetValueOrDefault(type)).FirstOrDefault(name => name is not null)
            ?? type.Name;
    }

    public static string GetColumnName(Type type, string propertyName)
    {
        return Compatibilities.Value.Select(names => names.ColumnName.GetValueOrDefault((type, propertyName))).FirstOrDefault(name => name is not null)
            ?? propertyName;
    }

    private static List<INameCompatibility> Find()
    {
        var found = Singleton<ITypeFinder>.Instance?.FindClassesOfType<INameCompatibility>() ?? [];
        return found.Union(AdditionalNameCompatibilities).Select(type => (INameCompatibility)Activator.CreateInstance(type)).ToList();
    }
}
