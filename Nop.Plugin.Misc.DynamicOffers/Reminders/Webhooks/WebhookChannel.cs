using System.Text.Json;
using System.Text.Json.Serialization;
using Nop.Services.Configuration;

namespace Nop.Plugin.Misc.DynamicOffers.Reminders.Webhooks;

/// <summary>Hands reminders to a gateway that the owner names, for text messages or notifications. Kept first and sent by a job: a gateway holds nothing up.</summary>
public class WebhookChannel(IWebhookStore store, ISettingService settingService, TimeProvider timeProvider) : IOfferChannel
{
    public const string Webhook = "webhook";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    public string Code => Webhook;

    public async Task<bool> TellAsync(OfferMessage message)
    {
        var settings = await settingService.LoadSettingAsync<DynamicOffersSettings>(message.StoreId);
        if (settings.WebhookUrl.Length == 0)
            return false;

        var nowUtc = timeProvider.GetUtcNow().UtcDateTime;
        await store.AddAsync(new WebhookMessage
        {
            Key = message.Key,
            CustomerId = message.Customer.Id,
            StoreId = message.StoreId,
            Body = JsonSerializer.Serialize(ToBody(message, settings.WebhookTellsContact, nowUtc), Json),
            State = WebhookState.Waiting,
            CreatedOnUtc = nowUtc,
            DueOnUtc = nowUtc,
            ExpiresOnUtc = message.ExpiresOnUtc
        });

        return true;
    }

    // How to reach somebody is told only where the owner asked for consent to that way too.
    private static WebhookBody ToBody(OfferMessage message, bool tellsContact, DateTime nowUtc) => new(
        message.Key,
        "offer_reminder",
        nowUtc,
        message.StoreId,
        new WebhookCustomer(
            message.Customer.Id,
            tellsContact ? message.Customer.Email : null,
            tellsContact ? message.Customer.Phone : null,
            tellsContact ? message.Customer.FirstName : null),
        new WebhookOffer(message.Offer, message.Percentage, message.MaximumAmount, message.ExpiresOnUtc),
        message.CampaignId,
        message.Step,
        message.Language,
        message.CartUrl,
        message.UnsubscribeUrl);

    private sealed record WebhookBody(
        Guid Id,
        string Type,
        DateTime CreatedOnUtc,
        int StoreId,
        WebhookCustomer Customer,
        WebhookOffer Offer,
        int CampaignId,
        int Step,
        string Language,
        string CartUrl,
        string UnsubscribeUrl);

    private sealed record WebhookCustomer(int Id, string? Email, string? Phone, string? FirstName);

    private sealed record WebhookOffer(string Text, decimal Percentage, decimal MaximumAmount, DateTime ExpiresOnUtc);
}
