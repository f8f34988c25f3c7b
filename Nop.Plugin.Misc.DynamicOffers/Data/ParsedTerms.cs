using System.Collections.Concurrent;
using Nop.Plugin.Misc.DynamicOffers.Offers;

namespace Nop.Plugin.Misc.DynamicOffers.Data;

/// <summary>Terms are read from their text once a process: a version never changes. An install after an uninstall may use the id again, so the text is compared.</summary>
internal static class ParsedTerms
{
    private static readonly ConcurrentDictionary<int, (string Text, CampaignTerms Terms)> Known = [];

    public static CampaignTerms Of(int versionId, string text)
    {
        if (Known.TryGetValue(versionId, out var known) && known.Text == text)
            return known.Terms;

        var terms = CampaignTerms.FromJson(text);
        Known[versionId] = (text, terms);

        return terms;
    }
}
