using System.Security.Cryptography;
using Nop.Core;

namespace Nop.Plugin.Misc.DynamicOffers.Referrals;

/// <summary>The link by which a shopper with an account recommends the shop to friends. It says nothing of whose it is.</summary>
public class ReferralLink : BaseEntity
{
    // One case only, because some databases compare without it, and without letters that are read as digits.
    private const string Alphabet = "0123456789abcdefghjkmnpqrstvwxyz";

    public const int CodeLength = 20;

    public int ShopperId { get; set; }

    /// <summary>100 random bits.</summary>
    public string Code { get; set; } = string.Empty;

    public DateTime CreatedOnUtc { get; set; }

    public static string NewCode() => RandomNumberGenerator.GetString(Alphabet, CodeLength);
}
