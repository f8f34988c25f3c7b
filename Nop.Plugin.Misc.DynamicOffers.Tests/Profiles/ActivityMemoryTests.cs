using Nop.Plugin.Misc.DynamicOffers.Profiles;
using Nop.Plugin.Misc.DynamicOffers.Tests.Builders;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Profiles;

public class ActivityMemoryTests
{
    private const int Capacity = 50_000;

    private readonly ActivityMemory _memory = new();

    [Fact]
    public void Two_requests_that_read_the_same_shopper_share_the_first_one_s_activity()
    {
        var first = _memory.Keep(new LiveActivity(Sample.ShopperId, stored: null));
        var second = _memory.Keep(new LiveActivity(Sample.ShopperId, stored: null));

        Assert.Same(first, second);
        Assert.Same(first, _memory.Find(Sample.ShopperId));
    }

    [Fact]
    public void A_forgotten_shopper_is_not_saved()
    {
        _memory.Keep(SeenAt(Sample.ShopperId, Sample.Now));

        _memory.Forget(Sample.ShopperId);

        Assert.Null(_memory.Find(Sample.ShopperId));
        Assert.Empty(_memory.TakeDirty());
    }

    [Fact]
    public void Only_what_changed_since_the_last_time_is_saved()
    {
        _memory.Keep(SeenAt(1, Sample.Now));
        _memory.Keep(SeenAt(2, Sample.Now));
        _memory.TakeDirty();

        _memory.Find(2)!.ProductViewed(Sample.Now);

        Assert.Equal([2], _memory.TakeDirty().Select(activity => activity.ShopperId));
    }

    [Fact]
    public void Beyond_its_bound_it_forgets_who_was_not_seen_longest_and_saves_them_first()
    {
        for (var shopperId = 1; shopperId <= Capacity + 3; shopperId++)
        {
            _memory.Keep(SeenAt(shopperId, Sample.Now.AddSeconds(shopperId)));
        }

        var saved = _memory.TakeDirty();

        Assert.Equal(Capacity + 3, saved.Count);
        Assert.Equal([null, null, null], new[] { 1, 2, 3 }.Select(_memory.Find));
        Assert.NotNull(_memory.Find(4));
        Assert.NotNull(_memory.Find(Capacity + 3));
    }

    [Fact]
    public void Within_its_bound_it_forgets_nobody()
    {
        for (var shopperId = 1; shopperId <= Capacity; shopperId++)
        {
            _memory.Keep(SeenAt(shopperId, Sample.Now.AddSeconds(shopperId)));
        }

        _memory.TakeDirty();

        Assert.NotNull(_memory.Find(1));
    }

    private static LiveActivity SeenAt(int shopperId, DateTime onUtc)
    {
        var activity = new LiveActivity(shopperId, stored: null);
        activity.Seen(onUtc);

        return activity;
    }
}
