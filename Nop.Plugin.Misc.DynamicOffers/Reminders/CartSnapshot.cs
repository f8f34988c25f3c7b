using System.Text.Json;
using System.Text.RegularExpressions;
using Nop.Core.Domain.Orders;

namespace Nop.Plugin.Misc.DynamicOffers.Reminders;

/// <summary>
/// The cart as a mail shows it, to be put into the cart of whoever follows the mail's link. What a shopper wrote on a product is not in it: a line with a text of
/// the shopper's own, as gift cards have, is left out.
/// </summary>
public static partial class CartSnapshot
{
    public static string ToJson(IEnumerable<ShoppingCartItem> cart) => JsonSerializer.Serialize(cart
        .Where(item => IsChosenOnly(item.AttributesXml) && item.CustomerEnteredPrice == 0m && item.RentalStartDateUtc is null)
        .Select(item => new SnapshotLine(item.ProductId, item.Quantity, string.IsNullOrEmpty(item.AttributesXml) ? null : item.AttributesXml)));

    public static IReadOnlyList<SnapshotLine> FromJson(string? json) =>
        string.IsNullOrEmpty(json) ? [] : JsonSerializer.Deserialize<IReadOnlyList<SnapshotLine>>(json) ?? [];

    // What is chosen from a list is a number; what is typed, or a file, is anything else.
    private static bool IsChosenOnly(string? attributesXml) =>
        string.IsNullOrEmpty(attributesXml)
        || (!attributesXml.Contains("<GiftCardInfo", StringComparison.Ordinal) && Value().Matches(attributesXml).All(value => value.Groups[1].Value.All(char.IsAsciiDigit)));

    [GeneratedRegex("<Value>(.*?)</Value>", RegexOptions.Singleline)]
    private static partial Regex Value();
}

public sealed record SnapshotLine(int ProductId, int Quantity, string? AttributesXml);
