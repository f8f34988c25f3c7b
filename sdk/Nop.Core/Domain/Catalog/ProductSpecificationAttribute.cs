using Nop.Core.Domain.Localization;

namespace Nop.Core.Domain.Catalog;

public partial class ProductSpecificationAttribute : BaseEntity, ILocalizedEntity
{
    public bool AllowFiltering { get; set; }

    public SpecificationAttributeType AttributeType
    {
        get => (SpecificationAttributeType)AttributeTypeId;
        set => AttributeTypeId = (int)value;
    }

    public int AttributeTypeId { get; set; }

    public string CustomValue { get; set; }

    public int DisplayOrder { get; set; }

    public int ProductId { get; set; }

    public bool ShowOnProductPage { get; set; }

    public int SpecificationAttributeOptionId { get; set; }
}
