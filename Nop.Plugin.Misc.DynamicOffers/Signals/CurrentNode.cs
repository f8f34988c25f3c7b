namespace Nop.Plugin.Misc.DynamicOffers.Signals;

/// <summary>This process among the shop's. One a process.</summary>
public class CurrentNode
{
    private int _id;
    private bool _hasCompany;

    /// <summary>0 until the background work has begun.</summary>
    public int Id => Volatile.Read(ref _id);

    /// <summary>Whether other nodes serve the same shop now, so that another's copy of a profile may be newer than this one's.</summary>
    public bool HasCompany => Volatile.Read(ref _hasCompany);

    public void Begins(int id) => Volatile.Write(ref _id, id);

    public void Knows(bool hasCompany) => Volatile.Write(ref _hasCompany, hasCompany);
}
