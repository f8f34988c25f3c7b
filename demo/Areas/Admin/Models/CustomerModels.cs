namespace DemoStore.Areas.Admin.Models;

public record CustomerRow(Customer Customer, string FullName, string Roles);

public record CustomerListModel(bool Guests, IReadOnlyList<CustomerRow> Rows, int Page, int TotalPages) : BaseNopModel;

public record CustomerModel : BaseNopEntityModel
{
    public required CustomerRow Row { get; init; }

    public bool CanImpersonate { get; init; }

    public required IList<ShoppingCartItem> CartItems { get; init; }

    public required IList<Order> Orders { get; init; }
}
