using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Nop.Plugin.Misc.DynamicOffers.Decisions;

namespace Nop.Plugin.Misc.DynamicOffers.Measurement;

/// <summary>Decisions and what they read as text: the same in every culture, and to the last digit.</summary>
public static class DecisionText
{
    private const int MostStored = 1_000;

    // What is 0 is written too: 0.00 is another text than 0.
    private static readonly JsonSerializerOptions Json = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter() }
    };

    public static string Of(DecisionInputs inputs) => JsonSerializer.Serialize(inputs, Json);

    /// <exception cref="JsonException">It is no text that <see cref="Of(DecisionInputs)"/> writes.</exception>
    public static DecisionInputs ReadInputs(string json) =>
        JsonSerializer.Deserialize<DecisionInputs>(json, Json) is { } inputs && inputs.IsWhole() ? inputs : throw new JsonException("Something is missing.");

    /// <summary>The line as it is stored: as long as its column.</summary>
    public static string Stored(Decision decision)
    {
        var text = Of(decision);

        return text.Length > MostStored ? text[..MostStored] : text;
    }

    /// <summary>The codes of the reasons in a stored line.</summary>
    public static IReadOnlyList<string> ReadReasons(string line) => line[(line.LastIndexOf(": ", StringComparison.Ordinal) + 1)..].Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>What was decided and why, in one line.</summary>
    public static string Of(Decision decision) => decision.Offer is not { } offer
        ? $"none: {string.Join(',', decision.Reasons)}"
        : string.Create(
            CultureInfo.InvariantCulture,
            $"{offer.Tier} of {offer.CampaignId}.{offer.VersionId} in {offer.Lane}, {offer.Percentage + offer.Deeper} %, at most {offer.MaximumAmount}, {offer.Validity:c}: {string.Join(',', decision.Reasons)}");
}
