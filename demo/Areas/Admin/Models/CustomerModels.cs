namespace DemoStore.Areas.Admin.Models;

public record CustomerRow(Customer Customer, string FullName, string Roles);

public record CustomerListModel(bool Guests, IReadOnlyList<CustomerRow> Rows, int Page, int TotalPages) : BaseNopModel;

public record CustomerModel(CustomerRow Row, bool CanImpersonate, IList<ShoppingCartItem> CartItems, IList<Order> Orders) : BaseNopEntityModel;
