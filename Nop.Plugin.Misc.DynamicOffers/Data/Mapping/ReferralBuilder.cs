using FluentMigrator.Builders.Create.Table;
using Nop.Data.Mapping.Builders;
using Nop.Plugin.Misc.DynamicOffers.Referrals;

namespace Nop.Plugin.Misc.DynamicOffers.Data.Mapping;

public class ReferralBuilder : NopEntityBuilder<Referral>
{
    public override void MapEntity(CreateTableExpressionBuilder table)
    {
    }
}
