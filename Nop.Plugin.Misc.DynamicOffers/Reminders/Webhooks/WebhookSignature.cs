using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Nop.Plugin.Misc.DynamicOffers.Reminders.Webhooks;

/// <summary>
/// Tells a gateway that a message is the shop's, and the shop that one is its gateway's: HMAC-SHA256 (RFC 2104) over the moment, a dot and the body, as
/// 't=SECONDS,v1=HEXADECIMAL'. The moment is signed along, so that an old message cannot be sent anew.
/// </summary>
public static class WebhookSignature
{
    public const string Header = "X-DynamicOffers-Signature";

    /// <summary>How far sender and receiver may be apart in time.</summary>
    public static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(5);

    public static string Sign(string body, string secret, DateTimeOffset now)
    {
        var seconds = now.ToUnixTimeSeconds();

        return string.Create(CultureInfo.InvariantCulture, $"t={seconds},v1={Compute(seconds, body, secret)}");
    }

    /// <summary>False too where the owner has set no secret.</summary>
    public static bool IsValid(string? signature, string body, string secret, DateTimeOffset now)
    {
        if (secret.Length == 0 || signature?.Split(',') is not [var moment, var hash] || !moment.StartsWith("t=", StringComparison.Ordinal) || !hash.StartsWith("v1=", StringComparison.Ordinal))
            return false;

        // Compared before it is added to anything: the number may be any.
        return long.TryParse(moment.AsSpan(2), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            && seconds >= (now - Tolerance).ToUnixTimeSeconds()
            && seconds <= (now + Tolerance).ToUnixTimeSeconds()
            && CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(hash[3..]), Encoding.ASCII.GetBytes(Compute(seconds, body, secret)));
    }

    private static string Compute(long seconds, string body, string secret) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{seconds}.{body}"))));
}
