using System.Text.Json.Nodes;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Demo.Acts;

/// <summary>
/// An act as lines of text, which are the same where the acts are: its requests, the events that matter, the facts. Ids are replaced
/// by the order in which they appear, so that they say who is who and nothing else.
/// </summary>
public sealed class ActText
{
    private const string UnitPriceEvent = "GetShoppingCartItemUnitPriceEvent";

    private static readonly string[] ComparedEntities =
        ["ShoppingCartItem", "Order", "Customer", "DiscountUsageHistory", "Discount", "DiscountRequirement", "ReturnRequest"];

    private static readonly HashSet<string> ComparedEvents =
    [
        UnitPriceEvent, "OrderPlacedEvent", "OrderPaidEvent", "OrderAuthorizedEvent", "OrderStatusChangedEvent", "OrderRefundedEvent",
        "OrderVoidedEvent", "ClearShoppingCartEvent", "ShoppingCartItemMovedToOrderItemEvent", "CustomerLoggedinEvent",
        "CustomerLoggedOutEvent", "CustomerRegisteredEvent", "CustomerActivatedEvent", "EmailSubscribedEvent", "EmailUnsubscribedEvent",
        "CustomerPermanentlyDeleted", "ProductSearchEvent", "PageRenderingEvent",
        .. from change in new[] { "Inserted", "Updated", "Deleted" }
           from entity in ComparedEntities
           select $"Entity{change}Event<{entity}>",
    ];

    private static readonly HashSet<string> ComparedModels =
    [
        "ProductDetailsModel", "CategoryModel", "SearchModel", "ShoppingCartModel", "MiniShoppingCartModel", "OrderTotalsModel",
        "CheckoutConfirmModel", "OnePageCheckoutModel", "WishlistModel",
    ];

    private static readonly Dictionary<string, string> References = new()
    {
        ["customerId"] = "Customer",
        ["orderId"] = "Order",
        ["productId"] = "Product",
        ["discountId"] = "Discount",
        ["parentId"] = "DiscountRequirement",
    };

    private readonly List<string> _lines = [];
    private readonly Dictionary<string, List<int>> _known = [];
    private readonly SortedSet<int> _pricedLines = [];

    private ActText()
    {
    }

    public static IReadOnlyList<string> Write(IEnumerable<GoldenRequest> requests, JsonObject facts)
    {
        var text = new ActText();
        foreach (var request in requests)
            text.Write(request);
        text.Write(facts);

        return text._lines;
    }

    private void Write(GoldenRequest request)
    {
        _lines.Add($"{request.Method} {request.Route} {request.Status}");
        foreach (var @event in request.Events.Where(IsCompared))
        {
            if ((string)@event["event"]! == UnitPriceEvent)
            {
                _pricedLines.Add((int)@event["shoppingCartItem"]!["id"]!);
                continue;
            }

            WritePricedLines();
            _lines.Add($"    {@event["event"]}{Members(@event, EventDescription.EventMembers)}");
        }

        WritePricedLines();
    }

    private void Write(JsonObject facts)
    {
        // How many customers a store has is its own affair; how many came is not.
        if (facts["customersBefore"] is { } before && facts["customersAfter"] is { } after)
            facts = new JsonObject { ["customersCame"] = (int)after - (int)before };

        foreach (var (name, value) in facts.OrderBy(fact => fact.Key, StringComparer.Ordinal))
            _lines.Add($"fact: {name} = {value}");
    }

    /// <summary>How often a line is priced is the store's affair; that each line is, and when, is not.</summary>
    private void WritePricedLines()
    {
        if (_pricedLines.Count > 0)
            _lines.Add($"    {UnitPriceEvent} of {string.Join(", ", _pricedLines.Select(id => Number("ShoppingCartItem", id)))}");
        _pricedLines.Clear();
    }

    private static bool IsCompared(JsonObject @event) => (string)@event["event"]! is "ModelPreparedEvent<BaseNopModel>"
        ? ComparedModels.Contains((string)@event["model"]!)
        : ComparedEvents.Contains((string)@event["event"]!);

    private string Members(JsonObject node, IEnumerable<string> members) => string.Concat(
        from member in members
        where node[member] is not null
        select $" {member}={Value(member, node[member]!)}");

    private string Value(string member, JsonNode value) => value switch
    {
        JsonObject entity => $"({Number((string)entity["type"]!, (int)entity["id"]!)}{Members(entity, EventDescription.EntityMembers)})",
        JsonArray entities => $"[{string.Join(", ", entities.Select(entity => Value(member, entity!)))}]",
        _ when References.TryGetValue(member, out var type) => Number(type, (int)value),
        // Each store has a gateway of its own that does as it is told.
        _ when (member, value.ToString()) is ("paymentMethodSystemName", "Payments.Recorder" or "Payments.Test") => "(test gateway)",
        _ => value.ToString(),
    };

    private string Number(string type, int id)
    {
        var known = _known.TryGetValue(type, out var ids) ? ids : _known[type] = [];
        if (!known.Contains(id))
            known.Add(id);

        return $"{type}#{known.IndexOf(id) + 1}";
    }
}
