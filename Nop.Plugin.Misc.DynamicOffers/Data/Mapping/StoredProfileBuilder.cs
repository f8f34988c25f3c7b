using FluentMigrator.Builders.Create.Table;
using Nop.Data.Mapping.Builders;
using Nop.Plugin.Misc.DynamicOffers.Profiles;

namespace Nop.Plugin.Misc.DynamicOffers.Data.Mapping;

public class StoredProfileBuilder : NopEntityBuilder<StoredProfile>
{
    public override void MapEntity(CreateTableExpressionBuilder table) => table.WithColumn(nameof(StoredProfile.State)).AsString(4000).NotNullable();
}
