using FluentMigrator.Builders.Create.Table;
using Nop.Data.Mapping.Builders;
using Nop.Plugin.Misc.DynamicOffers.Signals;

namespace Nop.Plugin.Misc.DynamicOffers.Data.Mapping;

public class NodeBuilder : NopEntityBuilder<Node>
{
    public override void MapEntity(CreateTableExpressionBuilder table) => table.WithColumn(nameof(Node.Name)).AsString(200).NotNullable();
}
