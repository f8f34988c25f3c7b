using Nop.Plugin.Misc.DynamicOffers.Nudges;

namespace DynamicOffers.Sample;

/// <summary>Says until when the shop at the corner is open.</summary>
public sealed class OpeningHours : INudge
{
    public string Code => "opening_hours";

    public Task<NudgeSaying?> SayAsync(NudgeMoment moment) => Task.FromResult<NudgeSaying?>(new NudgeSaying(18));
}
