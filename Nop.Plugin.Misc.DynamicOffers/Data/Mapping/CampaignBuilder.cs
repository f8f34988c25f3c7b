using FluentMigrator.Builders.Create.Table;
using Nop.Data.Mapping.Builders;
using Nop.Plugin.Misc.DynamicOffers.Offers;

namespace Nop.Plugin.Misc.DynamicOffers.Data.Mapping;

public class CampaignBuilder : NopEntityBuilder<Campaign>
{
    public override void MapEntity(CreateTableExpressionBuilder table) => table.WithColumn(nameof(Campaign.Name)).AsString(200).NotNullable();
}
