using Nop.Web.Framework.Models;

namespace Nop.Web.Models.Newsletter;

public partial record NewsLetterBoxModel : BaseNopModel
{
    public string NewsLetterEmail { get; set; }

    public bool AllowToUnsubscribe { get; set; }
}
