using FluentMigrator.Builders.Create.Table;
using Nop.Data.Mapping.Builders;
using Nop.Plugin.Misc.DynamicOffers.Offers;

namespace Nop.Plugin.Misc.DynamicOffers.Data.Mapping;

public class CampaignVersionBuilder : NopEntityBuilder<CampaignVersion>
{
    public override void MapEntity(CreateTableExpressionBuilder table) => table.WithColumn(nameof(CampaignVersion.Terms)).AsString(int.MaxValue).NotNullable();
}
