using FluentMigrator.Builders.Create.Table;
using Nop.Core;

namespace Nop.Data.Mapping.Builders;

public abstract partial class NopEntityBuilder<TEntity> : IEntityBuilder
    where TEntity : BaseEntity
{
    /// <summary>
    /// Defines the columns that need more than their property's type tells; the others are added by themselves.
    /// </summary>
    public abstract void MapEntity(CreateTableExpressionBuilder table);
}
