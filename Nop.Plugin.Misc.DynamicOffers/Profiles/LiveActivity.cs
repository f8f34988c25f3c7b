namespace Nop.Plugin.Misc.DynamicOffers.Profiles;

/// <summary>One visitor's activity in this node's memory, updated in the request that brings the signal. Safe for several requests at once.</summary>
public class LiveActivity
{
    /// <summary>A pause as long as this ends a visit; the usual figure of web analytics.</summary>
    public static readonly TimeSpan VisitGap = TimeSpan.FromMinutes(30);

    private readonly Lock _lock = new();
    private DateTime _lastSeenOnUtc;
    private TimeSpan _away;
    private int _productViews;
    private bool _isDirty;
    private bool _isUnjudged = true;

    public LiveActivity(int shopperId, Activity? stored)
    {
        ShopperId = shopperId;
        _lastSeenOnUtc = stored?.LastSeenOnUtc ?? default;
        _productViews = stored?.ProductViews ?? 0;
        _away = TimeSpan.FromSeconds(stored?.AwaySeconds ?? 0);
    }

    public int ShopperId { get; }

    /// <summary>The tiers that the shopper was given as far as this node knows; a tier is never given twice.</summary>
    public IReadOnlySet<string> GivenTiers { get; set; } = new HashSet<string>();

    /// <summary>The last sign of the shopper; the lowest date where there was none yet.</summary>
    public DateTime LastSeenOnUtc
    {
        get
        {
            lock (_lock)
            {
                return _lastSeenOnUtc;
            }
        }
    }

    public void Seen(DateTime nowUtc)
    {
        lock (_lock)
        {
            var gap = _lastSeenOnUtc == default ? TimeSpan.Zero : nowUtc - _lastSeenOnUtc;
            if (gap >= VisitGap)
            {
                _productViews = 0;
                _away = gap;
                _isUnjudged = true;
            }
            else if (gap > _away)
            {
                _away = gap;
                _isUnjudged = true;
            }

            _lastSeenOnUtc = nowUtc > _lastSeenOnUtc ? nowUtc : _lastSeenOnUtc;
            _isDirty = true;
        }
    }

    public void ProductViewed(DateTime nowUtc)
    {
        Seen(nowUtc);
        lock (_lock)
        {
            _productViews++;
            _isUnjudged = true;
        }
    }

    public void Changed(DateTime nowUtc)
    {
        Seen(nowUtc);
        lock (_lock)
        {
            _isUnjudged = true;
        }
    }

    /// <summary>Whether something happened since the last call; a decision is only worth its cost then.</summary>
    public bool TakeUnjudged()
    {
        lock (_lock)
        {
            var unjudged = _isUnjudged;
            _isUnjudged = false;

            return unjudged;
        }
    }

    public (int ProductViews, TimeSpan Away) Read()
    {
        lock (_lock)
        {
            return (_productViews, _away);
        }
    }

    /// <summary>What is to be saved, or null where nothing changed since the last call.</summary>
    public Activity? TakeDirty()
    {
        lock (_lock)
        {
            if (!_isDirty)
            {
                return null;
            }

            _isDirty = false;

            return new Activity
            {
                ShopperId = ShopperId,
                LastSeenOnUtc = _lastSeenOnUtc,
                ProductViews = _productViews,
                AwaySeconds = (int)Math.Min(_away.TotalSeconds, int.MaxValue)
            };
        }
    }
}
