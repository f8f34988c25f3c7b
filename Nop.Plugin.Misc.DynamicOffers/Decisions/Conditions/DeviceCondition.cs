using Nop.Plugin.Misc.DynamicOffers.Signals;

namespace Nop.Plugin.Misc.DynamicOffers.Decisions.Conditions;

/// <summary>Comes with a device of this kind.</summary>
public sealed class DeviceCondition : ICondition
{
    private static readonly ChoicesArgument Devices = new("devices", "desktop", "phone", "tablet");

    public string Code => "device";

    public IReadOnlyList<Argument> Arguments => [Devices];

    public Check Bind(ArgumentValues values)
    {
        var chosen = Devices.Of(values);

        return (profile, _) =>
        {
            var seen = profile.Features.Device switch
            {
                DeviceClass.Desktop => "desktop",
                DeviceClass.Phone => "phone",
                DeviceClass.Tablet => "tablet",
                _ => null
            };

            return new ConditionResult(seen is not null && chosen.Contains(seen), Code, seen ?? Seen.Nothing);
        };
    }
}
