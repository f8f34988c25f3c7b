namespace Nop.Plugin.Misc.DynamicOffers.Signals;

public enum DeviceClass
{
    Unknown = 0,
    Desktop = 1,
    Phone = 2,
    Tablet = 3
}
