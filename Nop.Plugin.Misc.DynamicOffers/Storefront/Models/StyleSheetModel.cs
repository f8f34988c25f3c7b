using Nop.Web.Framework.Models;

namespace Nop.Plugin.Misc.DynamicOffers.Storefront.Models;

/// <param name="Version">Changes with the plugin, so that no browser keeps an old style sheet.</param>
public record StyleSheetModel(string Version) : BaseNopModel;
