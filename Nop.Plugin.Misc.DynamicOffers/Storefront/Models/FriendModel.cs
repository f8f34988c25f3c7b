using Nop.Plugin.Misc.DynamicOffers.Flow;
using Nop.Web.Framework.Models;

namespace Nop.Plugin.Misc.DynamicOffers.Storefront.Models;

/// <summary>The page that a friend's link opens.</summary>
/// <param name="Code">Of the link.</param>
public record FriendModel(string Code, FriendAnswer Answer) : BaseNopModel;
