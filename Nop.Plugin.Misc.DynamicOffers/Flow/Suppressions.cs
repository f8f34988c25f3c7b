using System.Text;
using Microsoft.VisualBasic.FileIO;
using Nop.Plugin.Misc.DynamicOffers.Consent;
using Nop.Plugin.Misc.DynamicOffers.Reminders;
using Nop.Services.Configuration;

namespace Nop.Plugin.Misc.DynamicOffers.Flow;

/// <summary>The addresses that no mail of ours goes to: those that bounced, whose owners complained, or that the shop's owner names.</summary>
public class Suppressions(ISuppressionStore store, ISettingService settingService, TimeProvider timeProvider)
{
    /// <summary>Lines of a file, and addresses of a message.</summary>
    public const int Most = 100_000;

    public async Task<bool> IsSuppressedAsync(string? email) => await HashAsync(email) is { } hash && await store.FindAsync(hash) is not null;

    /// <summary>Null where it is no address; whether it is new otherwise.</summary>
    /// <param name="reason">In the provider's word.</param>
    public async Task<bool?> AddAsync(string? email, string? reason) => await HashAsync(email) is { } hash ? await AddHashAsync(hash, reason) : null;

    /// <summary>Null where it is no address; whether it was suppressed otherwise.</summary>
    public async Task<bool?> RemoveAsync(string? email) => await HashAsync(email) is { } hash ? await store.DeleteAsync(hash) : null;

    /// <summary>
    /// Reads lines of address and reason, parted by commas or semicolons. A first line without an address is a heading. What is no address is told with its line, and holds up no
    /// other line; a file that goes wrong in the middle may be sent again, for each address counts once.
    /// </summary>
    public async Task<SuppressionImport> ImportAsync(Stream file)
    {
        using var parser = new TextFieldParser(file, Encoding.UTF8) { TextFieldType = FieldType.Delimited, TrimWhiteSpace = true };
        parser.SetDelimiters(",", ";");
        var (added, known, number) = (0, 0, 0);
        var unread = new List<long>();
        while (!parser.EndOfData && number++ < Most)
        {
            var line = parser.LineNumber;
            switch (await AddLineAsync(parser))
            {
                case true:
                    added++;
                    break;
                case false:
                    known++;
                    break;
                case null when number > 1:
                    unread.Add(line);
                    break;
            }
        }

        return new SuppressionImport(added, known, unread, IsTooLong: !parser.EndOfData);
    }

    private async Task<bool?> AddLineAsync(TextFieldParser parser)
    {
        try
        {
            return parser.ReadFields() is [var email, .. var rest] ? await AddAsync(email, rest.FirstOrDefault()) : null;
        }
        catch (MalformedLineException)
        {
            return null;
        }
    }

    private Task<bool> AddHashAsync(string hash, string? reason) => store.AddAsync(new SuppressedAddress
    {
        EmailHash = hash,
        Reason = SuppressionReason.Of(reason),
        SuppressedOnUtc = timeProvider.GetUtcNow().UtcDateTime
    });

    // One key for all stores: an address that does not exist does not exist in any of them.
    private async Task<string?> HashAsync(string? email) =>
        EmailHasher.Hash(email, Convert.FromBase64String((await settingService.LoadSettingAsync<DynamicOffersSettings>()).EmailHashKey));
}

/// <param name="Added">Addresses that were not known.</param>
/// <param name="Known">Addresses that were.</param>
/// <param name="Unread">The numbers of the lines that hold none.</param>
/// <param name="IsTooLong">Whether lines were left out.</param>
public sealed record SuppressionImport(int Added, int Known, IReadOnlyList<long> Unread, bool IsTooLong);
