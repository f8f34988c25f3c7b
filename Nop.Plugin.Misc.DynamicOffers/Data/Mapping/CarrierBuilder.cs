using FluentMigrator.Builders.Create.Table;
using Nop.Data.Mapping.Builders;
using Nop.Plugin.Misc.DynamicOffers.Redemption;

namespace Nop.Plugin.Misc.DynamicOffers.Data.Mapping;

public class CarrierBuilder : NopEntityBuilder<Carrier>
{
    public override void MapEntity(CreateTableExpressionBuilder table)
    {
    }
}
