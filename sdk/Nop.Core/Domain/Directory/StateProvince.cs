using Nop.Core.Domain.Localization;

namespace Nop.Core.Domain.Directory;

public partial class StateProvince : BaseEntity, ILocalizedEntity
{
    public string Abbreviation { get; set; }

    public int CountryId { get; set; }

    public int DisplayOrder { get; set; }

    public string Name { get; set; }

    public bool Published { get; set; }
}
