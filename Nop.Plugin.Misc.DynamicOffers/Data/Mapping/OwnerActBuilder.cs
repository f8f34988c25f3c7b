using FluentMigrator.Builders.Create.Table;
using Nop.Data.Mapping.Builders;
using Nop.Plugin.Misc.DynamicOffers.Oversight;

namespace Nop.Plugin.Misc.DynamicOffers.Data.Mapping;

public class OwnerActBuilder : NopEntityBuilder<OwnerAct>
{
    public override void MapEntity(CreateTableExpressionBuilder table)
    {
        table
            .WithColumn(nameof(OwnerAct.Kind)).AsString(50).NotNullable()
            .WithColumn(nameof(OwnerAct.Reason)).AsString(IOwnerActStore.MaximumReason).NotNullable();
    }
}
