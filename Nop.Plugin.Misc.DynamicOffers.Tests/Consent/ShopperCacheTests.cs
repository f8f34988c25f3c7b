using Microsoft.Extensions.Time.Testing;
using Nop.Plugin.Misc.DynamicOffers.Consent;
using Nop.Plugin.Misc.DynamicOffers.Tests.Builders;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Consent;

public class ShopperCacheTests
{
    private readonly FakeTimeProvider _clock = Sample.Clock();
    private readonly ShopperCache _cache;

    public ShopperCacheTests()
    {
        _cache = new ShopperCache(_clock);
    }

    [Fact]
    public void A_shopper_is_known_for_a_minute()
    {
        var shopper = Sample.Shopper();
        _cache.Keep(shopper);

        _clock.Advance(TimeSpan.FromSeconds(59));
        Assert.Same(shopper, _cache.Find(shopper.VisitorKey));

        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Null(_cache.Find(shopper.VisitorKey));
    }

    [Fact]
    public void An_erasure_forgets_every_browser_of_the_customer_and_nobody_else()
    {
        var atHome = Sample.Shopper(id: 1);
        var onThePhone = Sample.Shopper(id: 2);
        var other = Sample.Shopper(id: 3, customerId: Sample.CustomerId + 1);
        foreach (var shopper in new[] { atHome, onThePhone, other })
        {
            _cache.Keep(shopper);
        }

        _cache.Forget(Sample.CustomerId);

        Assert.Null(_cache.Find(atHome.VisitorKey));
        Assert.Null(_cache.Find(onThePhone.VisitorKey));
        Assert.Same(other, _cache.Find(other.VisitorKey));
    }

    [Fact]
    public void It_is_bounded_and_begins_anew_when_full()
    {
        var first = Sample.Shopper();
        _cache.Keep(first);
        for (var id = 0; id < 20_000; id++)
        {
            _cache.Keep(Sample.Shopper(id));
        }

        var last = Sample.Shopper();
        _cache.Keep(last);

        Assert.Null(_cache.Find(first.VisitorKey));
        Assert.Same(last, _cache.Find(last.VisitorKey));
    }
}
