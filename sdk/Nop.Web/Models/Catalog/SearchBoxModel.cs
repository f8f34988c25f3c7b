using Nop.Web.Framework.Models;

namespace Nop.Web.Models.Catalog;

public partial record SearchBoxModel : BaseNopModel
{
    public int SearchTermMinimumLength { get; set; }

    public bool ShowSearchBox { get; set; }
}
