using FluentMigrator.Expressions;

namespace FluentMigrator.Infrastructure;

public class MigrationContext : IMigrationContext
{
    public MigrationContext(IQuerySchema querySchema, IServiceProvider serviceProvider, string connection)
    {
        QuerySchema = querySchema;
        ServiceProvider = serviceProvider;
        Connection = connection;
    }

    public string Connection { get; set; }

    public virtual ICollection<IMigrationExpression> Expressions { get; set; } = [];

    public virtual IQuerySchema QuerySchema { get; set; }

    public IServiceProvider ServiceProvider { get; }
}
