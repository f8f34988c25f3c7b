using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Nop.Plugin.Misc.DynamicOffers.Experiments;

/// <summary>
/// Where a shopper falls in an experiment: the first eight bytes (big-endian) of SHA-256 over 'salt:key', divided by 2^64. The same shopper always falls on the same
/// place of one experiment, and on places of others that have nothing to do with it.
/// </summary>
public static class Assignment
{
    /// <summary>From 0 up to, but not including, 1.</summary>
    /// <param name="salt">The experiment.</param>
    /// <param name="shopperKey">The key of the shopper's cookie; the one it keeps when two visitors turn out to be one shopper.</param>
    public static double Place(string salt, Guid shopperKey)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{salt}:{shopperKey:N}"));

        // The upper 53 bits: what a double holds without rounding up to 1.
        return (BinaryPrimitives.ReadUInt64BigEndian(hash) >> 11) * (1.0 / (1UL << 53));
    }

    /// <param name="percentage">0 to 100.</param>
    public static bool IsWithin(string salt, Guid shopperKey, decimal percentage) => Place(salt, shopperKey) * 100 < (double)percentage;
}
