namespace Nop.Plugin.Misc.DynamicOffers.Storefront.Models;

/// <param name="IsKnown">The link is ours.</param>
/// <param name="IsDone">No more mails are sent.</param>
public record UnsubscribeModel(string Mark, string Signature, bool IsKnown, bool IsDone);
