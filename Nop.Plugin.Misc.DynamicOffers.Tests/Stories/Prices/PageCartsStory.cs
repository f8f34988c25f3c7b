namespace Nop.Plugin.Misc.DynamicOffers.Tests.Stories.Prices;

/// <summary>As 'bench -- prices' does it with a thousand carts.</summary>
public class PageCartsStory
{
    [Fact]
    public async Task The_price_shown_is_the_price_charged()
    {
        var different = new List<string>();

        var counts = await PageCarts.BuyAsync(seed: 1, count: 12, different.Add);

        Assert.True(counts.Different == 0, string.Join('\n', different));
        Assert.InRange(counts.Offers, 10, int.MaxValue);
    }
}
