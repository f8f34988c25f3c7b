using FluentMigrator.Builders.Create.Table;
using Nop.Data.Mapping.Builders;
using Nop.Plugin.Misc.DynamicOffers.Wallet;

namespace Nop.Plugin.Misc.DynamicOffers.Data.Mapping;

public class DailyBudgetBuilder : NopEntityBuilder<DailyBudget>
{
    public override void MapEntity(CreateTableExpressionBuilder table)
    {
    }
}
