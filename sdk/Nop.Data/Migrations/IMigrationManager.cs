using System.Reflection;

namespace Nop.Data.Migrations;

public partial interface IMigrationManager
{
    void ApplyUpMigrations(Assembly assembly, MigrationProcessType migrationProcessType = MigrationProcessType.Installation, bool commitVersionOnly = false);

    void ApplyDownMigrations(Assembly assembly);
}
