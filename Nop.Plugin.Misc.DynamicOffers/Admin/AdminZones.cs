using Nop.Web.Framework.Infrastructure;

namespace Nop.Plugin.Misc.DynamicOffers.Admin;

/// <summary>The zones of the host's admin pages that show something of ours.</summary>
public static class AdminZones
{
    public static IReadOnlyCollection<string> All => [AdminWidgetZones.OrderDetailsBlock];

    /// <summary>The component that shows something in every one of them.</summary>
    public static Type Component => typeof(DynamicOffersOrderViewComponent);
}
