using FluentMigrator.Builders.Create.Table;
using Nop.Data.Mapping.Builders;
using Nop.Plugin.Misc.DynamicOffers.Measurement;

namespace Nop.Plugin.Misc.DynamicOffers.Data.Mapping;

public class DecisionRecordBuilder : NopEntityBuilder<DecisionRecord>
{
    public override void MapEntity(CreateTableExpressionBuilder table)
    {
        table
            .WithColumn(nameof(DecisionRecord.Outcome)).AsString(50).NotNullable()
            .WithColumn(nameof(DecisionRecord.Decision)).AsString(1000).NotNullable()
            .WithColumn(nameof(DecisionRecord.Inputs)).AsString(int.MaxValue).NotNullable();
    }
}
