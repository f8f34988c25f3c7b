using Microsoft.AspNetCore.Mvc.Filters;

namespace Nop.Web.Framework.Mvc.Filters;

internal static class FilterContextExtensions
{
    /// <summary>The attribute on the action itself, which has the last word over that of its controller.</summary>
    public static TAttribute FindActionFilter<TAttribute>(this FilterContext context)
        where TAttribute : class, IFilterMetadata
    {
        return context.ActionDescriptor.FilterDescriptors
            .Where(descriptor => descriptor.Scope == FilterScope.Action)
            .Select(descriptor => descriptor.Filter)
            .OfType<TAttribute>()
            .FirstOrDefault();
    }
}
