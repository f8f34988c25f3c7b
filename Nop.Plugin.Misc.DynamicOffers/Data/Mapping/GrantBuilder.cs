using FluentMigrator.Builders.Create.Table;
using Nop.Data.Mapping.Builders;
using Nop.Plugin.Misc.DynamicOffers.Wallet;

namespace Nop.Plugin.Misc.DynamicOffers.Data.Mapping;

public class GrantBuilder : NopEntityBuilder<Grant>
{
    public override void MapEntity(CreateTableExpressionBuilder table)
    {
        table
            .WithColumn(nameof(Grant.Tier)).AsString(50).NotNullable()
            .WithColumn(nameof(Grant.Lane)).AsString(50).NotNullable()
            .WithColumn(nameof(Grant.Reasons)).AsString(Grant.MostReasons).NotNullable()
            .WithColumn(nameof(Grant.OrderKey)).AsString(32).Nullable()
            .WithColumn(nameof(Grant.EndReason)).AsString(50).Nullable();
    }
}
