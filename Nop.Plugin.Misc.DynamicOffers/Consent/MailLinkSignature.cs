using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Nop.Plugin.Misc.DynamicOffers.Consent;

/// <summary>
/// Signs the links of our mails: who follows one reads the mailbox that it was sent to. The link names the mail by its random key, and holds nothing of the
/// address; HMAC-SHA256 (RFC 2104) over mail, end and address binds the three.
/// </summary>
public static class MailLinkSignature
{
    // Keeps signatures of links apart from hashes of addresses, which have the same key.
    private static readonly byte[] Purpose = Encoding.ASCII.GetBytes("mail link");

    // A link to say no must not be one to the cart, nor the other way round.
    private static readonly byte[] NoPurpose = Encoding.ASCII.GetBytes("mail no");

    /// <summary>For the link by which one says no to mails: it names the mail alone, and holds for ever, also where the address was changed since.</summary>
    /// <returns>43 characters that a path may hold.</returns>
    public static string SignNo(Guid mailKey, byte[] key) => Base64Url.EncodeToString(ComputeNo(mailKey, key));

    /// <inheritdoc cref="IsValid"/>
    public static bool IsValidNo(string? signature, Guid mailKey, byte[] key) => key.Length > 0 && IsSame(signature, ComputeNo(mailKey, key));

    /// <param name="emailHash">By <see cref="EmailHasher"/>.</param>
    /// <param name="until">Seconds since 1970 (UTC), until which the link proves anything.</param>
    /// <returns>43 characters that a path may hold.</returns>
    public static string Sign(Guid mailKey, string emailHash, long until, byte[] key) => Base64Url.EncodeToString(Compute(mailKey, emailHash, until, key));

    /// <summary>Whether it is ours and holds at <paramref name="nowUtc"/>; false too where the owner has no key.</summary>
    public static bool IsValid(string? signature, Guid mailKey, string emailHash, long until, byte[] key, DateTime nowUtc)
    {
        if (key.Length == 0 || until < new DateTimeOffset(nowUtc).ToUnixTimeSeconds())
            return false;

        return IsSame(signature, Compute(mailKey, emailHash, until, key));
    }

    private static byte[] ComputeNo(Guid mailKey, byte[] key) => HMACSHA256.HashData(key, NoPurpose.Concat(mailKey.ToByteArray()).ToArray());

    private static bool IsSame(string? signature, byte[] computed)
    {
        if (string.IsNullOrEmpty(signature))
            return false;

        try
        {
            return CryptographicOperations.FixedTimeEquals(Base64Url.DecodeFromChars(signature), computed);
        }
        catch (FormatException)
        {
            return false;
        }
    }

    private static byte[] Compute(Guid mailKey, string emailHash, long until, byte[] key)
    {
        var end = new byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(end, until);

        byte[] signed = [.. Purpose, .. mailKey.ToByteArray(), .. end, .. Encoding.ASCII.GetBytes(emailHash)];

        return HMACSHA256.HashData(key, signed);
    }
}
