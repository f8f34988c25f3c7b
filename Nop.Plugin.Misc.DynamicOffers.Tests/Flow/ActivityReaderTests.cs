using Nop.Plugin.Misc.DynamicOffers.Flow;
using Nop.Plugin.Misc.DynamicOffers.Profiles;
using Nop.Plugin.Misc.DynamicOffers.Tests.Builders;
using Nop.Plugin.Misc.DynamicOffers.Tests.Profiles;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Flow;

public class ActivityReaderTests
{
    private readonly InMemoryActivityStore _store = new();
    private readonly ActivityReader _reader;

    public ActivityReaderTests()
    {
        _reader = new ActivityReader(new ActivityMemory(), _store);
    }

    [Fact]
    public async Task The_database_is_asked_once_and_memory_after_that()
    {
        await _store.SaveAsync([new Activity { ShopperId = Sample.ShopperId, ProductViews = 2 }]);
        var first = await _reader.GetAsync(Sample.ShopperId);
        await _store.SaveAsync([new Activity { ShopperId = Sample.ShopperId, ProductViews = 9 }]);

        Assert.Same(first, await _reader.GetAsync(Sample.ShopperId));
        Assert.Equal(2, first.Read().ProductViews);
    }

    [Fact]
    public async Task A_shopper_of_whom_nothing_is_stored_begins_with_nothing()
    {
        var activity = await _reader.GetAsync(Sample.ShopperId);

        Assert.Equal((0, TimeSpan.Zero), activity.Read());
        Assert.Equal(default, activity.LastSeenOnUtc);
    }
}
