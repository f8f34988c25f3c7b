namespace Nop.Plugin.Misc.DynamicOffers.Signals;

/// <summary>What the host's own tables tell of consenting shoppers and our log does not: signals that a crash took.</summary>
public interface IHostFacts
{
    /// <summary>Orders, with their products, and cart lines from between two moments for which there is no signal; not in the queue yet.</summary>
    Task<IReadOnlyList<Signal>> GetMissingAsync(DateTime fromUtc, DateTime toUtc);

    /// <summary>Lines that the log added or changed since then and that stand in no cart any more, without an order or a log-in that explains it.</summary>
    Task<IReadOnlyList<Signal>> GetMissingRemovalsAsync(DateTime fromUtc, DateTime toUtc);
}
