namespace Nop.Data.Migrations;

public partial class NopUpdateMigrationAttribute : NopMigrationAttribute
{
    public NopUpdateMigrationAttribute(string dateTime, string nopVersion, UpdateMigrationType migrationType)
        : base(dateTime, nopVersion, migrationType, MigrationProcessType.Update)
    {
    }
}
