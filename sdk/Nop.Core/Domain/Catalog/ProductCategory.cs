namespace Nop.Core.Domain.Catalog;

public partial class ProductCategory : BaseEntity
{
    public int CategoryId { get; set; }

    public int DisplayOrder { get; set; }

    public bool IsFeaturedProduct { get; set; }

    public int ProductId { get; set; }
}
