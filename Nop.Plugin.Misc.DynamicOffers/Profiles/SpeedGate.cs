namespace Nop.Plugin.Misc.DynamicOffers.Profiles;

/// <summary>
/// Tells a person from a program by speed: more than <see cref="MostPages"/> pages in a window of <see cref="Window"/> is no person's reading. People open a
/// handful of products in tabs at once; nobody opens two dozen in ten seconds.
/// </summary>
public struct SpeedGate
{
    public const int MostPages = 24;

    public static readonly TimeSpan Window = TimeSpan.FromSeconds(10);

    private DateTime _windowStartedOnUtc;
    private int _pages;

    /// <summary>Counts a page.</summary>
    public bool IsTooFast(DateTime nowUtc)
    {
        if (nowUtc - _windowStartedOnUtc >= Window || nowUtc < _windowStartedOnUtc)
            (_windowStartedOnUtc, _pages) = (nowUtc, 0);

        return ++_pages > MostPages;
    }
}
