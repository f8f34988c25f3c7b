namespace Nop.Plugin.Misc.DynamicOffers.Tests.Carts;

/// <summary>As 'bench -- carts' does it a million times.</summary>
public class RandomCartsTests
{
    private const int Seed = 1;
    private const int Carts = 10_000;

    [Fact]
    public async Task No_reward_takes_a_random_cart_beyond_the_owners_limits_or_makes_it_dearer()
    {
        var counts = await RandomCarts.JudgeAsync(Seed, first: 0, Carts);

        Assert.True(counts.Breaches.Count == 0, string.Join('\n', counts.Breaches.Select(cart => $"dotnet run -c Release --project bench -- carts --seed {Seed} --cart {cart}")));
        Assert.InRange(counts.ShareWithReward, 0.2, 1);
        Assert.InRange(counts.ShareWithheld, 0.02, 1);
    }
}
