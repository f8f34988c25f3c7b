using FluentMigrator.Builders.Create.Table;
using Nop.Data.Mapping.Builders;
using Nop.Plugin.Misc.DynamicOffers.Consent;

namespace Nop.Plugin.Misc.DynamicOffers.Data.Mapping;

public class ShopperBlockBuilder : NopEntityBuilder<ShopperBlock>
{
    public override void MapEntity(CreateTableExpressionBuilder table)
    {
    }
}
