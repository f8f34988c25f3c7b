using Nop.Plugin.Misc.DynamicOffers.Signals;

namespace Nop.Plugin.Misc.DynamicOffers.Profiles;

/// <summary>
/// What is known of one shopper: the fold of the shopper's signals, in any order. Bounded in size; not safe for several threads. <see cref="LiveProfile"/> is
/// what requests share, <see cref="ShopperFeatures"/> what decisions read.
/// </summary>
public sealed class ProfileState
{
    /// <summary>A pause as long as this ends a visit; the usual figure of web analytics.</summary>
    public static readonly TimeSpan VisitGap = TimeSpan.FromMinutes(30);

    public const int MostProducts = 50;
    public const int MostCategories = 16;
    public const int MostOrderedProducts = 16;

    /// <summary>Kinds of signals of other plugins; the one that was longest ago goes first.</summary>
    public const int MostOthers = 8;

    private const byte Version = 2;

    private static readonly Dictionary<string, int> NoOthers = [];

    private int[] _ordered = [];

    // Null where there are none, as in most shops.
    private Dictionary<string, int>? _others;

    public int FirstSeen { get; private set; }

    /// <summary>The last sign of the shopper, a page without a signal included.</summary>
    public int LastSeen { get; private set; }

    public int VisitStarted { get; private set; }

    /// <summary>When the visit before this one had its last sign; 0 for none.</summary>
    public int VisitBefore { get; private set; }

    public int Visits { get; private set; }

    /// <summary>Product pages looked at in this visit.</summary>
    public int VisitViews { get; private set; }

    /// <summary>The longest time without a sign of the shopper that this visit began with or contains, in seconds.</summary>
    public int Away { get; private set; }

    public DeviceClass Device { get; private set; }

    public int CountryId { get; private set; }

    public Interests Products { get; } = new(MostProducts);

    public Interests Categories { get; } = new(MostCategories);

    /// <summary>Products ordered, the last ones, oldest first.</summary>
    public IReadOnlyList<int> OrderedProducts => _ordered;

    /// <summary>When a signal of another plugin's kind was last, by the kind.</summary>
    public IReadOnlyDictionary<string, int> Others => _others ?? NoOthers;

    public Decayed Views { get; private set; }

    public Decayed ViewsBelowListPrice { get; private set; }

    public Decayed Lists { get; private set; }

    public Decayed ListsSortedByPrice { get; private set; }

    public Decayed PricesCompared { get; private set; }

    public Decayed Coupons { get; private set; }

    public int LastCoupon { get; private set; }

    public int Orders { get; private set; }

    /// <summary>In the primary store currency; cancelled and refunded amounts taken off. Below 0 where the order itself is not known.</summary>
    public decimal OrderValue { get; private set; }

    public Decayed OrderFrequency { get; private set; }

    public int FirstOrder { get; private set; }

    public int LastOrder { get; private set; }

    public int Returns { get; private set; }

    public Decayed PaymentFailures { get; private set; }

    public int LastPaymentFailure { get; private set; }

    public int ShippingCostSeen { get; private set; }

    public int ExitIntent { get; private set; }

    public int Registered { get; private set; }

    /// <summary>Above 0 subscribed since then, below 0 unsubscribed since then.</summary>
    public int Newsletter { get; private set; }

    public int Abandoned { get; private set; }

    public int AbandonedTimes { get; private set; }

    /// <summary>When the first order of a friend who came by the shopper's link was paid, the last time.</summary>
    public int FriendOrdered { get; private set; }

    /// <summary>How far each of the nodes that wrote last is folded in; see <see cref="Includes"/>.</summary>
    public NodeProgress Progress { get; } = new();

    /// <summary>Since an offer was closed and not followed, the last time; null where none was.</summary>
    public TimeSpan? SinceDismissed(DateTime nowUtc) => Others.TryGetValue(SignalKind.OfferDismissed, out var at) ? nowUtc - Seconds.ToUtc(at) : null;

    public bool Includes(Signal signal) => signal.Sequence > 0 && Progress.Of(signal.NodeId) >= signal.Sequence;

