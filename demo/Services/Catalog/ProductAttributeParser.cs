using System.Xml.Linq;

namespace DemoStore.Services.Catalog;

/// <summary>Reads and writes a line's choices: <c>Attributes/ProductAttribute[@ID]/ProductAttributeValue/Value</c>.</summary>
public class ProductAttributeParser(IProductAttributeService productAttributeService) : IProductAttributeParser
{
    public async Task<IList<ProductAttributeMapping>> ParseProductAttributeMappingsAsync(string attributesXml)
    {
        var found = new List<ProductAttributeMapping>();
        foreach (var id in Elements(attributesXml).Select(MappingId).Where(id => id > 0))
        {
            if (await productAttributeService.GetProductAttributeMappingByIdAsync(id) is { } mapping)
                found.Add(mapping);
        }

        return found;
    }

    public async Task<IList<ProductAttributeValue>> ParseProductAttributeValuesAsync(string attributesXml, int productAttributeMappingId = 0)
    {
        var found = new List<ProductAttributeValue>();
        foreach (var mapping in await ParseProductAttributeMappingsAsync(attributesXml))
        {
            if (productAttributeMappingId > 0 && mapping.Id != productAttributeMappingId || !HasValues(mapping))
                continue;

            foreach (var text in ParseValues(attributesXml, mapping.Id))
            {
                if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
                    && await productAttributeService.GetProductAttributeValueByIdAsync(id) is { } value
                    && value.ProductAttributeMappingId == mapping.Id)
                    found.Add(value);
            }
        }

        return found;
    }

    public IList<string> ParseValues(string attributesXml, int productAttributeMappingId) =>
        [.. Elements(attributesXml).Where(element => MappingId(element) == productAttributeMappingId)
            .SelectMany(element => element.Elements("ProductAttributeValue"))
            .Select(element => ((string?)element.Element("Value") ?? string.Empty).Trim())];

    public string AddProductAttribute(string attributesXml, ProductAttributeMapping productAttributeMapping, string value, int? quantity = null)
    {
        var root = Parse(attributesXml) ?? new XElement("Attributes");
        var attribute = root.Elements("ProductAttribute").FirstOrDefault(element => MappingId(element) == productAttributeMapping.Id);
        if (attribute is null)
            root.Add(attribute = new XElement("ProductAttribute", new XAttribute("ID", productAttributeMapping.Id)));

        attribute.Add(new XElement("ProductAttributeValue",
            new XElement("Value", value), quantity > 1 ? new XElement("Quantity", quantity) : null));

        return root.ToString(SaveOptions.DisableFormatting);
    }

    public async Task<bool> AreProductAttributesEqualAsync(string attributesXml1, string attributesXml2, bool ignoreNonCombinableAttributes, bool ignoreQuantity = true)
    {
        var first = await ParseProductAttributeMappingsAsync(attributesXml1);
        var second = await ParseProductAttributeMappingsAsync(attributesXml2);
        if (ignoreNonCombinableAttributes)
        {
            first = first.Where(HasValues).ToList();
            second = second.Where(HasValues).ToList();
        }

        return first.Select(mapping => mapping.Id).Order().SequenceEqual(second.Select(mapping => mapping.Id).Order())
            && first.All(mapping => ParseValues(attributesXml1, mapping.Id).Order()
                .SequenceEqual(ParseValues(attributesXml2, mapping.Id).Order()));
    }

    public async Task<ProductAttributeCombination> FindProductAttributeCombinationAsync(Product product, string? attributesXml, bool ignoreNonCombinableAttributes = true)
    {
        if (product is null || string.IsNullOrEmpty(attributesXml))
            return null!;

        foreach (var combination in await productAttributeService.GetAllProductAttributeCombinationsAsync(product.Id))
        {
            if (await AreProductAttributesEqualAsync(combination.AttributesXml, attributesXml, ignoreNonCombinableAttributes))
                return combination;
        }

        return null!;
    }

    public async Task<string> ParseProductAttributesAsync(Product product, IFormCollection form, List<string> errors)
    {
        var attributesXml = string.Empty;
        foreach (var mapping in await productAttributeService.GetProductAttributeMappingsByProductIdAsync(product.Id))
        {
            var entered = form[$"product_attribute_{mapping.Id}"].ToString();
            if (string.IsNullOrWhiteSpace(entered))
                continue;

            string[] values = mapping.AttributeControlType == AttributeControlType.Checkboxes
                ? entered.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                : [entered.Trim()];
            foreach (var value in values.Where(value => !HasValues(mapping) || int.TryParse(value, out var id) && id > 0))
                attributesXml = AddProductAttribute(attributesXml, mapping, value);
        }

        return attributesXml;
    }

    public int ParseEnteredQuantity(Product product, IFormCollection form) =>
        int.TryParse(form[$"addtocart_{product.Id}.EnteredQuantity"], out var quantity) ? quantity : 1;

    public Task<decimal> ParseCustomerEnteredPriceAsync(Product product, IFormCollection form) => Task.FromResult(
        product.CustomerEntersPrice && decimal.TryParse(form[$"addtocart_{product.Id}.CustomerEnteredPrice"], out var price) ? price : 0);

    private static bool HasValues(ProductAttributeMapping mapping) => mapping.AttributeControlType
        is not (AttributeControlType.TextBox or AttributeControlType.MultilineTextbox or AttributeControlType.Datepicker or AttributeControlType.FileUpload);

    private static XElement? Parse(string? attributesXml) => string.IsNullOrEmpty(attributesXml) ? null : XElement.Parse(attributesXml);

    private static IEnumerable<XElement> Elements(string? attributesXml) => Parse(attributesXml)?.Elements("ProductAttribute") ?? [];

    private static int MappingId(XElement element) => (int?)element.Attribute("ID") ?? 0;
}
