using System.Globalization;
using Nop.Plugin.Misc.DynamicOffers.Decisions;
using Nop.Plugin.Misc.DynamicOffers.Decisions.Conditions;
using Nop.Plugin.Misc.DynamicOffers.Profiles;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Decisions.Conditions;

public class DatesConditionTests
{
    [Theory]
    [InlineData("2026-11-30T23:59:59", 20261130, false)]
    [InlineData("2026-12-01T00:00:00", 20261201, true)]
    [InlineData("2026-12-31T23:59:59", 20261231, true)]
    [InlineData("2027-01-01T00:00:00", 20270101, false)]
    [InlineData("2025-12-10T00:00:00", 20251210, false)]
    public void Both_ends_are_included_to_their_last_moment(string time, int seen, bool isMet)
    {
        var situation = new Situation { LocalTime = DateTime.Parse(time, CultureInfo.InvariantCulture) };

        var result = new DatesCondition().Ask(situation, ("from", "2026-12-01"), ("until", "2026-12-31"));

        Assert.Equal(new ConditionResult(isMet, "dates", seen), result);
    }
}
