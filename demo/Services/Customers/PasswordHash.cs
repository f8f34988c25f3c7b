using System.Security.Cryptography;

namespace DemoStore.Services.Customers;

/// <summary>Passwords are kept salted and hashed.</summary>
public static class PasswordHash
{
    private const int Iterations = 100_000;
    private const int SaltBytes = 16;
    private const int HashBytes = 32;

    public static CustomerPassword Create(int customerId, string password, DateTime createdOnUtc)
    {
        var salt = Convert.ToBase64String(RandomNumberGenerator.GetBytes(SaltBytes));

        return new CustomerPassword
        {
            CustomerId = customerId,
            PasswordFormat = PasswordFormat.Hashed,
            PasswordSalt = salt,
            Password = Hash(password, salt),
            CreatedOnUtc = createdOnUtc,
        };
    }

    public static bool Matches(CustomerPassword? stored, string entered) => stored is not null && CryptographicOperations.FixedTimeEquals(
        Encoding.ASCII.GetBytes(stored.Password), Encoding.ASCII.GetBytes(Hash(entered, stored.PasswordSalt)));

    private static string Hash(string password, string salt) => Convert.ToBase64String(Rfc2898DeriveBytes.Pbkdf2(
        password, Convert.FromBase64String(salt), Iterations, HashAlgorithmName.SHA256, HashBytes));
}
