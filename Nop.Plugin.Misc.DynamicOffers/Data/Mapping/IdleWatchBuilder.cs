using FluentMigrator.Builders.Create.Table;
using Nop.Data.Mapping.Builders;
using Nop.Plugin.Misc.DynamicOffers.Signals;

namespace Nop.Plugin.Misc.DynamicOffers.Data.Mapping;

public class IdleWatchBuilder : NopEntityBuilder<IdleWatch>
{
    public override void MapEntity(CreateTableExpressionBuilder table)
    {
    }
}
