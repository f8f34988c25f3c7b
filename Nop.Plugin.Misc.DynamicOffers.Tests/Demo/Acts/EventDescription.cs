using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Nop.Core;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Demo.Acts;

/// <summary>Describes an event in the words of the recording: its simple members, and of entities the ones that matter.</summary>
public static class EventDescription
{
    /// <summary>Members of events that are compared, in the order in which they are written.</summary>
    public static IReadOnlyList<string> EventMembers { get; } =
    [
        "entity", "order", "customer", "guestCustomer", "cart", "shoppingCartItem", "orderItem", "subscription", "model",
        "previousOrderStatus", "amount", "searchTerm", "searchInDescriptions", "manufacturerId", "vendorId", "customerId", "email",
    ];

    /// <summary>Members of entities that are compared.</summary>
    public static IReadOnlyList<string> EntityMembers { get; } =
    [
        "customerId", "orderId", "productId", "discountId", "parentId", "shoppingCartTypeId", "quantity", "hasShoppingCartItems",
        "active", "isActive", "deleted", "isSystemAccount", "lastLoginDateUtc", "orderStatusId", "shippingStatusId", "paymentStatusId",
        "paymentMethodSystemName", "refundedAmount", "name", "requiresCouponCode", "isGroup", "interactionTypeId", "returnRequestStatusId",
    ];

    public static JsonObject Describe(object @event) => AddMembers(new JsonObject { ["event"] = NameOf(@event.GetType()) }, EventMembers, @event);

    private static JsonObject AddMembers(JsonObject description, IEnumerable<string> members, object value)
    {
        foreach (var member in members)
        {
            if (value.GetType().GetProperty(char.ToUpperInvariant(member[0]) + member[1..])?.GetValue(value) is { } memberValue)
                description[member] = ValueOf(member, memberValue);
        }

        return description;
    }

    private static JsonNode? ValueOf(string member, object value) => (member, value) switch
    {
        ("model", _) => NameOf(value.GetType()),
        ("email", _) => "(email)",
        (_, BaseEntity entity) =>
            AddMembers(new JsonObject { ["type"] = entity.GetType().Name, ["id"] = entity.Id }, EntityMembers, entity),
        (_, IEnumerable<BaseEntity> entities) => new JsonArray([.. entities.Select(entity => ValueOf("entity", entity))]),
        (_, DateTime) => "(time)",
        (_, Enum) => value.ToString(),
        (_, decimal amount) => amount.ToString("0.############################", CultureInfo.InvariantCulture),
        _ => JsonSerializer.SerializeToNode(value),
    };

    private static string NameOf(Type type) => type.IsGenericType
        ? $"{type.Name[..type.Name.IndexOf('`')]}<{string.Join(", ", type.GetGenericArguments().Select(NameOf))}>"
        : type.Name;
}
