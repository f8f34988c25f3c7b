namespace Nop.Plugin.Misc.DynamicOffers.Nudges;

/// <summary>The nudges that campaigns may name, by their codes. Made only where one is asked for: most requests need none.</summary>
public class NudgeCatalog(Func<IReadOnlyList<INudge>> create)
{
    private readonly Lazy<IReadOnlyList<INudge>> _all = new(() => create().OrderBy(nudge => nudge.Code, StringComparer.Ordinal).ToList());

    /// <summary>In the order of their codes.</summary>
    public IReadOnlyList<INudge> All => _all.Value;

    public INudge? Find(string code) => All.FirstOrDefault(nudge => nudge.Code == code);
}
