namespace Nop.Plugin.Misc.DynamicOffers.Tests.Demo.Acts;

/// <summary>Two lists of lines beside each other: what only the recording has, what only the demo has, and the lines they share.</summary>
public static class TextDifference
{
    /// <returns>Nothing where they are equal.</returns>
    public static IReadOnlyList<string> Find(IReadOnlyList<string> recorded, IReadOnlyList<string> answered)
    {
        if (recorded.SequenceEqual(answered))
            return [];

        var (common, lines) = (CommonLengths(recorded, answered), new List<string>());
        for (var (left, right) = (0, 0); left < recorded.Count || right < answered.Count;)
        {
            if (left < recorded.Count && right < answered.Count && recorded[left] == answered[right])
                (lines, left, right) = ([.. lines, $"  {recorded[left]}"], left + 1, right + 1);
            else if (right == answered.Count || left < recorded.Count && common[left + 1, right] >= common[left, right + 1])
                lines.Add($"- {recorded[left++]}");
            else
                lines.Add($"+ {answered[right++]}");
        }

        return lines;
    }

    /// <summary>Of each two rests, how many lines they have in common in the same order.</summary>
    private static int[,] CommonLengths(IReadOnlyList<string> recorded, IReadOnlyList<string> answered)
    {
        var lengths = new int[recorded.Count + 1, answered.Count + 1];
        for (var left = recorded.Count - 1; left >= 0; left--)
        {
            for (var right = answered.Count - 1; right >= 0; right--)
            {
                lengths[left, right] = recorded[left] == answered[right]
                    ? lengths[left + 1, right + 1] + 1
                    : Math.Max(lengths[left + 1, right], lengths[left, right + 1]);
            }
        }

        return lengths;
    }
}
