using Npgsql;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Infrastructure;

/// <summary>
/// A private PostgreSQL server in a temporary folder, started for the tests that ask for it and deleted after them. It listens on a
/// socket in that folder only, so it meets no other server of the machine; durability is off.
/// <para>A story that takes long has one of its own (<c>IClassFixture</c>); the others share one: a test class asks for it with
/// <c>[Collection(PostgresCollection.Name)]</c> and a constructor argument, and takes a fresh
/// database from <see cref="CreateDatabaseAsync" />; connection strings suit Npgsql in this and in any other process.</para>
/// </summary>
public sealed class PostgresServer : IAsyncLifetime
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), "offers-pg-" + Path.GetRandomFileName());

    private string DataFolder => Path.Combine(_folder, "data");

    public async Task InitializeAsync()
    {
        Directory.CreateDirectory(_folder);
        if (Environment.IsPrivilegedProcess)
        {
            // The server refuses to run as root; Debian's package brings the user.
            await Command.RunAsync("chown", "postgres", _folder);
        }

        await RunAsync("initdb", "-D", DataFolder, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync");
        await RunAsync("pg_ctl", "-D", DataFolder, "-l", Path.Combine(_folder, "log"), "-w", "start", "-o",
            $"-F -k {_folder} -c listen_addresses= -c max_connections=200 -c synchronous_commit=off -c full_page_writes=off");
    }

    public async Task DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        if (File.Exists(Path.Combine(DataFolder, "postmaster.pid")))
        {
            await RunAsync("pg_ctl", "-D", DataFolder, "-m", "immediate", "stop");
        }

        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>Creates an empty database and answers its connection string.</summary>
    public async Task<string> CreateDatabaseAsync()
    {
        var name = "shop_" + Guid.NewGuid().ToString("N");
        await using var connection = new NpgsqlConnection(ConnectionString("postgres"));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand($"CREATE DATABASE {name}", connection);
        await command.ExecuteNonQueryAsync();

        return ConnectionString(name);
    }

    private string ConnectionString(string database) =>
        new NpgsqlConnectionStringBuilder { Host = _folder, Username = "postgres", Database = database }.ConnectionString;

    private static Task RunAsync(string program, params string[] arguments)
    {
        var path = Path.Combine(Binaries(), program);

        return Environment.IsPrivilegedProcess
            ? Command.RunAsync("runuser", ["-u", "postgres", "--", path, .. arguments])
            : Command.RunAsync(path, arguments);
    }

    private static string Binaries()
    {
        const string debian = "/usr/lib/postgresql";
        var versions = Directory.Exists(debian) ? Directory.GetDirectories(debian) : [];

        return versions
            .Select(version => Path.Combine(version, "bin"))
            .Where(folder => File.Exists(Path.Combine(folder, "initdb")))
            .Order()
            .LastOrDefault() ?? throw new InvalidOperationException("No PostgreSQL server is installed; ./build/test installs it.");
    }
}

/// <summary>The test classes that share one <see cref="PostgresServer" />.</summary>
[CollectionDefinition(Name)]
public sealed class PostgresCollection : ICollectionFixture<PostgresServer>
{
    public const string Name = "PostgreSQL";
}
