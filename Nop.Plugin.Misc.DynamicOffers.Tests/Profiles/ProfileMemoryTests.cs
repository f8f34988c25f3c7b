using Nop.Plugin.Misc.DynamicOffers.Profiles;
using Nop.Plugin.Misc.DynamicOffers.Tests.Builders;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Profiles;

public class ProfileMemoryTests
{
    private readonly ProfileMemory _memory = new(capacity: 10);

    [Fact]
    public void The_first_of_two_requests_that_read_the_same_profile_sets_it()
    {
        var first = _memory.Keep(Sample.Live());

        Assert.Same(first, _memory.Keep(Sample.Live()));
        Assert.Same(first, _memory.Find(Sample.ShopperId));
        Assert.Null(_memory.Find(Sample.ShopperId + 1));
    }

    [Fact]
    public void Within_the_bound_everybody_stays()
    {
        Keep(10);

        _memory.Trim();

        Assert.Equal(10, _memory.Count);
    }

    [Fact]
    public void Over_the_bound_those_go_who_were_not_seen_longest_with_a_tenth_more()
    {
        Keep(12);

        _memory.Trim();

        Assert.Equal(9, _memory.Count);
        Assert.Equal([null, null, null], new[] { 1, 2, 3 }.Select(_memory.Find));
    }

    [Fact]
    public void Who_has_something_unsaved_stays_whatever_the_bound_says()
    {
        Keep(12, saved: false);

        _memory.Trim();

        Assert.Equal((12, 12), (_memory.Count, _memory.GetDirty().Count));
    }

    [Fact]
    public void Who_is_forgotten_has_nothing_to_save()
    {
        Keep(1, saved: false);

        _memory.Forget(1);

        Assert.Empty(_memory.GetDirty());
    }

    private void Keep(int shoppers, bool saved = true)
    {
        for (var shopperId = 1; shopperId <= shoppers; shopperId++)
        {
            var profile = _memory.Keep(Sample.Live(shopperId));
            profile.Seen(Sample.Now.AddMinutes(shopperId));
            if (saved)
                profile.TakeUnsaved();
        }
    }
}
