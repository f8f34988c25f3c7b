namespace Nop.Plugin.Misc.DynamicOffers.Wallet;

/// <summary>What the last audit found and did not touch, because it may have been a move in the making. One a process.</summary>
public class AuditSuspects
{
    private readonly HashSet<int> _told = [];
    private HashSet<string> _found = [];

    /// <summary>Whether nobody was told of this grant yet.</summary>
    public bool IsToBeTold(int grantId) => _told.Add(grantId);

    /// <summary>Those of the last audit; a new one begins.</summary>
    public IReadOnlySet<string> TakeAll()
    {
        var before = _found;
        _found = [];

        return before;
    }

    /// <summary>Whether the last audit found exactly this; remembers it for the next one where not.</summary>
    public bool IsSameAsBefore(string finding, IReadOnlySet<string> before)
    {
        if (before.Contains(finding))
            return true;

        _found.Add(finding);

        return false;
    }
}
