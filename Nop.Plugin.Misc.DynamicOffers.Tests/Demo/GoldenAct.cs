using System.Text.Json;
using System.Text.Json.Nodes;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Demo;

/// <summary>What somebody did with the store, and what it published.</summary>
public sealed record GoldenAct(
    string Act,
    string Description,
    JsonObject Facts,
    bool SameInSecondRun,
    IReadOnlyList<GoldenRequest> Requests,
    JsonElement EventCounts,
    IReadOnlyList<string> ExpectedButNotPublished);

/// <param name="Route">Area, controller and action.</param>
/// <param name="Location">Where a redirect leads to.</param>
/// <param name="Events">In the order in which they were published.</param>
public sealed record GoldenRequest(string Method, string Path, int Status, string? Route, string? Location, IList<JsonObject> Events);
