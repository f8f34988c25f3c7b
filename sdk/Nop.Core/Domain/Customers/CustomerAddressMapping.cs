namespace Nop.Core.Domain.Customers;

public partial class CustomerAddressMapping : BaseEntity
{
    public int AddressId { get; set; }

    public int CustomerId { get; set; }
}
