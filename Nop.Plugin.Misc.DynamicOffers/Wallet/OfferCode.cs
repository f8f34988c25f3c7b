using System.Security.Cryptography;
using System.Text;
using Nop.Core;

namespace Nop.Plugin.Misc.DynamicOffers.Wallet;

/// <summary>
/// A code for one holder, given on the phone or in a letter: whoever types it first is given a campaign's offer, once. Only its hash is kept.
/// </summary>
public class OfferCode : BaseEntity
{
    // Without letters that are read as digits, or the other way round.
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int Length = 10;

    public int CampaignId { get; set; }

    /// <summary>SHA-256 of the code as <see cref="Normalise"/> has it, in hexadecimal. A code has 50 random bits, and tries are counted.</summary>
    public string CodeHash { get; set; } = string.Empty;

    /// <summary>The admin who made it.</summary>
    public int CreatedBy { get; set; }

    public DateTime CreatedOnUtc { get; set; }

    /// <summary>Nobody can use it from then on.</summary>
    public DateTime ExpiresOnUtc { get; set; }

    /// <summary>Null until somebody used it.</summary>
    public DateTime? ClaimedOnUtc { get; set; }

    /// <summary>What it gave; 0 until then.</summary>
    public int GrantId { get; set; }

    /// <summary>A new one, as people read it: two groups of five.</summary>
    public static string New()
    {
        var code = RandomNumberGenerator.GetString(Alphabet, Length);

        return $"{code[..(Length / 2)]}-{code[(Length / 2)..]}";
    }

    /// <summary>Null for what can be none.</summary>
    public static string? HashOf(string? typed) => Normalise(typed) is { } code ? Convert.ToHexString(SHA256.HashData(Encoding.ASCII.GetBytes(code))) : null;

    // However it is typed: small letters, spaces and hyphens, an O for the zero, an I or L for the one.
    private static string? Normalise(string? typed)
    {
        if (typed is null or { Length: > 40 })
            return null;

        var code = string.Concat(typed.ToUpperInvariant().Where(letter => !char.IsWhiteSpace(letter) && letter is not ('-' or '–')))
            .Replace('O', '0').Replace('I', '1').Replace('L', '1');

        return code.Length == Length && code.All(Alphabet.Contains) ? code : null;
    }
}