    /// <summary>A sign of the shopper that is no signal. Returns whether it begins a visit.</summary>
    public bool Seen(DateTime nowUtc)
    {
        var now = Seconds.Of(nowUtc);
        var gap = LastSeen == 0 ? 0 : now - LastSeen;
        var begins = LastSeen == 0 || gap >= VisitGap.TotalSeconds;
        if (begins)
        {
            VisitBefore = LastSeen;
            VisitViews = 0;
            Away = gap;
        }
        else if (gap > Away)
        {
            Away = gap;
        }

        LastSeen = Math.Max(LastSeen, now);

        return begins;
    }

    /// <summary>Folds a signal in. Whoever calls sees to it that each comes once.</summary>
    public void Apply(Signal signal)
    {
        var at = Seconds.Of(signal.OccurredOnUtc);
        FirstSeen = Earliest(FirstSeen, at);
        if (signal.Kind == SignalKind.VisitStarted)
            Seen(signal.OccurredOnUtc);
        else if (SignalKind.IsSignOfShopper(signal.Kind))
            LastSeen = Math.Max(LastSeen, at);

        switch (signal.Kind)
        {
            case SignalKind.VisitStarted:
                BeginVisit(signal, at);
                break;
            case SignalKind.ProductViewed:
                View(signal, at);
                break;
            case SignalKind.CategoryViewed:
                Categories.Add(signal.SubjectId, at, Interests.Look, isVisit: true);
                ListSeen(signal, at);
                break;
            case SignalKind.Searched:
                ListSeen(signal, at);
                break;
            case SignalKind.Lingered when signal.SubjectId > 0:
                Products.Add(signal.SubjectId, at, Interests.Minute * (double)signal.Value / 60, isVisit: false);
                break;
            case SignalKind.PriceCompared:
                PricesCompared = PricesCompared.Add(at, 1, HalfLives.Price);
                break;
            case SignalKind.CartItemAdded:
                Products.Add(signal.SubjectId, at, Interests.Cart, isVisit: false);
                break;
            case SignalKind.CouponApplied:
                Coupons = Coupons.Add(at, 1, HalfLives.Orders);
                LastCoupon = Math.Max(LastCoupon, at);
                break;
            case SignalKind.OrderPlaced:
                Order(signal, at);
                break;
            case SignalKind.ProductOrdered:
                KeepOrdered(signal.SubjectId);
                break;
            case SignalKind.OrderCancelled or SignalKind.OrderRefunded:
                OrderValue -= signal.Value;
                break;
            case SignalKind.ReturnRequested:
                Returns++;
                break;
            case SignalKind.PaymentFailed:
                PaymentFailures = PaymentFailures.Add(at, 1, HalfLives.Friction);
                LastPaymentFailure = Math.Max(LastPaymentFailure, at);
                break;
            case SignalKind.ShippingCostSeen:
                ShippingCostSeen = Math.Max(ShippingCostSeen, at);
                break;
            case SignalKind.ExitIntent:
                ExitIntent = Math.Max(ExitIntent, at);
                break;
            case SignalKind.OfferDismissed:
                KeepOther(signal.Kind, at);
                break;
            case SignalKind.Registered:
                Registered = Registered == 0 ? at : Math.Min(Registered, at);
                break;
            case SignalKind.NewsletterSubscribed when at >= Math.Abs(Newsletter):
                Newsletter = at;
                break;
            case SignalKind.NewsletterUnsubscribed when at >= Math.Abs(Newsletter):
                Newsletter = -at;
                break;
            case SignalKind.CountryChanged:
                CountryId = signal.SubjectId;
                break;
            case SignalKind.CartAbandoned or SignalKind.CheckoutAbandoned:
                Abandoned = Math.Max(Abandoned, at);
                AbandonedTimes++;
                break;
            case var kind when !SignalKind.IsOurs(kind):
                KeepOther(kind, at);
                break;
            case SignalKind.FriendOrdered:
                FriendOrdered = Math.Max(FriendOrdered, at);
                break;
        }

        if (signal.Sequence > 0)
            Progress.Advance(signal.NodeId, signal.Sequence);
    }

