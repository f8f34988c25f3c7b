using FluentMigrator.Builders.Create.Table;
using Nop.Data.Mapping.Builders;
using Nop.Plugin.Misc.DynamicOffers.Experiments;

namespace Nop.Plugin.Misc.DynamicOffers.Data.Mapping;

public class ExposureBuilder : NopEntityBuilder<Exposure>
{
    public override void MapEntity(CreateTableExpressionBuilder table) => table.WithColumn(nameof(Exposure.Arm)).AsString(20).NotNullable();
}
