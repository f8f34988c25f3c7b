using Microsoft.AspNetCore.Mvc.Routing;

namespace DemoStore.Controllers;

/// <summary>Finds the page that a slug names, by its <c>UrlRecord</c>.</summary>
public class SlugRouteTransformer(IUrlRecordService urlRecordService) : DynamicRouteValueTransformer
{
    public override async ValueTask<RouteValueDictionary> TransformAsync(HttpContext httpContext, RouteValueDictionary values)
    {
        var record = values["SeName"] is string slug ? await urlRecordService.GetBySlugAsync(slug) : null;
        if (record is not { IsActive: true })
            return null!;

        return record.EntityName switch
        {
            "Product" => new() { ["controller"] = "Product", ["action"] = "ProductDetails", ["productid"] = record.EntityId, ["SeName"] = record.Slug },
            "Category" => new() { ["controller"] = "Catalog", ["action"] = "Category", ["categoryid"] = record.EntityId, ["SeName"] = record.Slug },
            "Manufacturer" => new() { ["controller"] = "Catalog", ["action"] = "Manufacturer", ["manufacturerid"] = record.EntityId, ["SeName"] = record.Slug },
            _ => null!
        };
    }
}
