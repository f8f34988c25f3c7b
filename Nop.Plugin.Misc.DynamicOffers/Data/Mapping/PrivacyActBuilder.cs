using FluentMigrator.Builders.Create.Table;
using Nop.Data.Mapping.Builders;
using Nop.Plugin.Misc.DynamicOffers.Consent;

namespace Nop.Plugin.Misc.DynamicOffers.Data.Mapping;

public class PrivacyActBuilder : NopEntityBuilder<PrivacyAct>
{
    public override void MapEntity(CreateTableExpressionBuilder table) => table.WithColumn(nameof(PrivacyAct.Kind)).AsString(50).NotNullable();
}
