using FluentMigrator.Builders.Create.Table;
using Nop.Data.Mapping.Builders;
using Nop.Plugin.Misc.DynamicOffers.Referrals;

namespace Nop.Plugin.Misc.DynamicOffers.Data.Mapping;

public class ReferralLinkBuilder : NopEntityBuilder<ReferralLink>
{
    public override void MapEntity(CreateTableExpressionBuilder table) =>
        table.WithColumn(nameof(ReferralLink.Code)).AsString(ReferralLink.CodeLength).NotNullable();
}
