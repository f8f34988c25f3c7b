using Nop.Web.Framework.Models;

namespace Nop.Plugin.Misc.DynamicOffers.Admin.Models;

/// <summary>Which offer paid what in an order. All amounts and times are as the admin shows them.</summary>
public record OrderOffersModel : BaseNopModel
{
    public IReadOnlyList<OrderOfferModel> Offers { get; init; } = [];
}

/// <param name="Gives">In words.</param>
/// <param name="TakenOff">What the order has off by it now.</param>
/// <param name="Points">Reward points that the order brings; 0 where the reward is none.</param>
/// <param name="For">The campaign, or the step of the journey.</param>
/// <param name="CampaignId">0 for the journey of the settings, and where the campaign is gone.</param>
/// <param name="VersionNumber">Of its terms; 0 for the journey of the settings.</param>
/// <param name="Reasons">In words.</param>
/// <param name="WasDecided">False for what an owner gave by hand.</param>
public record OrderOfferModel(
    int GrantId,
    string Gives,
    string TakenOff,
    int Points,
    string For,
    int CampaignId,
    int VersionNumber,
    IReadOnlyList<string> Reasons,
    bool WasDecided,
    IReadOnlyList<LedgerLineModel> Lines);

/// <param name="Kind">In words.</param>
/// <param name="Amount">Empty where it moved none.</param>
public record LedgerLineModel(string CreatedOn, string Kind, string Amount);
