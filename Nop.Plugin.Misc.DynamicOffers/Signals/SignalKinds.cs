namespace Nop.Plugin.Misc.DynamicOffers.Signals;

/// <summary>The kinds of signals that there are, ours and those of other plugins.</summary>
public class SignalKinds(IEnumerable<ISignalKind> others)
{
    public const int MostCharacters = 50;

    /// <summary>Ours first.</summary>
    public IReadOnlyList<string> All { get; } = [.. SignalKind.All, .. others.Select(other => other.Code).Where(code => code.Length <= MostCharacters).Except(SignalKind.All)];

    /// <summary>Those that campaigns can be asked upon: what the shopper does in the shop, and a cart that was left.</summary>
    public IReadOnlyList<string> Triggers => All.Where(kind => SignalKind.IsSignOfShopper(kind) || kind is SignalKind.CartAbandoned or SignalKind.CheckoutAbandoned).ToList();

    public bool Contains(string kind) => All.Contains(kind, StringComparer.Ordinal);
}
