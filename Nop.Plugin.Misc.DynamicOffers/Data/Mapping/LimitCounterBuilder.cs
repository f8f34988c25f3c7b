using FluentMigrator.Builders.Create.Table;
using Nop.Data.Mapping.Builders;
using Nop.Plugin.Misc.DynamicOffers.Wallet;

namespace Nop.Plugin.Misc.DynamicOffers.Data.Mapping;

public class LimitCounterBuilder : NopEntityBuilder<LimitCounter>
{
    public override void MapEntity(CreateTableExpressionBuilder table) => table.WithColumn(nameof(LimitCounter.Scope)).AsString(100).NotNullable();
}
