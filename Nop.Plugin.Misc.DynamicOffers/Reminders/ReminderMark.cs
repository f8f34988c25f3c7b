using System.Globalization;
using System.Text.RegularExpressions;

namespace Nop.Plugin.Misc.DynamicOffers.Reminders;

/// <summary>What tells a mail of ours, in its links: the reminder's random key and the claim it was written under.</summary>
/// <param name="Attempt">0 for mails of before claims were counted.</param>
public readonly partial record struct ReminderMark(Guid Key, int Attempt)
{
    /// <summary>Null where there is none.</summary>
    public static ReminderMark? Parse(string? text) => text is not null && Whole().Match(text) is { Success: true } match ? Of(match) : null;

    /// <summary>
    /// The first in a mail's links; null where it is none of ours. Who quotes a mail of ours in a form of the shop sends text, of which the host makes no link.
    /// </summary>
    public static ReminderMark? FindIn(string? body) => body is not null && Linked().Match(body) is { Success: true } match ? Of(match) : null;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Key:N}-{Attempt}");

    private static ReminderMark Of(Match match) => new(
        Guid.ParseExact(match.Groups["key"].Value, "N"),
        match.Groups["attempt"].Success ? int.Parse(match.Groups["attempt"].Value, CultureInfo.InvariantCulture) : 0);

    [GeneratedRegex("^(?<key>[0-9a-f]{32})(-(?<attempt>[0-9]{1,6}))?$")]
    private static partial Regex Whole();

    [GeneratedRegex("href=[\"'][^\"']*(/offers/(mail|unsubscribe)/|/cart\\?reminder=)(?<key>[0-9a-f]{32})(-(?<attempt>[0-9]{1,6}))?(?![0-9a-f])")]
    private static partial Regex Linked();
}
