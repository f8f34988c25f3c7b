using System.Data;

namespace DemoStore.Data.Schema;

/// <summary>What <c>tables.json</c> says of nopCommerce's own tables, with the types that it names.</summary>
public sealed class HostTables : INameCompatibility
{
    private static readonly TablesFile File = EmbeddedFile.ReadJson<TablesFile>("tables.json");

    private static readonly Dictionary<string, Type> Types = typeof(BaseEntity).Assembly.GetTypes()
        .Where(type => type.IsSubclassOf(typeof(BaseEntity)))
        .ToDictionary(type => type.Name);

    public Dictionary<Type, string> TableNames { get; } = File.Names.ToDictionary(pair => Types[pair.Key], pair => pair.Value);

    public Dictionary<(Type, string), string> ColumnName { get; } = File.Columns.ToDictionary(pair => PropertyOf(pair.Key), pair => pair.Value);

    public static IEnumerable<(Type Table, string Property, Type Primary, Rule OnDelete)> ForeignKeys =>
        from key in File.ForeignKeys
        let column = PropertyOf(key.Column)
        select (column.Type, column.Property, Types[key.To], key.OnDelete);

    public static IEnumerable<(Type Table, string[] Properties)> Indexes => File.Indexes.Select(index => (Types[index.Table], index.Properties));

    /// <summary>The properties that are together the key; none where the table has an identity.</summary>
    public static string[] CompositeKey(Type entityType) => File.CompositeKeys.GetValueOrDefault(entityType.Name, []);

    private static (Type Type, string Property) PropertyOf(string column) => column.Split('.') is [var type, var property]
        ? (Types[type], property)
        : throw new InvalidDataException($"'{column}' is no column.");

    private sealed record TablesFile(Dictionary<string, string> Names, Dictionary<string, string> Columns,
        Dictionary<string, string[]> CompositeKeys, ForeignKeyEntry[] ForeignKeys, IndexEntry[] Indexes);

    private sealed record ForeignKeyEntry(string Column, string To, Rule OnDelete);

    private sealed record IndexEntry(string Table, string[] Properties);
}
