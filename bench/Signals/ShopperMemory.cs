using Nop.Plugin.Misc.DynamicOffers.Profiles;
using Nop.Plugin.Misc.DynamicOffers.Signals;

namespace DynamicOffers.Bench.Signals;

/// <summary>What an active shopper takes in this node's memory, with 50 products seen and more categories than are kept: none takes more.</summary>
internal static class ShopperMemory
{
    private const int Shoppers = 10_000;
    private const double MostBytes = 2_048;

    public static Figure Measure()
    {
        var memory = new ProfileMemory(Shoppers);
        var kept = new LiveProfile[Shoppers];
        var before = GC.GetTotalMemory(forceFullCollection: true);
        for (var id = 0; id < Shoppers; id++)
            kept[id] = memory.Keep(Profile(id + 1));

        var bytes = (GC.GetTotalMemory(forceFullCollection: true) - before) / (double)Shoppers;
        GC.KeepAlive(kept);
        GC.KeepAlive(memory);

        return Figure.AtMost("bytes-per-shopper", bytes, "bytes", MostBytes);
    }

    private static LiveProfile Profile(int id)
    {
        var profile = new LiveProfile(id, new ProfileState(), 0, DateTime.UtcNow);
        var now = DateTime.UtcNow;
        profile.Seen(now);
        for (var product = 1; product <= 50; product++)
        {
            profile.Apply(new Signal
            {
                ShopperId = id,
                Kind = SignalKind.ProductViewed,
                SubjectId = id + product,
                SourceId = product % 20 + 1,
                OccurredOnUtc = now.AddSeconds(product),
                NodeId = 1,
                Sequence = product
            });
        }

        if (profile.TakeUnsaved() is { } unsaved)
            profile.Saved(unsaved, 1, now);

        return profile;
    }
}
