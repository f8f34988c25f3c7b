namespace Nop.Plugin.Misc.DynamicOffers.Offers;

public enum CampaignStatus
{
    /// <summary>Being written; nobody gets anything.</summary>
    Draft = 10,

    Live = 20,

    /// <summary>Gives nothing, and what it gave rests until it goes on.</summary>
    Paused = 30,

    /// <summary>Gives nothing any more; what it gave holds until its own end.</summary>
    Ended = 40
}
