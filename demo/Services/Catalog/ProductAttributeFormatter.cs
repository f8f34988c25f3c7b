namespace DemoStore.Services.Catalog;

public class ProductAttributeFormatter(
    ILocalizationService localizationService, IProductAttributeParser productAttributeParser,
    IProductAttributeService productAttributeService, IStoreContext storeContext, IWorkContext workContext) : IProductAttributeFormatter
{
    public async Task<string> FormatAttributesAsync(Product product, string attributesXml) => string.IsNullOrEmpty(attributesXml)
        ? string.Empty
        : await FormatAttributesAsync(product, attributesXml,
            await workContext.GetCurrentCustomerAsync(), await storeContext.GetCurrentStoreAsync());

    public async Task<string> FormatAttributesAsync(Product product, string attributesXml, Customer customer, Store store,
        string separator = "<br />", bool htmlEncode = true, bool renderPrices = true, bool renderProductAttributes = true,
        bool renderGiftCardAttributes = true, bool allowHyperlinks = true)
    {
        var lines = new List<string>();
        foreach (var mapping in await productAttributeParser.ParseProductAttributeMappingsAsync(attributesXml))
        {
            var attribute = await productAttributeService.GetProductAttributeByIdAsync(mapping.ProductAttributeId);
            var name = await localizationService.GetLocalizedAsync(attribute, row => row.Name);
            var values = await productAttributeParser.ParseProductAttributeValuesAsync(attributesXml, mapping.Id);
            if (values.Count == 0)
                lines.AddRange(productAttributeParser.ParseValues(attributesXml, mapping.Id).Select(text => $"{name}: {text}"));

            foreach (var value in values)
                lines.Add($"{name}: {await localizationService.GetLocalizedAsync(value, row => row.Name)}");
        }

        return string.Join(separator, htmlEncode ? lines.Select(WebUtility.HtmlEncode) : lines);
    }
}
