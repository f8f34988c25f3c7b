using Nop.Core.Domain.Localization;

namespace Nop.Core.Domain.Catalog;

public partial class SpecificationAttributeOption : BaseEntity, ILocalizedEntity
{
    public string ColorSquaresRgb { get; set; }

    public int DisplayOrder { get; set; }

    public string Name { get; set; }

    public int SpecificationAttributeId { get; set; }
}
