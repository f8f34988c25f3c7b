namespace Nop.Plugin.Misc.DynamicOffers.Signals;

public interface IIdleWatchStore
{
    /// <summary>The shopper acted: looks anew from there, whatever was found before.</summary>
    Task BeginAsync(IdleWatch watch);

    Task EndAsync(int shopperId);

    /// <summary>Due by then, the longest due first, found by an index.</summary>
    Task<IReadOnlyList<IdleWatch>> GetDueAsync(DateTime nowUtc, int limit);

    /// <summary>Moves what is due to another moment; false where another node, or the shopper, was first.</summary>
    Task<bool> TryMoveAsync(IdleWatch watch, DateTime? dueOnUtc, int times);
}
