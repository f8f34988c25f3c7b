using System.Text.Json.Nodes;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Demo;

/// <summary>Finds where an answer is not the recorded one, member by member.</summary>
public static class GoldenComparison
{
    /// <param name="namesAreDefined">Of product discounts that give the same amount, the real store does not say which one wins.</param>
    public static IEnumerable<string> Compare(JsonNode? recorded, JsonNode? answered, bool namesAreDefined, string path = "")
    {
        switch (recorded, answered)
        {
            case (JsonObject objectRecorded, JsonObject objectAnswered):
                foreach (var name in objectRecorded.Select(member => member.Key).Union(objectAnswered.Select(member => member.Key)))
                {
                    if (!namesAreDefined && name is "appliedDiscounts" or "unitAppliedDiscounts" && path.StartsWith("lines", StringComparison.Ordinal))
                        continue;

                    foreach (var difference in Compare(objectRecorded[name], objectAnswered[name], namesAreDefined, path.Length == 0 ? name : $"{path}.{name}"))
                        yield return difference;
                }

                break;
            case (JsonArray arrayRecorded, JsonArray arrayAnswered) when arrayRecorded.Count == arrayAnswered.Count:
                for (var index = 0; index < arrayRecorded.Count; index++)
                {
                    foreach (var difference in Compare(arrayRecorded[index], arrayAnswered[index], namesAreDefined, $"{path}[{index}]"))
                        yield return difference;
                }

                break;
            default:
                if (!JsonNode.DeepEquals(recorded, answered))
                    yield return $"{path}: recorded {recorded?.ToJsonString() ?? "null"}, answered {answered?.ToJsonString() ?? "null"}";

                break;
        }
    }
}
