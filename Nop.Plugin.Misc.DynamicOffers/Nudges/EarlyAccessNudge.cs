namespace Nop.Plugin.Misc.DynamicOffers.Nudges;

/// <summary>Says until when the shopper has the customer role that the campaign names; what the role may see is the host's to say. Its depth means nothing.</summary>
public sealed class EarlyAccessNudge : INudge
{
    public const string EarlyAccess = "early_access";

    public string Code => EarlyAccess;

    public Task<NudgeSaying?> SayAsync(NudgeMoment moment) => Task.FromResult<NudgeSaying?>(new NudgeSaying(moment.EndsOnUtc));
}
