using FluentMigrator.Builders.Create.Table;
using Nop.Data.Mapping.Builders;
using Nop.Plugin.Misc.DynamicOffers.Segments;

namespace Nop.Plugin.Misc.DynamicOffers.Data.Mapping;

public class SegmentMemberBuilder : NopEntityBuilder<SegmentMember>
{
    public override void MapEntity(CreateTableExpressionBuilder table)
    {
    }
}
