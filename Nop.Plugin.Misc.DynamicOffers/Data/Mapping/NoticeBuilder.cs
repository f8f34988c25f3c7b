using FluentMigrator.Builders.Create.Table;
using Nop.Data.Mapping.Builders;
using Nop.Plugin.Misc.DynamicOffers.Oversight;

namespace Nop.Plugin.Misc.DynamicOffers.Data.Mapping;

public class NoticeBuilder : NopEntityBuilder<Notice>
{
    public override void MapEntity(CreateTableExpressionBuilder table)
    {
        table
            .WithColumn(nameof(Notice.Kind)).AsString(50).NotNullable()
            .WithColumn(nameof(Notice.Subject)).AsString(Notice.MaximumSubject).NotNullable();
    }
}
