using Nop.Plugin.Misc.DynamicOffers.Decisions;
using Nop.Plugin.Misc.DynamicOffers.Decisions.Conditions;
using Nop.Plugin.Misc.DynamicOffers.Profiles;
using Nop.Plugin.Misc.DynamicOffers.Signals;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Decisions.Conditions;

public class DeviceConditionTests
{
    [Theory]
    [InlineData(DeviceClass.Desktop, "desktop", false)]
    [InlineData(DeviceClass.Phone, "phone", true)]
    [InlineData(DeviceClass.Tablet, "tablet", true)]
    public void One_of_the_devices_is_met(DeviceClass device, string seen, bool isMet)
    {
        var result = new DeviceCondition().Ask(ShopperFeatures.Unknown with { Device = device }, ("devices", "phone,tablet"));

        Assert.Equal(new ConditionResult(isMet, "device", seen), result);
    }

    [Fact]
    public void A_device_that_is_not_known_is_none_of_them()
    {
        Assert.Equal(
            new ConditionResult(false, "device", Seen.Nothing),
            new DeviceCondition().Ask(ShopperFeatures.Unknown, ("devices", "desktop,phone,tablet")));
    }
}
