using Nop.Web.Framework.Models;

namespace Nop.Web.Models.Customer;

public partial record RegisterModel : BaseNopModel
{
    public string Email { get; set; }

    public string Password { get; set; }

    public string ConfirmPassword { get; set; }

    public string FirstName { get; set; }

    public string LastName { get; set; }

    public string Company { get; set; }

    public bool NewsletterEnabled { get; set; }

    public IList<NewsLetterSubscriptionModel> NewsLetterSubscriptions { get; set; } = [];
}
