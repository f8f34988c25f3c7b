using Nop.Web.Framework.Models;

namespace Nop.Plugin.Misc.DynamicOffers.Storefront.Models;

public record WalletLinkModel(int OpenOffers) : BaseNopModel;
