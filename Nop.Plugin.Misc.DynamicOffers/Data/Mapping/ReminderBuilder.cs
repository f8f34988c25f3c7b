using FluentMigrator.Builders.Create.Table;
using Nop.Data.Mapping.Builders;
using Nop.Plugin.Misc.DynamicOffers.Reminders;

namespace Nop.Plugin.Misc.DynamicOffers.Data.Mapping;

public class ReminderBuilder : NopEntityBuilder<Reminder>
{
    public override void MapEntity(CreateTableExpressionBuilder table)
    {
        table.WithColumn(nameof(Reminder.Reason)).AsString(50).Nullable()
            .WithColumn(nameof(Reminder.Channel)).AsString(50).NotNullable()
            .WithColumn(nameof(Reminder.Cart)).AsString(int.MaxValue).Nullable();
    }
}
