using FluentMigrator.Builders.Create.Table;
using Nop.Data.Mapping.Builders;
using Nop.Plugin.Misc.DynamicOffers.Consent;

namespace Nop.Plugin.Misc.DynamicOffers.Data.Mapping;

public class ShopperBuilder : NopEntityBuilder<Shopper>
{
    public override void MapEntity(CreateTableExpressionBuilder table)
    {
    }
}
