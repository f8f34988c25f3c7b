namespace Nop.Core.Domain.Catalog;

public partial class ProductPicture : BaseEntity
{
    public int DisplayOrder { get; set; }

    public int PictureId { get; set; }

    public int ProductId { get; set; }
}
