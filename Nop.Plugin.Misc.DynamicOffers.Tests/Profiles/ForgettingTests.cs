using Nop.Plugin.Misc.DynamicOffers.Profiles;
using Nop.Plugin.Misc.DynamicOffers.Signals;
using Nop.Plugin.Misc.DynamicOffers.Tests.Builders;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Profiles;

public class ForgettingTests
{
    private readonly ProfileState _state = new();

    public ForgettingTests()
    {
        foreach (var productId in new[] { 1, 2, 3 })
            _state.Apply(new Signal { Kind = SignalKind.ProductViewed, SubjectId = productId, SourceId = 10 + productId, OccurredOnUtc = Sample.Now });

        _state.Apply(new Signal { Kind = SignalKind.ProductOrdered, SubjectId = 2, OccurredOnUtc = Sample.Now });
    }

    [Fact]
    public void A_product_is_forgotten_and_the_others_stay()
    {
        _state.ForgetProduct(2);

        Assert.Equal([1, 3], Ids(_state.Products).Order());
        Assert.Empty(_state.OrderedProducts);
        Assert.Equal([11, 12, 13], Ids(_state.Categories).Order());
    }

    [Fact]
    public void A_category_is_forgotten_and_the_others_stay()
    {
        _state.ForgetCategory(13);

        Assert.Equal([11, 12], Ids(_state.Categories).Order());
        Assert.Equal([1, 2, 3], Ids(_state.Products).Order());
    }

    [Fact]
    public void What_is_not_there_is_forgotten_already()
    {
        _state.ForgetProduct(99);

        Assert.Equal(3, _state.Products.Items.Length);
    }

    [Fact]
    public void Forgotten_stays_forgotten_once_saved()
    {
        _state.ForgetProduct(1);

        Assert.Equal([2, 3], Ids(ProfileState.FromBytes(_state.ToBytes()).Products).Order());
    }

    private static List<int> Ids(Interests interests) => [.. interests.Items.ToArray().Select(interest => interest.Id)];
}
