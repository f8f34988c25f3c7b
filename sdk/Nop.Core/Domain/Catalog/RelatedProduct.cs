namespace Nop.Core.Domain.Catalog;

public partial class RelatedProduct : BaseEntity
{
    public int DisplayOrder { get; set; }

    public int ProductId1 { get; set; }

    public int ProductId2 { get; set; }
}
