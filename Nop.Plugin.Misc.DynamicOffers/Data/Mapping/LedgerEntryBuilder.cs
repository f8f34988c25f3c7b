using FluentMigrator.Builders.Create.Table;
using Nop.Data.Mapping.Builders;
using Nop.Plugin.Misc.DynamicOffers.Wallet;

namespace Nop.Plugin.Misc.DynamicOffers.Data.Mapping;

public class LedgerEntryBuilder : NopEntityBuilder<LedgerEntry>
{
    public override void MapEntity(CreateTableExpressionBuilder table)
    {
        table.WithColumn(nameof(LedgerEntry.Kind)).AsString(50).NotNullable();
    }
}
