using FluentMigrator.Infrastructure;
using FluentMigrator;

namespace DemoStore.Data;

/// <summary>
/// Applies a plugin's migrations, each in a transaction of its own, and remembers them by version.
/// </summary>
public sealed class MigrationRunner(Database database, SchemaSql sql, IServiceProvider services, TimeProvider clock) : IMigrationManager
{
    private const string VersionTable = "MigrationVersionInfo";

    /// <summary>
    /// Runs what is not applied yet and is meant for this process (or for any), oldest first.
    /// </summary>
    public void ApplyUpMigrations(Assembly assembly, MigrationProcessType migrationProcessType = MigrationProcessType.Installation, bool commitVersionOnly = false)
    {
        using var connection = database.OpenConnection();
        var applied = AppliedVersions(connection);
        var pending = MigrationsOf(assembly)
            .Where(migration => !applied.Contains(migration.Info.Version) && IsMeantFor(migration.Info, migrationProcessType))
            .OrderBy(migration => migration.Info.Version);
        foreach (var (type, info) in pending)
        {
            using var transaction = connection.BeginTransaction();
            if (!commitVersionOnly)
                Run(connection, transaction, type, (migration, context) => migration.GetUpExpressions(context));

            Remember(connection, transaction, info.Version, info.Description ?? type.Name);
            transaction.Commit();
        }
    }

    /// <summary>
    /// Takes back what is applied, newest first.
    /// </summary>
    public void ApplyDownMigrations(Assembly assembly)
    {
        using var connection = database.OpenConnection();
        var applied = AppliedVersions(connection);
        foreach (var (type, info) in MigrationsOf(assembly).Where(migration => applied.Contains(migration.Info.Version)).OrderByDescending(migration => migration.Info.Version))
        {
            using var transaction = connection.BeginTransaction();
            Run(connection, transaction, type, (migration, context) => migration.GetDownExpressions(context));
            connection.Execute($"DELETE FROM {Table} WHERE {Quote("Version")} = @version", transaction, ("@version", info.Version));
            transaction.Commit();
        }
    }

    private string Table => Quote(VersionTable);

    private static IEnumerable<(Type Type, NopMigrationAttribute Info)> MigrationsOf(Assembly assembly) =>
        assembly.GetTypes()
            .Where(type => !type.IsAbstract && typeof(IMigration).IsAssignableFrom(type))
            .Select(type => (Type: type, Info: type.GetCustomAttribute<NopMigrationAttribute>()!))
            .Where(migration => migration.Info is not null);

    private static bool IsMeantFor(NopMigrationAttribute migration, MigrationProcessType process) =>
        process == MigrationProcessType.NoMatter
            || migration.TargetMigrationProcess == MigrationProcessType.NoMatter
            || migration.TargetMigrationProcess == process;

    private void Run(DbConnection connection, DbTransaction transaction, Type type, Action<IMigration, IMigrationContext> collect)
    {
        using var scope = services.CreateScope();
        var migration = (IMigration)ActivatorUtilities.CreateInstance(scope.ServiceProvider, type);
        var context = new MigrationContext(new SchemaQuery(database, connection, transaction), scope.ServiceProvider, database.ConnectionString);
        collect(migration, context);
        foreach (var statement in context.Expressions.SelectMany(sql.Statements))
            connection.Execute(statement, transaction);
    }

    private HashSet<long> AppliedVersions(DbConnection connection)
    {
        var versions = new HashSet<long>();
        if (!new SchemaQuery(database, connection).TableExists(null, VersionTable))
        {
            CreateVersionTable(connection);
            return versions;
        }

        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT {Quote("Version")} FROM {Table}";
        using var reader = command.ExecuteReader();
        while (reader.Read())
            versions.Add(reader.GetInt64(0));

        return versions;
    }

    private void CreateVersionTable(DbConnection connection)
    {
        var context = new MigrationContext(null, null, null);
        new FluentMigrator.Builders.Create.CreateExpressionRoot(context).Table(VersionTable)
            .WithColumn("Version").AsInt64().NotNullable().PrimaryKey()
            .WithColumn("AppliedOn").AsDateTime2().NotNullable()
            .WithColumn("Description").AsString().Nullable();
        foreach (var statement in context.Expressions.SelectMany(sql.Statements))
            connection.Execute(statement);
    }

    private void Remember(DbConnection connection, DbTransaction transaction, long version, string description) =>
        connection.Execute(
            $"INSERT INTO {Table} ({Quote("Version")}, {Quote("AppliedOn")}, {Quote("Description")}) VALUES (@version, @appliedOn, @description)",
            transaction, ("@version", version),
            ("@appliedOn", DateTime.SpecifyKind(clock.GetUtcNow().UtcDateTime, DateTimeKind.Unspecified)),
            ("@description", description));

    private string Quote(string name) => database.Quote(name);
}
