using System.Security.Cryptography;
using FluentMigrator;
using Rule = System.Data.Rule;

namespace DemoStore.Data.Schema;

/// <summary>
/// Turns what a migration asks for into the database's SQL.
/// </summary>
public sealed class SchemaSql(Database database)
{
    // PostgreSQL's limit; a longer name would be cut and might meet another.
    private const int LongestName = 63;

    /// <returns>One or more statements; none where the database needs nothing to be done.</returns>
    /// <exception cref="NotSupportedException">The database can't do it, or nothing in the demo needs it.</exception>
    public IEnumerable<string> Statements(IMigrationExpression expression) => expression switch
    {
        CreateTableExpression create => [CreateTable(create)],
        CreateColumnExpression create => [$"ALTER TABLE {Quote(create.TableName)} ADD COLUMN {Column(create.Column)}"],
        AlterColumnExpression alter => AlterColumn(alter),
        CreateIndexExpression create => [CreateIndex(create.Index)],
        CreateForeignKeyExpression create => CreateForeignKey(create.ForeignKey),
        DeleteTableExpression delete => [$"DROP TABLE {(delete.IfExists ? "IF EXISTS " : "")}{Quote(delete.TableName)}"],
        DeleteColumnExpression delete => delete.ColumnNames.Select(column => $"ALTER TABLE {Quote(delete.TableName)} DROP COLUMN {Quote(column)}"),
        DeleteIndexExpression delete => [$"DROP INDEX {Quote(NameOf(delete.Index))}"],
        DeleteForeignKeyExpression delete => DeleteForeignKey(delete.ForeignKey),
        ExecuteSqlStatementExpression execute => [execute.SqlStatement],
        AlterTableExpression => [],
        _ => throw new NotSupportedException($"{expression.GetType().Name} has no SQL here.")
    };

    public static string IndexName(string table, params IEnumerable<string> columns) =>
        Shortened($"IX_{table}_{string.Join('_', columns)}");

    public static string ForeignKeyName(string foreignTable, string foreignColumn, string primaryTable, string primaryColumn) =>
        Shortened($"FK_{foreignTable}_{foreignColumn}_{primaryTable}_{primaryColumn}");

    private static string NameOf(IndexDefinition index) =>
        index.Name ?? IndexName(index.TableName, index.Columns.Select(column => column.Name));

    private static string NameOf(ForeignKeyDefinition key) =>
        key.Name ?? ForeignKeyName(key.ForeignTable, key.ForeignColumns.Single(), key.PrimaryTable, key.PrimaryColumns.Single());

    private static string Shortened(string name) =>
        name.Length <= LongestName ? name : name[..3] + Convert.ToHexString(SHA1.HashData(Encoding.UTF8.GetBytes(name)));

    private string CreateTable(CreateTableExpression table)
    {
        var lines = table.Columns.Select(Column).ToList();
        var keys = table.Columns.Where(column => column is { IsPrimaryKey: true, IsIdentity: false }).Select(column => Quote(column.Name)).ToList();
        if (keys.Count > 0)
            lines.Add($"PRIMARY KEY ({string.Join(", ", keys)})");

        return $"CREATE TABLE {Quote(table.TableName)} ({string.Join(", ", lines)})";
    }

    private string Column(ColumnDefinition column)
    {
        var sql = new StringBuilder($"{Quote(column.Name)} {database.ColumnType(column)}{database.Collation(column)}");
        sql.Append(column.IsNullable == true ? " NULL" : " NOT NULL");
        if (column.IsIdentity)
            sql.Append(' ').Append(database.IdentityClause);

        if (column.DefaultValue is not ColumnDefinition.UndefinedDefaultValue)
            sql.Append(" DEFAULT ").Append(Literal(column.DefaultValue));

        if (column.ForeignKey is { } key && database.ForeignKeysStandInColumns)
            sql.Append(' ').Append(References(key));

        return sql.ToString();
    }

    private IEnumerable<string> AlterColumn(AlterColumnExpression alter)
    {
        if (database.ForeignKeysStandInColumns)
            throw new NotSupportedException($"SQLite can't alter the column {alter.TableName}.{alter.Column.Name}.");

        var column = $"ALTER TABLE {Quote(alter.TableName)} ALTER COLUMN {Quote(alter.Column.Name)}";
        yield return $"{column} TYPE {database.ColumnType(alter.Column)}";
        yield return $"{column} {(alter.Column.IsNullable == true ? "DROP" : "SET")} NOT NULL";
    }

    private string CreateIndex(IndexDefinition index)
    {
        var columns = index.Columns.Select(column => $"{Quote(column.Name)} {(column.Direction == Direction.Descending ? "DESC" : "ASC")}");
        return $"CREATE {(index.IsUnique ? "UNIQUE " : "")}INDEX {Quote(NameOf(index))} ON {Quote(index.TableName)} ({string.Join(", ", columns)})";
    }

    private IEnumerable<string> CreateForeignKey(ForeignKeyDefinition key) =>
        database.ForeignKeysStandInColumns
            ? []
            : [$"ALTER TABLE {Quote(key.ForeignTable)} ADD CONSTRAINT {Quote(NameOf(key))} FOREIGN KEY ({Quote(key.ForeignColumns.Single())}) {References(key)}"];

    private IEnumerable<string> DeleteForeignKey(ForeignKeyDefinition key) =>
        database.ForeignKeysStandInColumns ? [] : [$"ALTER TABLE {Quote(key.ForeignTable)} DROP CONSTRAINT {Quote(NameOf(key))}"];

    private string References(ForeignKeyDefinition key)
    {
        var onDelete = key.OnDelete switch
        {
            Rule.Cascade => " ON DELETE CASCADE",
            Rule.SetNull => " ON DELETE SET NULL",
            Rule.SetDefault => " ON DELETE SET DEFAULT",
            _ => ""
        };
        return $"REFERENCES {Quote(key.PrimaryTable)} ({Quote(key.PrimaryColumns.Single())}){onDelete}";
    }

    private string Literal(object? value) => value switch
    {
        null => "NULL",
        bool boolean => database.BooleanLiteral(boolean),
        SystemMethods.CurrentUTCDateTime => database.CurrentUtcDateTime,
        SystemMethods method => throw new NotSupportedException($"{method} is no default here."),
        Enum member => member.ToString("D"),
        DateTime time => $"'{time.ToString("yyyy-MM-dd HH:mm:ss.ffffff", CultureInfo.InvariantCulture)}'",
        string or Guid => $"'{value.ToString()!.Replace("'", "''")}'",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => throw new NotSupportedException($"{value.GetType().Name} is no default here.")
    };

    private string Quote(string name) => database.Quote(name);
}
