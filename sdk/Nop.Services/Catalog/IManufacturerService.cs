using Nop.Core.Domain.Catalog;

namespace Nop.Services.Catalog;

public partial interface IManufacturerService
{
    Task<Manufacturer> GetManufacturerByIdAsync(int manufacturerId);

    Task<IList<ProductManufacturer>> GetProductManufacturersByProductIdAsync(int productId, bool showHidden = false);
}