    /// <summary>Takes in what another visitor who is the same shopper did. Progress stays: it counts this one's signals, not the other's.</summary>
    public void Merge(ProfileState other)
    {
        FirstSeen = Earliest(FirstSeen, other.FirstSeen);
        if (other.LastSeen > LastSeen)
        {
            (LastSeen, VisitViews, Away) = (other.LastSeen, other.VisitViews, other.Away);
            (Device, CountryId) = (other.Device, other.CountryId == 0 ? CountryId : other.CountryId);
        }

        VisitStarted = Math.Max(VisitStarted, other.VisitStarted);
        VisitBefore = Math.Max(VisitBefore, other.VisitBefore);
        Visits += other.Visits;
        Products.Merge(other.Products);
        Categories.Merge(other.Categories);
        foreach (var product in other._ordered)
            KeepOrdered(product);

        Views = Views.Merge(other.Views, HalfLives.Price);
        ViewsBelowListPrice = ViewsBelowListPrice.Merge(other.ViewsBelowListPrice, HalfLives.Price);
        Lists = Lists.Merge(other.Lists, HalfLives.Price);
        ListsSortedByPrice = ListsSortedByPrice.Merge(other.ListsSortedByPrice, HalfLives.Price);
        PricesCompared = PricesCompared.Merge(other.PricesCompared, HalfLives.Price);
        Coupons = Coupons.Merge(other.Coupons, HalfLives.Orders);
        LastCoupon = Math.Max(LastCoupon, other.LastCoupon);
        Orders += other.Orders;
        OrderValue += other.OrderValue;
        OrderFrequency = OrderFrequency.Merge(other.OrderFrequency, HalfLives.Orders);
        FirstOrder = Earliest(FirstOrder, other.FirstOrder);
        LastOrder = Math.Max(LastOrder, other.LastOrder);
        Returns += other.Returns;
        PaymentFailures = PaymentFailures.Merge(other.PaymentFailures, HalfLives.Friction);
        LastPaymentFailure = Math.Max(LastPaymentFailure, other.LastPaymentFailure);
        ShippingCostSeen = Math.Max(ShippingCostSeen, other.ShippingCostSeen);
        ExitIntent = Math.Max(ExitIntent, other.ExitIntent);
        Registered = Earliest(Registered, other.Registered);
        Newsletter = Math.Abs(other.Newsletter) > Math.Abs(Newsletter) ? other.Newsletter : Newsletter;
        Abandoned = Math.Max(Abandoned, other.Abandoned);
        AbandonedTimes += other.AbandonedTimes;
        foreach (var (kind, at) in other.Others)
            KeepOther(kind, at);
        FriendOrdered = Math.Max(FriendOrdered, other.FriendOrdered);
    }

    /// <summary>At the shopper's wish.</summary>
    public void ForgetProduct(int productId)
    {
        Products.Remove(productId);
        _ordered = [.. _ordered.Where(ordered => ordered != productId)];
    }

    /// <inheritdoc cref="ForgetProduct"/>
    public void ForgetCategory(int categoryId) => Categories.Remove(categoryId);

    /// <summary>Takes over the shopper's last signs where another copy of the same profile has later ones.</summary>
    public void KeepLatestSigns(ProfileState other)
    {
        if (other.LastSeen <= LastSeen)
            return;

        (LastSeen, VisitBefore, Away) = (other.LastSeen, other.VisitBefore, other.Away);
    }

    public byte[] ToBytes()
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        writer.Write(Version);
        foreach (var number in (int[])[FirstSeen, LastSeen, VisitStarted, VisitBefore, Visits, VisitViews, Away, CountryId, LastCoupon, Orders, FirstOrder, LastOrder,
            Returns, LastPaymentFailure, ShippingCostSeen, ExitIntent, Registered, Newsletter, Abandoned, AbandonedTimes, FriendOrdered])
            writer.Write(number);

        writer.Write((byte)Device);
        writer.Write(OrderValue);
        foreach (var decayed in (Decayed[])[Views, ViewsBelowListPrice, Lists, ListsSortedByPrice, PricesCompared, Coupons, OrderFrequency, PaymentFailures])
        {
            writer.Write(decayed.Weight);
            writer.Write(decayed.AsOf);
        }

        Products.Write(writer);
        Categories.Write(writer);
        writer.Write((byte)_ordered.Length);
        foreach (var product in _ordered)
            writer.Write(product);

        writer.Write((byte)Others.Count);
        foreach (var (kind, at) in Others.OrderBy(other => other.Key, StringComparer.Ordinal))
        {
            writer.Write(kind);
            writer.Write(at);
        }

        Progress.Write(writer);
        writer.Flush();

