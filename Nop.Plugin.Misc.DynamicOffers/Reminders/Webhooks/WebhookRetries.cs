using System.Net;

namespace Nop.Plugin.Misc.DynamicOffers.Reminders.Webhooks;

/// <summary>When a message is tried again. Pure.</summary>
public static class WebhookRetries
{
    /// <summary>Tries of a message; after the last one it is a dead letter.</summary>
    public const int Most = 10;

    /// <summary>The pause after the first failure; it doubles with each. With ten tries the last one comes 8 h 31 min after the first.</summary>
    public static readonly TimeSpan First = TimeSpan.FromMinutes(1);

    /// <param name="failures">So far, at least 1.</param>
    /// <returns>Null where there is no further try.</returns>
    public static DateTime? Next(int failures, DateTime nowUtc) => failures >= Most ? null : nowUtc + First * Math.Pow(2, failures - 1);

    /// <summary>Whether another try may help: a gateway that says what is wrong with the message says it again.</summary>
    public static bool MayHelp(HttpStatusCode status) =>
        (int)status is < 400 or >= 500 || status is HttpStatusCode.RequestTimeout or HttpStatusCode.Conflict or HttpStatusCode.TooManyRequests;
}
