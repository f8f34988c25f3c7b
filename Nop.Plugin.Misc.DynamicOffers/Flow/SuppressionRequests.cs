using System.Text.Json;
using Nop.Plugin.Misc.DynamicOffers.Reminders.Webhooks;
using Nop.Services.Configuration;

namespace Nop.Plugin.Misc.DynamicOffers.Flow;

/// <summary>What the owner's gateway tells of addresses that bounced or complained, signed as our messages to it are.</summary>
public class SuppressionRequests(Suppressions suppressions, ISettingService settingService, TimeProvider timeProvider)
{
    /// <summary>Addresses of one message.</summary>
    public const int Most = 1_000;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <param name="body">A JSON array of objects with 'email' and 'reason'.</param>
    public async Task<SuppressionAnswer> AcceptAsync(string body, string? signature)
    {
        var settings = await settingService.LoadSettingAsync<DynamicOffersSettings>();
        if (!WebhookSignature.IsValid(signature, body, settings.WebhookSecret, timeProvider.GetUtcNow()))
            return new SuppressionAnswer(IsSigned: false);

        if (Read(body) is not { Count: <= Most } told)
            return new SuppressionAnswer(IsSigned: true, Problem: $"The body must be a JSON array of at most {Most} objects with 'email' and 'reason'.");

        var (added, unread) = (0, 0);
        foreach (var one in told)
        {
            switch (await suppressions.AddAsync(one?.Email, one?.Reason))
            {
                case true:
                    added++;
                    break;
                case null:
                    unread++;
                    break;
            }
        }

        return new SuppressionAnswer(IsSigned: true, added, unread);
    }

    private static IReadOnlyList<Told?>? Read(string body)
    {
        try
        {
            return JsonSerializer.Deserialize<List<Told?>>(body, Json);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private sealed record Told(string? Email, string? Reason);
}

/// <param name="Added">Addresses that were not known.</param>
/// <param name="Unread">What is no address.</param>
/// <param name="Problem">For the gateway's people; null where it was read.</param>
public sealed record SuppressionAnswer(bool IsSigned, int Added = 0, int Unread = 0, string? Problem = null);
