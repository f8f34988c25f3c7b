using Nop.Core.Domain.Customers;
using Nop.Web.Framework.Models;

namespace Nop.Web.Models.Customer;

public partial record LoginModel : BaseNopModel
{
    public bool CheckoutAsGuest { get; set; }

    public string Email { get; set; }

    public string Password { get; set; }

    public bool RememberMe { get; set; }

    public UserRegistrationType RegistrationType { get; set; }
}
