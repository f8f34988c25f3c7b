using System.Collections.Frozen;
using Nop.Plugin.Misc.DynamicOffers.Signals;

namespace Nop.Plugin.Misc.DynamicOffers.Profiles;

/// <summary>
/// One shopper's profile in this node's memory, updated in the request that brings the signal. It is what the database held when it was last read, plus this
/// node's signals that are not saved yet. Safe for several requests at once.
/// </summary>
public sealed class LiveProfile
{
    private readonly Lock _lock = new();

    // Null where there is none: of most shoppers in memory everything is saved, and an empty list is 32 bytes.
    private List<Signal>? _unsaved;
    private List<Signal>? _handedOver;

    private ProfileState _state;
    private bool _isDirty;

    // Null where nothing happened since the last decision. Of most shoppers in memory nothing did, and an array is the smallest.
    private string[]? _unjudged = [];
    private SpeedGate _speed;
    private bool _isInhuman;

    /// <param name="version">The row's; 0 where there is none yet.</param>
    public LiveProfile(int shopperId, ProfileState state, int version, DateTime readOnUtc)
    {
        ShopperId = shopperId;
        _state = state;
        Version = version;
        ReadOnUtc = readOnUtc;
    }

    public int ShopperId { get; }

    /// <summary>The version of the row that this is based on.</summary>
    public int Version { get; private set; }

    /// <summary>When the database was last known to hold nothing newer.</summary>
    public DateTime ReadOnUtc { get; private set; }

    /// <summary>The tiers that the shopper was given as far as this node knows; a tier is never given twice.</summary>
    public IReadOnlySet<string> GivenTiers { get; set; } = FrozenSet<string>.Empty;

    /// <summary>The segments that the shopper is kept in, rising; null where this node does not know.</summary>
    public IReadOnlyList<int>? SegmentIds { get; set; }

    /// <summary>The last sign of the shopper; the lowest date where there was none yet.</summary>
    public DateTime LastSeenOnUtc => Read(state => Seconds.ToUtc(state.LastSeen) ?? default);

    /// <summary>Reads under the lock; what is returned must not hold on to the state.</summary>
    public T Read<T>(Func<ProfileState, T> read)
    {
        lock (_lock)
            return read(_state);
    }

    /// <summary>A page was asked for. Returns whether a visit begins with it.</summary>
    public bool Seen(DateTime nowUtc)
    {
        lock (_lock)
        {
            var away = _state.Away;
            var begins = _state.Seen(nowUtc);
            if (begins || _state.Away != away)
                _unjudged ??= [];
            _isDirty = true;

            return begins;
        }
    }

    /// <summary>Whether products, categories and search results were looked at faster than a person can.</summary>
    public bool IsInhuman
    {
        get
        {
            lock (_lock)
                return _isInhuman;
        }
    }

    /// <summary>Folds a signal in, once: also where the log it was read from held it already.</summary>
    public void Apply(Signal signal)
    {
        lock (_lock)
        {
            if (_state.Includes(signal) || _unsaved?.Contains(signal) is true || _handedOver?.Contains(signal) is true)
                return;

            _state.Apply(signal);
            (_unsaved ??= []).Add(signal);
            _isDirty = true;
            _unjudged ??= [];
            if (!_unjudged.Contains(signal.Kind))
                _unjudged = [.. _unjudged, signal.Kind];
            if (signal.Kind is SignalKind.ProductViewed or SignalKind.CategoryViewed or SignalKind.Searched)
                _isInhuman |= _speed.IsTooFast(signal.OccurredOnUtc);
        }
    }

    /// <summary>
    /// The kinds of signals since the last call; null where nothing happened, so that a decision is not worth its cost. Of what another node took in the kinds are not told: it
    /// was judged there.
    /// </summary>
    public IReadOnlyCollection<string>? TakeUnjudged()
    {
        lock (_lock)
        {
            var unjudged = _unjudged;
            _unjudged = null;

            return unjudged;
        }
    }

    /// <summary>They were not decided upon after all.</summary>
    public void PutBack(IReadOnlyCollection<string> happened)
    {
        lock (_lock)
            _unjudged = [.. happened.Union(_unjudged ?? [])];
    }

    public bool IsDirty
    {
        get
        {
            lock (_lock)
                return _isDirty;
        }
    }

    /// <summary>
    /// What may be saved now: signals only once they stand in the log. Null where nothing changed. Where a signal is still on its way to the log, the state is
    /// left out: it holds more than may be saved.
    /// </summary>
    public UnsavedProfile? TakeUnsaved()
    {
        lock (_lock)
        {
            if (!_isDirty)
                return null;

            var logged = _unsaved?.TakeWhile(signal => signal.Sequence > 0).ToList() ?? [];
            _isDirty = logged.Count < (_unsaved?.Count ?? 0);
            foreach (var signal in logged)
                _state.Progress.Advance(signal.NodeId, signal.Sequence);

            return new UnsavedProfile(ShopperId, Version, logged, _isDirty ? null : _state.ToBytes(), _state.LastSeen);
        }
    }

    /// <summary>The row now is <paramref name="version"/>, and holds all that this has, the signals taken included.</summary>
    public void Saved(UnsavedProfile saved, int version, DateTime nowUtc)
    {
        lock (_lock)
        {
            var through = saved.Signals.Count == 0 ? 0 : saved.Signals[^1].Sequence;
            _unsaved?.RemoveAll(signal => signal.Sequence > 0 && signal.Sequence <= through);
            if (_unsaved is { Count: 0 })
                _unsaved = null;

            (Version, ReadOnUtc) = (version, nowUtc);
        }
    }

    /// <summary>Saving did not work; it is tried again later.</summary>
    public void NotSaved()
    {
        lock (_lock)
            _isDirty = true;
    }

    /// <summary>All there is, for another shopper who this one turned out to be. What comes after it is a rest of its own.</summary>
    public ProfileState HandOver()
    {
        lock (_lock)
        {
            if (_unsaved is { } unsaved)
                (_handedOver ??= []).AddRange(unsaved);
            _unsaved = null;
            _isDirty = false;

            return ProfileState.FromBytes(_state.ToBytes());
        }
    }

    /// <summary>Takes over what the row holds, and puts on top what is not saved yet.</summary>
    public void Rebase(ProfileState stored, int version, DateTime nowUtc)
    {
        lock (_lock)
        {
            _unsaved?.RemoveAll(stored.Includes);
            stored.KeepLatestSigns(_state);
            foreach (var signal in _unsaved ?? [])
                stored.Apply(signal);

            (_state, Version, ReadOnUtc) = (stored, version, nowUtc);
            SegmentIds = null;
            _unjudged ??= [];
        }
    }

    /// <summary>The row has not changed since it was read.</summary>
    public void Confirm(DateTime nowUtc)
    {
        lock (_lock)
            ReadOnUtc = nowUtc;
    }
}

/// <param name="BasedOn">The version of the row that must still stand there.</param>
/// <param name="Signals">Logged and not saved yet, oldest first.</param>
/// <param name="Bytes">The state to save, or null where it holds more than that.</param>
/// <param name="LastSeen">In <see cref="Seconds"/>.</param>
public sealed record UnsavedProfile(int ShopperId, int BasedOn, IReadOnlyList<Signal> Signals, byte[]? Bytes, int LastSeen);
