using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Mime;
using System.Text;
using Nop.Core.Domain.Customers;
using Nop.Services.Configuration;
using Nop.Services.Customers;
using Nop.Services.Helpers;

namespace Nop.Plugin.Misc.DynamicOffers.Reminders.Webhooks;

/// <summary>
/// Sends what is due to the owner's gateway. Any number of nodes may run it: a message is claimed before it is sent. A gateway may be sent one twice where a node dies between its
/// answer and the note of it, and tells that by the key.
/// </summary>
public class WebhookSender(
    IHttpClientFactory clients,
    IWebhookStore store,
    IReminderHistory reminders,
    IReminderStore reminderStore,
    StillWanted stillWanted,
    ICustomerService customerService,
    ISettingService settingService,
    IDateTimeHelper dateTimeHelper,
    TimeProvider timeProvider)
{
    /// <summary>Of the client, which follows no redirects: what is signed for one address is not handed to another.</summary>
    public const string Client = "DynamicOffers.Webhook";

    public const string KeyHeader = "Idempotency-Key";

    /// <summary>Longer than the client waits for an answer.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);

    /// <summary>Why a message is dropped, as a stored code beside those of <see cref="ReminderReason"/>: its shopper was erased.</summary>
    public const string Erased = "erased";

    private const int BatchSize = 20;

    private static readonly TimeSpan WhileOff = TimeSpan.FromMinutes(15);

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
        var reminder = await reminders.FindAsync(message.Key);
        var customer = reminder is null ? null : await customerService.GetCustomerByIdAsync(reminder.CustomerId);
        if (await FindWhyPointlessAsync(message, reminder, customer) is { } why)
            await store.SetDoneAsync(message, WebhookState.Dropped, why, NowUtc);
        else if (FindLater(settings, customer!) is { } laterUtc)
            await store.PostponeAsync(message, laterUtc);
        else
            await SendAsync(message, reminder!, settings, cancellationToken);
    }

    // Null for now. No try is lost by what is not the gateway's fault: quiet hours count for what is tried or sent again too.
    private DateTime? FindLater(DynamicOffersSettings settings, Customer customer)
    {
        if (!settings.Enabled || settings.WebhookUrl.Length == 0)
            return NowUtc + WhileOff;

        var earliestUtc = MailTiming.AfterQuiet(NowUtc, settings.ToMailRules(), MailTiming.TimeZoneOf(customer, dateTimeHelper.DefaultStoreTimeZone));

        return earliestUtc > NowUtc ? earliestUtc : null;
    }

    private async Task SendAsync(WebhookMessage message, Reminder reminder, DynamicOffersSettings settings, CancellationToken cancellationToken)
    {
        try
        {
            using var response = await clients.CreateClient(Client).SendAsync(ToRequest(message, settings), cancellationToken);
            var answer = string.Create(CultureInfo.InvariantCulture, $"{(int)response.StatusCode} {response.ReasonPhrase}");
            if (response.IsSuccessStatusCode)
                await SetTakenAsync(message, reminder, answer);
            else
                await store.SetFailedAsync(message, answer, WebhookRetries.MayHelp(response.StatusCode) ? WebhookRetries.Next(message.Failures + 1, NowUtc) : null, NowUtc);
        }
        catch (Exception exception) when (exception is HttpRequestException or UriFormatException || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            await store.SetFailedAsync(message, exception.Message, WebhookRetries.Next(message.Failures + 1, NowUtc), NowUtc);
        }
    }

    private async Task SetTakenAsync(WebhookMessage message, Reminder reminder, string answer)
    {
        await store.SetDoneAsync(message, WebhookState.Taken, answer, NowUtc);

        // The mail that goes beside it is another's to note.
        if (reminder.Channel == WebhookChannel.Webhook)
            await reminderStore.SetSentAsync(reminder, NowUtc);
    }

    // Asked again at the moment of sending: what was true when it was written may not be true any more.
    private async Task<string?> FindWhyPointlessAsync(WebhookMessage message, Reminder? reminder, Customer? customer)
    {
        if (message.ExpiresOnUtc <= NowUtc)
            return ReminderReason.OfferExpired;
        if (reminder is null)
            return Erased;
        if (reminder.State == ReminderState.Cancelled)
            return reminder.Reason ?? ReminderReason.ConsentWithdrawn;

        if (await stillWanted.FindReasonAgainstAsync(reminder, customer) is { } reason)
            return reason;

        return await reminderStore.HasOrderedSinceAsync(reminder, await stillWanted.GetBuyerAsync(customer)) ? ReminderReason.Ordered : null;
    }

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
