using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Storefront.Beacons;

/// <summary>The form that the script sends.</summary>
internal static class BeaconForm
{
    public const string Good = """[{"kind":"exit_intent"}]""";

    public static Dictionary<string, StringValues> Fields(string signals = Good, string? id = null) => new()
    {
        ["__RequestVerificationToken"] = "token",
        ["id"] = id ?? Guid.NewGuid().ToString("N"),
        ["signals"] = signals
    };

    public static FormCollection Of(string signals = Good, string? id = null) => new(Fields(signals, id));
}
