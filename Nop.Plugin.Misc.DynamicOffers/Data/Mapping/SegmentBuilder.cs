using FluentMigrator.Builders.Create.Table;
using Nop.Data.Mapping.Builders;
using Nop.Plugin.Misc.DynamicOffers.Segments;

namespace Nop.Plugin.Misc.DynamicOffers.Data.Mapping;

public class SegmentBuilder : NopEntityBuilder<Segment>
{
    public override void MapEntity(CreateTableExpressionBuilder table) => table
        .WithColumn(nameof(Segment.Name)).AsString(Segment.MostName).NotNullable()
        .WithColumn(nameof(Segment.Rule)).AsString(int.MaxValue).NotNullable();
}
