using FluentMigrator.Builders.Alter;
using FluentMigrator.Builders.Create;
using FluentMigrator.Builders.Schema;
using FluentMigrator.Infrastructure;

namespace FluentMigrator;

public abstract class MigrationBase : IMigration
{
    public string ConnectionString { get; protected set; }

    public IAlterExpressionRoot Alter => new AlterExpressionRoot(Context);

    public ICreateExpressionRoot Create => new CreateExpressionRoot(Context);

    public ISchemaExpressionRoot Schema => new SchemaExpressionRoot(Context);

    internal IMigrationContext Context { get; private set; }

    public abstract void Up();

    public abstract void Down();

    public virtual void GetUpExpressions(IMigrationContext context)
    {
        Collect(context, Up);
    }

    public virtual void GetDownExpressions(IMigrationContext context)
    {
        Collect(context, Down);
    }

    private void Collect(IMigrationContext context, Action direction)
    {
        Context = context;
        ConnectionString = context.Connection;
        direction();
    }
}
