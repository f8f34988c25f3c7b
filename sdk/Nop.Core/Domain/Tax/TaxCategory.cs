namespace Nop.Core.Domain.Tax;

public partial class TaxCategory : BaseEntity
{
    public int DisplayOrder { get; set; }

    public string Name { get; set; }
}
