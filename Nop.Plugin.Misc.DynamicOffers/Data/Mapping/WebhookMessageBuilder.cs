using FluentMigrator.Builders.Create.Table;
using Nop.Data.Mapping.Builders;
using Nop.Plugin.Misc.DynamicOffers.Reminders.Webhooks;

namespace Nop.Plugin.Misc.DynamicOffers.Data.Mapping;

public class WebhookMessageBuilder : NopEntityBuilder<WebhookMessage>
{
    public override void MapEntity(CreateTableExpressionBuilder table) => table
        .WithColumn(nameof(WebhookMessage.Body)).AsString(int.MaxValue).NotNullable()
        .WithColumn(nameof(WebhookMessage.Answer)).AsString(WebhookMessage.MostAnswer).Nullable();
}
