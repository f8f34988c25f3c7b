namespace Nop.Plugin.Misc.DynamicOffers.Offers;

/// <summary>When and how often a shopper may be written to about offers.</summary>
/// <param name="QuietFromHour">Of the shopper's day, 0 to 23; the same as <paramref name="QuietToHour"/> for no quiet hours.</param>
/// <param name="PerDay">In 24 hours, at least 1.</param>
/// <param name="PerWeek">In seven days, at least 1.</param>
public sealed record MailRules(int QuietFromHour, int QuietToHour, int PerDay, int PerWeek);
