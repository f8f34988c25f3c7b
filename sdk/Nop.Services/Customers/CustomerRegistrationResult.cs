namespace Nop.Services.Customers;

public partial class CustomerRegistrationResult : BaseNopResult
{
}
