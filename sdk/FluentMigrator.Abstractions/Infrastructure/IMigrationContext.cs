using FluentMigrator.Expressions;

namespace FluentMigrator.Infrastructure;

public interface IMigrationContext
{
    string Connection { get; set; }

    ICollection<IMigrationExpression> Expressions { get; set; }

    IQuerySchema QuerySchema { get; }

    IServiceProvider ServiceProvider { get; }
}
