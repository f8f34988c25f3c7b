namespace Nop.Plugin.Misc.DynamicOffers.Oversight;

public interface INoticeStore
{
    /// <summary>Adds to what has happened, whichever node was first with its kind.</summary>
    Task AddAsync(RaisedNotice raised);

    /// <summary>Takes the right to write to the owner, in one conditional statement; false where somebody has since <paramref name="sinceUtc"/>.</summary>
    Task<bool> TryClaimMailAsync(string kind, DateTime nowUtc, DateTime sinceUtc);

    /// <summary>Gives the right back: no mail came of it.</summary>
    Task ReleaseMailAsync(string kind);

    /// <summary>One a kind that ever happened, the latest first.</summary>
    Task<IReadOnlyList<Notice>> GetAllAsync();
}
