using Nop.Core;

namespace Nop.Plugin.Misc.DynamicOffers.Measurement;

/// <summary>One decision about one shopper, also that there is no offer. Only ever added; goes with the shopper, and after the period of single acts.</summary>
public class DecisionRecord : BaseEntity
{
    public int ShopperId { get; set; }

    public int StoreId { get; set; }

    public DateTime DecidedOnUtc { get; set; }

    /// <summary>One of <see cref="DecisionOutcome"/>.</summary>
    public string Outcome { get; set; } = string.Empty;

    /// <summary>0 for the journey of the settings, and where nothing is offered.</summary>
    public int CampaignId { get; set; }

    /// <summary>The grant; 0 where none was given.</summary>
    public int GrantId { get; set; }

    /// <summary>The decision in one line, as a replay of the inputs gives it again.</summary>
    public string Decision { get; set; } = string.Empty;

    /// <summary>What it read, as JSON.</summary>
    public string Inputs { get; set; } = string.Empty;
}

/// <summary>What became of a decision, as stored codes.</summary>
public static class DecisionOutcome
{
    public const string NoOffer = "no_offer";
    public const string Given = "given";

    /// <summary>Decided, and not given: by an arm of an experiment, a limit that was reached, or a carrier that is missing.</summary>
    public const string Withheld = "withheld";
}
