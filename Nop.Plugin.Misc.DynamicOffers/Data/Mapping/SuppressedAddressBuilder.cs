using FluentMigrator.Builders.Create.Table;
using Nop.Data.Mapping.Builders;
using Nop.Plugin.Misc.DynamicOffers.Reminders;

namespace Nop.Plugin.Misc.DynamicOffers.Data.Mapping;

public class SuppressedAddressBuilder : NopEntityBuilder<SuppressedAddress>
{
    public override void MapEntity(CreateTableExpressionBuilder table) => table
        .WithColumn(nameof(SuppressedAddress.EmailHash)).AsString(64).NotNullable()
        .WithColumn(nameof(SuppressedAddress.Reason)).AsString(50).NotNullable();
}
