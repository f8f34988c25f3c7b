using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Mime;
using System.Text;
using Nop.Services.Configuration;

namespace Nop.Plugin.Misc.DynamicOffers.Reminders.Webhooks;

/// <summary>
/// Sends what is due to the owner's gateway. Any number of nodes may run it: a message is claimed before it is sent. A gateway may be sent one twice where a node dies between its
/// answer and the note of it, and tells that by the key.
/// </summary>
public class WebhookSender(IHttpClientFactory clients, IWebhookStore store, IReminderHistory reminders, ISettingService settingService, TimeProvider timeProvider)
{
    /// <summary>Of the client, which follows no redirects: what is signed for one address is not handed to another.</summary>
    public const string Client = "DynamicOffers.Webhook";

    public const string KeyHeader = "Idempotency-Key";

    /// <summary>Longer than the client waits for an answer.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);

    /// <summary>Why a message is dropped, as stored codes beside <see cref="ReminderReason.Ordered"/>. Each has a text under the same name in the locale resources.</summary>
    public const string Expired = "expired";
    public const string Erased = "erased";
    public const string NotWanted = "not_wanted";

    private const int BatchSize = 20;

    private DateTime NowUtc => timeProvider.GetUtcNow().UtcDateTime;

    public async Task SendDueAsync(CancellationToken cancellationToken)
    {
        foreach (var message in await store.GetDueAsync(NowUtc, BatchSize))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (await store.TryClaimAsync(message, NowUtc, NowUtc + Lease))
                await SendAsync(message, cancellationToken);
        }
    }

    private async Task SendAsync(WebhookMessage message, CancellationToken cancellationToken)
    {
        var settings = await settingService.LoadSettingAsync<DynamicOffersSettings>(message.StoreId);
        if (!settings.Enabled || settings.WebhookUrl.Length == 0)
        {
            await store.SetFailedAsync(message, "off", WebhookRetries.Next(message.Failures + 1, NowUtc), NowUtc);

            return;
        }

        if (await FindWhyPointlessAsync(message) is { } why)
        {
            await store.SetDoneAsync(message, WebhookState.Dropped, why, NowUtc);

            return;
        }

        try
        {
            using var response = await clients.CreateClient(Client).SendAsync(ToRequest(message, settings), cancellationToken);
            var answer = string.Create(CultureInfo.InvariantCulture, $"{(int)response.StatusCode} {response.ReasonPhrase}");
            if (response.IsSuccessStatusCode)
                await store.SetDoneAsync(message, WebhookState.Taken, answer, NowUtc);
            else
                await store.SetFailedAsync(message, answer, WebhookRetries.MayHelp(response.StatusCode) ? WebhookRetries.Next(message.Failures + 1, NowUtc) : null, NowUtc);
        }
        catch (Exception exception) when (exception is HttpRequestException or UriFormatException || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            await store.SetFailedAsync(message, exception.Message, WebhookRetries.Next(message.Failures + 1, NowUtc), NowUtc);
        }
    }

    // Asked again at the moment of sending: what was true when it was written may not be true any more.
    private async Task<string?> FindWhyPointlessAsync(WebhookMessage message) =>
        message.ExpiresOnUtc <= NowUtc ? Expired
        : await reminders.FindAsync(message.Key) is not { } reminder ? Erased
        : reminder.State == ReminderState.Cancelled ? NotWanted
        : null;

    private HttpRequestMessage ToRequest(WebhookMessage message, DynamicOffersSettings settings)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, settings.WebhookUrl)
        {
            Content = new StringContent(message.Body, Encoding.UTF8, new MediaTypeHeaderValue(MediaTypeNames.Application.Json))
        };
        request.Headers.Add(KeyHeader, message.Key.ToString());
        request.Headers.Add(WebhookSignature.Header, WebhookSignature.Sign(message.Body, settings.WebhookSecret, timeProvider.GetUtcNow()));

        return request;
    }
}
