using FluentMigrator.Builders.Create.Table;
using FluentMigrator.Infrastructure;
using Nop.Data.Extensions;

namespace DemoStore.Data.Schema;

/// <summary>
/// One entity's table: the columns that its builder and its properties tell, as in nopCommerce.
/// </summary>
public sealed record StoreTable(Type EntityType, string Name, IReadOnlyDictionary<PropertyInfo, ColumnDefinition> Columns)
{
    public IEnumerable<PropertyInfo> KeyProperties => Columns.Where(pair => pair.Value.IsPrimaryKey).Select(pair => pair.Key);

    public bool HasIdentity => Columns.Values.Any(column => column.IsIdentity);
}

/// <summary>
/// The tables of every entity type, the shop's own and those of loaded plugins, whether installed or not.
/// </summary>
public sealed class StoreTables(ITypeFinder typeFinder)
{
    private readonly Lazy<Dictionary<Type, StoreTable>> _tables = new(() => typeFinder.FindClassesOfType<BaseEntity>()
        .Where(type => !type.IsGenericTypeDefinition)
        .Distinct()
        .ToDictionary(type => type, Describe));

    public IReadOnlyCollection<StoreTable> All => _tables.Value.Values;

    /// <summary>
    /// Those that the shop makes itself; a plugin's are made by its migrations.
    /// </summary>
    public IEnumerable<StoreTable> OfHost => All.Where(table => table.EntityType.Assembly == typeof(BaseEntity).Assembly);

    public StoreTable Of(Type entityType) => _tables.Value[entityType];

    /// <summary>
    /// What makes the table, and the indexes and foreign keys that its builder asks for.
    /// </summary>
    internal static (CreateTableExpression Table, IEnumerable<IMigrationExpression> Others) CreateExpressions(Type entityType)
    {
        var context = new MigrationContext(null, null, null);
        var table = new CreateTableExpression { TableName = NameCompatibilityManager.GetTableName(entityType) };
        var builder = new CreateTableExpressionBuilder(table, context);
        foreach (var key in HostTables.CompositeKey(entityType))
            builder.WithColumn(NameCompatibilityManager.GetColumnName(entityType, key)).AsInt32().PrimaryKey();

        builder.RetrieveTableExpressions(entityType);
        return (table, context.Expressions);
    }

    private static StoreTable Describe(Type entityType)
    {
        var table = CreateExpressions(entityType).Table;
        var columns = new Dictionary<PropertyInfo, ColumnDefinition>();
        foreach (var property in entityType.GetProperties(BindingFlags.Instance | BindingFlags.Public).Where(property => property.CanWrite))
        {
            var name = NameCompatibilityManager.GetColumnName(entityType, property.Name);
            if (table.Columns.FirstOrDefault(column => column.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) is { } column)
                columns[property] = column;
        }

        return new StoreTable(entityType, table.TableName, columns);
    }
}
