using Nop.Plugin.Misc.DynamicOffers.Tests.Carts.Memory;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Carts;

/// <summary>What became of many random carts.</summary>
/// <param name="Breaches">Numbers of carts that broke a limit, the first few.</param>
public sealed record CartCounts(int Carts, int WithReward, int Withheld, int UnderFloor, int OverCap, int Dearer, IReadOnlyList<int> Breaches)
{
    public static readonly CartCounts None = new(0, 0, 0, 0, 0, 0, []);

    public static CartCounts operator +(CartCounts one, CartCounts other) => new(
        one.Carts + other.Carts,
        one.WithReward + other.WithReward,
        one.Withheld + other.Withheld,
        one.UnderFloor + other.UnderFloor,
        one.OverCap + other.OverCap,
        one.Dearer + other.Dearer,
        [.. one.Breaches.Concat(other.Breaches).Order().Take(20)]);

    public double ShareWithReward => (double)WithReward / Carts;

    public double ShareWithheld => (double)Withheld / Carts;
}

/// <summary>Random carts in random shops, judged one by one. A cart is what it is by seed and number alone, so that one can be drawn again.</summary>
public static class RandomCarts
{
    /// <summary>Writing a shop takes longer than asking for a cart.</summary>
    private const int CartsOfShop = 50;

    private const int ShopStream = 1;
    private const int CartStream = 2;

    /// <param name="tell">Is told what each cart costs; null where only the counts matter.</param>
    public static async Task<CartCounts> JudgeAsync(int seed, int first, int count, Action<string>? tell = null)
    {
        await using var shop = new MemoryShop();
        var counts = CartCounts.None;
        for (var number = first; number < first + count;)
        {
            var shopNumber = number / CartsOfShop;
            var drawn = new DrawnShop(shop, new Draw(seed, ShopStream, shopNumber));
            await drawn.WriteAsync();
            for (; number < first + count && number / CartsOfShop == shopNumber; number++)
                counts += await JudgeAsync(shop, drawn, seed, number, tell);
        }

        return counts;
    }

    private static async Task<CartCounts> JudgeAsync(MemoryShop shop, DrawnShop drawn, int seed, int number, Action<string>? tell)
    {
        var customer = new DrawnCart(shop, drawn, new Draw(seed, CartStream, number)).Write(number + 1);
        await using var scope = shop.CreateScope();
        CartHost.BeginRequest(scope.ServiceProvider);
        var verdict = await new CartReferee(shop, scope.ServiceProvider, customer, tell).JudgeAsync();

        return new CartCounts(
            1,
            verdict.HasReward ? 1 : 0,
            verdict.IsWithheld ? 1 : 0,
            verdict.IsUnderFloor ? 1 : 0,
            verdict.IsOverCap ? 1 : 0,
            verdict.IsDearer ? 1 : 0,
            verdict.IsBreach ? [number] : []);
    }
}
