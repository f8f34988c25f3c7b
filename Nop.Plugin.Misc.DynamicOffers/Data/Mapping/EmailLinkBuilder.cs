using FluentMigrator.Builders.Create.Table;
using Nop.Data.Mapping.Builders;
using Nop.Plugin.Misc.DynamicOffers.Consent;

namespace Nop.Plugin.Misc.DynamicOffers.Data.Mapping;

public class EmailLinkBuilder : NopEntityBuilder<EmailLink>
{
    public override void MapEntity(CreateTableExpressionBuilder table) => table.WithColumn(nameof(EmailLink.EmailHash)).AsString(64).NotNullable();
}
