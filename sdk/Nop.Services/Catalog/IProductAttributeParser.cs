using Microsoft.AspNetCore.Http;
using Nop.Core.Domain.Catalog;

namespace Nop.Services.Catalog;

public partial interface IProductAttributeParser
{
    Task<IList<ProductAttributeMapping>> ParseProductAttributeMappingsAsync(string attributesXml);

    Task<IList<ProductAttributeValue>> ParseProductAttributeValuesAsync(string attributesXml, int productAttributeMappingId = 0);

    string AddProductAttribute(string attributesXml, ProductAttributeMapping productAttributeMapping, string value, int? quantity = null);

    IList<string> ParseValues(string attributesXml, int productAttributeMappingId);

    Task<bool> AreProductAttributesEqualAsync(string attributesXml1, string attributesXml2, bool ignoreNonCombinableAttributes, bool ignoreQuantity = true);

    Task<ProductAttributeCombination> FindProductAttributeCombinationAsync(Product product, string attributesXml, bool ignoreNonCombinableAttributes = true);

    Task<string> ParseProductAttributesAsync(Product product, IFormCollection form, List<string> errors);

    int ParseEnteredQuantity(Product product, IFormCollection form);

    Task<decimal> ParseCustomerEnteredPriceAsync(Product product, IFormCollection form);
}
