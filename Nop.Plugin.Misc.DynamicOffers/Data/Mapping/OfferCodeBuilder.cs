using FluentMigrator.Builders.Create.Table;
using Nop.Data.Mapping.Builders;
using Nop.Plugin.Misc.DynamicOffers.Wallet;

namespace Nop.Plugin.Misc.DynamicOffers.Data.Mapping;

public class OfferCodeBuilder : NopEntityBuilder<OfferCode>
{
    public override void MapEntity(CreateTableExpressionBuilder table)
    {
        table.WithColumn(nameof(OfferCode.CodeHash)).AsString(64).NotNullable();
    }
}
