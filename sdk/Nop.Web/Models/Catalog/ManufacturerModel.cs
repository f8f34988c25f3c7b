using Nop.Web.Framework.Models;
using Nop.Web.Models.Media;

namespace Nop.Web.Models.Catalog;

public partial record ManufacturerModel : BaseNopEntityModel
{
    public string Name { get; set; }

    public string Description { get; set; }

    public string MetaTitle { get; set; }

    public string MetaDescription { get; set; }

    public string MetaKeywords { get; set; }

    public string SeName { get; set; }

    public PictureModel PictureModel { get; set; } = new();

    public IList<ProductOverviewModel> FeaturedProducts { get; set; } = [];

    public CatalogProductsModel CatalogProductsModel { get; set; } = new();
}
