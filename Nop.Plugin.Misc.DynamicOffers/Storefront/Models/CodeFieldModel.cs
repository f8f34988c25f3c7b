using Nop.Web.Framework.Models;

namespace Nop.Plugin.Misc.DynamicOffers.Storefront.Models;

/// <summary>Where a code for one holder is typed.</summary>
public record CodeFieldModel : BaseNopModel;
