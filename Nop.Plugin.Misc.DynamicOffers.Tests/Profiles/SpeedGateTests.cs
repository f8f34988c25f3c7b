using Nop.Plugin.Misc.DynamicOffers.Profiles;
using Nop.Plugin.Misc.DynamicOffers.Tests.Builders;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Profiles;

public class SpeedGateTests
{
    private SpeedGate _gate;

    [Fact]
    public void As_many_pages_as_a_person_may_open_in_the_window_are_no_program()
    {
        Assert.All(Pages(SpeedGate.MostPages, Sample.Now), Assert.False);
    }

    [Fact]
    public void One_page_more_is_a_program()
    {
        Pages(SpeedGate.MostPages, Sample.Now);

        Assert.True(_gate.IsTooFast(Sample.Now + SpeedGate.Window - TimeSpan.FromTicks(1)));
    }

    [Fact]
    public void The_next_window_counts_anew()
    {
        Pages(SpeedGate.MostPages, Sample.Now);

        Assert.All(Pages(SpeedGate.MostPages, Sample.Now + SpeedGate.Window), Assert.False);
    }

    [Fact]
    public void A_clock_that_was_set_back_makes_nobody_a_program()
    {
        Pages(SpeedGate.MostPages, Sample.Now);

        Assert.False(_gate.IsTooFast(Sample.Now.AddHours(-1)));
    }

    private List<bool> Pages(int count, DateTime nowUtc) => Enumerable.Range(0, count).Select(_ => _gate.IsTooFast(nowUtc)).ToList();
}
