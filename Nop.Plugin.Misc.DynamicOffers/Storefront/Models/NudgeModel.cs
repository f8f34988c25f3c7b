using Nop.Web.Framework.Models;

namespace Nop.Plugin.Misc.DynamicOffers.Storefront.Models;

/// <param name="Text">In words.</param>
/// <param name="Products">Shown with it.</param>
public record NudgeModel(string Text, IReadOnlyList<NudgeProductModel> Products) : BaseNopModel;

/// <param name="SeName">Its page, below the shop's address.</param>
public record NudgeProductModel(string Name, string SeName);
