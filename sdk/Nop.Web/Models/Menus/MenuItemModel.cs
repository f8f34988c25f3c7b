using Nop.Web.Framework.Models;

namespace Nop.Web.Models.Menus;

public partial record MenuItemModel : BaseNopEntityModel
{
    public string Title { get; set; }

    public string Url { get; set; }

    public int EntityId { get; set; }

    public List<MenuItemModel> ChildrenItems { get; set; } = [];
}
