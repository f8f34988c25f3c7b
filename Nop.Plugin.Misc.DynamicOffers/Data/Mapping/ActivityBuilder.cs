using FluentMigrator.Builders.Create.Table;
using Nop.Data.Mapping.Builders;
using Nop.Plugin.Misc.DynamicOffers.Profiles;

namespace Nop.Plugin.Misc.DynamicOffers.Data.Mapping;

public class ActivityBuilder : NopEntityBuilder<Activity>
{
    public override void MapEntity(CreateTableExpressionBuilder table)
    {
    }
}
