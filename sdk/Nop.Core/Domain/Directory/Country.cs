using Nop.Core.Domain.Localization;
using Nop.Core.Domain.Stores;

namespace Nop.Core.Domain.Directory;

public partial class Country : BaseEntity, ILocalizedEntity, IStoreMappingSupported
{
    public bool AllowsBilling { get; set; }

    public bool AllowsShipping { get; set; }

    public int DisplayOrder { get; set; }

    public bool LimitedToStores { get; set; }

    public string Name { get; set; }

    public int NumericIsoCode { get; set; }

    public bool Published { get; set; }

    public bool SubjectToVat { get; set; }

    public string ThreeLetterIsoCode { get; set; }

    public string TwoLetterIsoCode { get; set; }
}
