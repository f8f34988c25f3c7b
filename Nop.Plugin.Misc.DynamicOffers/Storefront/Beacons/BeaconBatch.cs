using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Nop.Plugin.Misc.DynamicOffers.Signals;

namespace Nop.Plugin.Misc.DynamicOffers.Storefront.Beacons;

/// <summary>What one page tells at once. It is exactly what our script writes, or it is refused as a whole.</summary>
/// <param name="Id">Of the browser's making, so that a batch counts once.</param>
public sealed record BeaconBatch(Guid Id, IReadOnlyList<BeaconSignal> Signals)
{
    public const int MostBytes = 2048;

    public const int MostSignals = 20;

    /// <summary>A day.</summary>
    public const int MostSeconds = 86_400;

    private const string IdField = "id";
    private const string SignalsField = "signals";
    private const string TokenField = "__RequestVerificationToken";

    /// <exception cref="FormatException">What is wrong, in a sentence for whoever sent it.</exception>
    public static BeaconBatch Parse(IFormCollection form)
    {
        if (form.Any(field => field.Key is not (IdField or SignalsField or TokenField) || field.Value.Count != 1))
            throw new FormatException("The fields are 'id', 'signals' and the anti-forgery token, each once.");

        var id = form[IdField].ToString();
        if (!Guid.TryParseExact(id, "N", out var batchId) && !Guid.TryParseExact(id, "D", out batchId))
            throw new FormatException("'id' must be a GUID.");

        try
        {
            using var document = JsonDocument.Parse(form[SignalsField].ToString());

            return new BeaconBatch(batchId, ParseSignals(document.RootElement));
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // The second one comes of text with half a character in it.
            throw new FormatException("'signals' must be JSON.", exception);
        }
    }

    private static IReadOnlyList<BeaconSignal> ParseSignals(JsonElement json) =>
        json.ValueKind == JsonValueKind.Array && json.GetArrayLength() is >= 1 and <= MostSignals
            ? json.EnumerateArray().Select(ParseSignal).ToList()
            : throw new FormatException($"'signals' must be an array of 1 to {MostSignals} signals.");

    private static BeaconSignal ParseSignal(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Object)
            throw new FormatException("A signal must be an object.");

        var members = new Dictionary<string, JsonElement>();
        foreach (var member in json.EnumerateObject())
        {
            if (member.Name is not ("kind" or "productId" or "seconds") || !members.TryAdd(member.Name, member.Value))
                throw new FormatException("A signal has 'kind', 'productId' and 'seconds', each at most once.");
        }

        var kind = members.TryGetValue("kind", out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
        if (kind is not (SignalKind.ExitIntent or SignalKind.Lingered or SignalKind.PriceCompared or SignalKind.OfferDismissed))
            throw new FormatException($"'kind' must be {SignalKind.ExitIntent}, {SignalKind.Lingered}, {SignalKind.PriceCompared} or {SignalKind.OfferDismissed}.");

        var signal = new BeaconSignal(kind, Number(members, "productId", int.MaxValue), Number(members, "seconds", MostSeconds));
        if (kind == SignalKind.Lingered != signal.Seconds > 0)
            throw new FormatException($"'seconds' must stand with {SignalKind.Lingered}, and with nothing else.");
        if (kind == SignalKind.PriceCompared && signal.ProductId == 0)
            throw new FormatException($"'productId' must stand with {SignalKind.PriceCompared}.");

        return signal;
    }

    /// <summary>0 where it is left out.</summary>
    private static int Number(Dictionary<string, JsonElement> members, string name, int most)
    {
        if (!members.TryGetValue(name, out var value))
            return 0;

        return value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) && number >= 1 && number <= most
            ? number
            : throw new FormatException($"'{name}' must be a whole number from 1 to {most}.");
    }
}
