using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Nop.Plugin.Misc.DynamicOffers.Consent;

/// <summary>Makes one hash of all the ways to write an address that reach the same mailbox.</summary>
public static class EmailHasher
{
    private static readonly HashSet<string> GoogleDomains = ["gmail.com", "googlemail.com"];

    /// <summary>Providers that deliver name+tag@ to name@.</summary>
    private static readonly HashSet<string> PlusTagDomains =
    [
        "gmail.com", "outlook.com", "hotmail.com", "live.com", "msn.com", "icloud.com", "me.com", "mac.com", "fastmail.com", "fastmail.fm",
        "proton.me", "protonmail.com", "pm.me", "zoho.com"
    ];

    /// <summary>Providers that deliver name-tag@ to name@.</summary>
    private static readonly HashSet<string> DashTagDomains = ["yahoo.com", "ymail.com", "rocketmail.com"];

    /// <summary>HMAC-SHA256 (RFC 2104) of the normalised address, in hexadecimal; null for what is no address.</summary>
    public static string? Hash(string? email, byte[] key) =>
        Normalize(email) is { } address ? Convert.ToHexString(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(address))) : null;

    /// <summary>
    /// The address as its provider understands it: case does not count; dots in the name do not at Google; tags after a plus (a dash at Yahoo) do not where
    /// the provider ignores them. Elsewhere name and tag stay: there they may be different people.
    /// </summary>
    public static string? Normalize(string? email)
    {
        var text = email?.Trim().ToLowerInvariant() ?? string.Empty;
        var at = text.LastIndexOf('@');
        if (at <= 0 || at == text.Length - 1 || text.Any(char.IsWhiteSpace) || ToAscii(text[(at + 1)..]) is not { } domain)
            return null;

        var name = text[..at];
        if (GoogleDomains.Contains(domain))
            (name, domain) = (name.Replace(".", string.Empty), "gmail.com");
        if (PlusTagDomains.Contains(domain))
            name = Before(name, '+');
        if (DashTagDomains.Contains(domain))
            name = Before(name, '-');

        return $"{name}@{domain}";
    }

    private static string Before(string name, char sign) => name.IndexOf(sign) is > 0 and var at ? name[..at] : name;

    private static string? ToAscii(string domain)
    {
        try
        {
            return new IdnMapping().GetAscii(domain);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