        return stream.ToArray();
    }

    /// <exception cref="InvalidDataException">The bytes are no profile of a version that is known here.</exception>
    public static ProfileState FromBytes(byte[] bytes)
    {
        var state = new ProfileState();
        try
        {
            using var reader = new BinaryReader(new MemoryStream(bytes));
            if (reader.ReadByte() is var version && version != Version)
                throw new InvalidDataException($"A profile of version {version}; known is {Version}.");

            state.Read(reader);
        }
        catch (IOException exception)
        {
            throw new InvalidDataException("A profile that breaks off, or with a number that is none.", exception);
        }

        return state;
    }

    private void Read(BinaryReader reader)
    {
        int Number() => reader.ReadInt32();
        Decayed Count() => new(reader.ReadSingle(), reader.ReadInt32());

        (FirstSeen, LastSeen, VisitStarted, VisitBefore, Visits, VisitViews, Away, CountryId) = (Number(), Number(), Number(), Number(), Number(), Number(), Number(), Number());
        (LastCoupon, Orders, FirstOrder, LastOrder, Returns, LastPaymentFailure) = (Number(), Number(), Number(), Number(), Number(), Number());
        (ShippingCostSeen, ExitIntent, Registered, Newsletter, Abandoned, AbandonedTimes, FriendOrdered) = (Number(), Number(), Number(), Number(), Number(), Number(), Number());
        Device = (DeviceClass)reader.ReadByte();
        OrderValue = reader.ReadDecimal();
        (Views, ViewsBelowListPrice, Lists, ListsSortedByPrice, PricesCompared) = (Count(), Count(), Count(), Count(), Count());
        (Coupons, OrderFrequency, PaymentFailures) = (Count(), Count(), Count());
        Products.Read(reader);
        Categories.Read(reader);
        _ordered = new int[reader.ReadByte()];
        for (var i = 0; i < _ordered.Length; i++)
            _ordered[i] = Number();
        for (var left = reader.ReadByte(); left > 0; left--)
            (_others ??= new(StringComparer.Ordinal))[reader.ReadString()] = Number();

        Progress.Read(reader);
    }

    private void BeginVisit(Signal signal, int at)
    {
        Visits++;
        if (at < VisitStarted)
            return;

        // The visit's views may have come before it, from another node: only its first sign sets their count back.
        VisitStarted = at;
        Device = (DeviceClass)(int)signal.Value;
        CountryId = signal.SubjectId == 0 ? CountryId : signal.SubjectId;
    }

    private void View(Signal signal, int at)
    {
        Products.Add(signal.SubjectId, at, Interests.Look, isVisit: true);
        if (signal.SourceId > 0)
            Categories.Add(signal.SourceId, at, Interests.Look, isVisit: true);

        Views = Views.Add(at, 1, HalfLives.Price);
        if (signal.Value > 0)
            ViewsBelowListPrice = ViewsBelowListPrice.Add(at, 1, HalfLives.Price);
        if (at >= VisitStarted)
            VisitViews++;
    }

    private void ListSeen(Signal signal, int at)
    {
        Lists = Lists.Add(at, 1, HalfLives.Price);
        if (signal.Value > 0)
            ListsSortedByPrice = ListsSortedByPrice.Add(at, 1, HalfLives.Price);
    }

    private void Order(Signal signal, int at)
    {
        Orders++;
        OrderValue += signal.Value;
        OrderFrequency = OrderFrequency.Add(at, 1, HalfLives.Orders);
        FirstOrder = Earliest(FirstOrder, at);
        LastOrder = Math.Max(LastOrder, at);
    }

    private void KeepOrdered(int productId)
    {
        _ordered = [.. _ordered.Where(ordered => ordered != productId).TakeLast(MostOrderedProducts - 1), productId];
    }

    private void KeepOther(string kind, int at)
    {
        _others ??= new(StringComparer.Ordinal);
        _others[kind] = Math.Max(_others.GetValueOrDefault(kind), at);
        if (_others.Count > MostOthers)
            _others.Remove(_others.OrderBy(other => other.Value).ThenBy(other => other.Key, StringComparer.Ordinal).First().Key);
    }

    private static int Earliest(int one, int other) => one == 0 ? other : other == 0 ? one : Math.Min(one, other);
}
