using Nop.Plugin.Misc.DynamicOffers.Profiles;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Profiles;

public class InterestsTests
{
    private const int Day = 86_400;
    private static readonly int Gap = (int)ProfileState.VisitGap.TotalSeconds;

    private readonly Interests _interests = new(capacity: 3);

    [Fact]
    public void What_comes_again_gains_weight_and_takes_no_second_place()
    {
        Look(1, Day);
        Look(1, 2 * Day);
        _interests.Add(1, 2 * Day, Interests.Cart, isVisit: false);

        Assert.Equal(1, _interests.Items.Length);
        Assert.Equal(4 + Math.Pow(2, -1 / 7.0), _interests.Find(1)!.Value.Weight.At(2 * Day, HalfLives.Interest), 1e-5);
    }

    [Fact]
    public void Where_it_is_full_the_lightest_at_that_moment_goes()
    {
        _interests.Add(1, Day, 2, isVisit: true);
        Look(2, 21 * Day);
        Look(3, 21 * Day + 1);

        // 2 of three weeks ago weighs a quarter by now.
        Look(4, 22 * Day);

        Assert.Equal([2, 3, 4], Ids());
        Assert.Null(_interests.Find(1));
    }

    [Fact]
    public void However_much_comes_the_bound_holds()
    {
        for (var id = 1; id <= 100; id++)
            Look(id, Day + id);

        Assert.Equal([98, 99, 100], Ids());
    }

    [Fact]
    public void Looks_of_one_visit_are_one_and_the_next_visit_remembers_the_one_before()
    {
        Look(1, Day);
        Look(1, Day + Gap - 1);
        Assert.Equal((Day + Gap - 1, 0), Seen(1));

        Look(1, Day + Gap - 1 + Gap);

        Assert.Equal((Day + Gap - 1 + Gap, Day + Gap - 1), Seen(1));
    }

    [Fact]
    public void A_look_that_arrives_late_does_not_set_the_clock_back()
    {
        Look(1, 3 * Day);
        Look(1, Day);
        Assert.Equal((3 * Day, Day), Seen(1));

        Look(1, 2 * Day);

        Assert.Equal((3 * Day, 2 * Day), Seen(1));
    }

    [Fact]
    public void What_was_put_into_a_cart_or_lingered_at_was_not_looked_at_by_that()
    {
        _interests.Add(1, Day, Interests.Cart, isVisit: false);

        Assert.Equal((0, 0), Seen(1));
    }

    [Fact]
    public void Two_lists_make_one_with_the_weights_and_looks_of_both()
    {
        var other = new Interests(3);
        Look(1, Day);
        Look(2, Day);
        other.Add(1, 3 * Day, 1, isVisit: true);
        other.Add(9, 3 * Day, 1, isVisit: true);

        _interests.Merge(other);

        Assert.Equal([1, 2, 9], Ids());
        Assert.Equal((3 * Day, Day), Seen(1));
        Assert.Equal(1 + Math.Pow(2, -2 / 7.0), _interests.Find(1)!.Value.Weight.At(3 * Day, HalfLives.Interest), 1e-5);
        Assert.Equal((Day, 0), Seen(2));
    }

    private void Look(int id, int at) => _interests.Add(id, at, Interests.Look, isVisit: true);

    private (int Seen, int SeenBefore) Seen(int id) => (_interests.Find(id)!.Value.Seen, _interests.Find(id)!.Value.SeenBefore);

    private IEnumerable<int> Ids() => _interests.Items.ToArray().Select(interest => interest.Id).Order();
}
