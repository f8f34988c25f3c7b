namespace Nop.Plugin.Misc.DynamicOffers.Profiles;

/// <summary>
/// What a shopper is interested in, product by product or category by category: a bounded list of decayed weights. Where it is full, the one that weighs least
/// at that moment goes.
/// </summary>
public sealed class Interests(int capacity)
{
    /// <summary>What a look, a minute in sight and a cart line weigh.</summary>
    public const double Look = 1, Minute = 1, Cart = 3;

    private Interest[] _items = [];
    private int _count;

    public ReadOnlySpan<Interest> Items => _items.AsSpan(0, _count);

    /// <summary>Adds weight to one.</summary>
    /// <param name="isVisit">Whether it was looked at, so that the moment counts as seen.</param>
    public void Add(int id, int at, double weight, bool isVisit)
    {
        var index = IndexOf(id);
        if (index < 0)
        {
            index = MakeRoom(at);
            _items[index] = new Interest(id, default, 0, 0);
        }

        var (_, decayed, seen, seenBefore) = _items[index];
        if (isVisit)
            (seen, seenBefore) = WithVisit(seen, seenBefore, at);
        _items[index] = new Interest(id, decayed.Add(at, weight, HalfLives.Interest), seen, seenBefore);
    }

    public void Remove(int id)
    {
        if (IndexOf(id) is >= 0 and var index)
            _items[index] = _items[--_count];
    }

    public void Merge(Interests other)
    {
        foreach (var interest in other.Items)
        {
            Add(interest.Id, interest.Weight.AsOf, interest.Weight.Weight, isVisit: false);
            var index = IndexOf(interest.Id);
            if (index < 0)
                continue;

            var (id, weight, seen, seenBefore) = _items[index];
            foreach (var at in new[] { interest.SeenBefore, interest.Seen })
            {
                if (at != 0)
                    (seen, seenBefore) = WithVisit(seen, seenBefore, at);
            }

            _items[index] = new Interest(id, weight, seen, seenBefore);
        }
    }

    public Interest? Find(int id)
    {
        var index = IndexOf(id);

        return index < 0 ? null : _items[index];
    }

    internal void Write(BinaryWriter writer)
    {
        writer.Write((byte)_count);
        foreach (var (id, weight, seen, seenBefore) in Items)
        {
            writer.Write(id);
            writer.Write(weight.Weight);
            writer.Write(weight.AsOf);
            writer.Write(seen);
            writer.Write(seenBefore);
        }
    }

    internal void Read(BinaryReader reader)
    {
        var count = reader.ReadByte();
        _items = new Interest[Math.Min((int)count, capacity)];
        _count = _items.Length;
        for (var i = 0; i < count; i++)
        {
            var interest = new Interest(reader.ReadInt32(), new Decayed(reader.ReadSingle(), reader.ReadInt32()), reader.ReadInt32(), reader.ReadInt32());
            if (i < _count)
                _items[i] = interest;
        }
    }

    // Looks of one visit are one: only a look after the visit's gap moves the earlier one back.
    private static (int Seen, int SeenBefore) WithVisit(int seen, int seenBefore, int at)
    {
        var gap = (int)ProfileState.VisitGap.TotalSeconds;
        if (at >= seen)
            return seen != 0 && at - seen >= gap ? (at, seen) : (at, seenBefore);

        return seen - at >= gap && at > seenBefore ? (seen, at) : (seen, seenBefore);
    }

    private int IndexOf(int id)
    {
        for (var i = 0; i < _count; i++)
        {
            if (_items[i].Id == id)
                return i;
        }

        return -1;
    }

    private int MakeRoom(int now)
    {
        if (_count < capacity)
        {
            if (_count == _items.Length)
                Array.Resize(ref _items, Math.Min(Math.Max(4, _count * 2), capacity));

            return _count++;
        }

        var lightest = 0;
        for (var i = 1; i < _count; i++)
        {
            if (_items[i].Weight.At(now, HalfLives.Interest) < _items[lightest].Weight.At(now, HalfLives.Interest))
                lightest = i;
        }

        return lightest;
    }
}

/// <param name="Id">Product or category.</param>
/// <param name="Weight">With the half-life <see cref="HalfLives.Interest"/>.</param>
/// <param name="Seen">The last look, in <see cref="Seconds"/>; 0 for never.</param>
/// <param name="SeenBefore">The last look of an earlier visit; 0 for none.</param>
public readonly record struct Interest(int Id, Decayed Weight, int Seen, int SeenBefore);
