using Nop.Plugin.Misc.DynamicOffers.Decisions;
using Nop.Plugin.Misc.DynamicOffers.Offers;

namespace Nop.Plugin.Misc.DynamicOffers.Flow;

/// <summary>The live campaigns by what they are asked upon, kept in this node's memory until one of them changes.</summary>
public class LiveCampaigns
{
    private Indexed _indexed = new([], new TriggerIndex<Campaign>([], _ => []));

    /// <param name="happened">Kinds of signals.</param>
    public async Task<IReadOnlyList<Campaign>> FindAsync(ICampaignStore campaigns, IReadOnlyCollection<string> happened)
    {
        var all = await campaigns.GetAllAsync();
        var indexed = _indexed;
        if (!indexed.IsOf(all))
        {
            var triggers = new Dictionary<int, IReadOnlyList<string>>();
            foreach (var campaign in all.Where(IsLive))
                triggers[campaign.Id] = await GetTriggersAsync(campaigns, campaign);
            indexed = new Indexed(all.Select(Key).ToList(), new TriggerIndex<Campaign>(all.Where(IsLive), campaign => triggers[campaign.Id]));
            _indexed = indexed;
        }

        return indexed.Index.Find(happened);
    }

    // What cannot be read is asked always, so that whoever asks it says so.
    private static async Task<IReadOnlyList<string>> GetTriggersAsync(ICampaignStore campaigns, Campaign campaign)
    {
        try
        {
            return (await campaigns.GetTermsAsync(campaign.VersionId))?.Triggers ?? [];
        }
        catch (System.Text.Json.JsonException)
        {
            return [];
        }
    }

    private static bool IsLive(Campaign campaign) => campaign.Status == CampaignStatus.Live;

    private static (int, int, int) Key(Campaign campaign) => (campaign.Id, campaign.VersionId, campaign.StatusId);

    private sealed record Indexed(IReadOnlyList<(int, int, int)> Keys, TriggerIndex<Campaign> Index)
    {
        public bool IsOf(IReadOnlyList<Campaign> all)
        {
            if (all.Count != Keys.Count)
                return false;

            for (var i = 0; i < all.Count; i++)
            {
                if (Key(all[i]) != Keys[i])
                    return false;
            }

            return true;
        }
    }
}
