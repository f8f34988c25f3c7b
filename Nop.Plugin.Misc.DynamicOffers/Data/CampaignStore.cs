using Nop.Core.Caching;
using Nop.Data;
using Nop.Plugin.Misc.DynamicOffers.Offers;

namespace Nop.Plugin.Misc.DynamicOffers.Data;

public class CampaignStore(IRepository<Campaign> campaigns, IRepository<CampaignVersion> versions, IStaticCacheManager cache) : ICampaignStore
{
    private static readonly CacheKey AllKey = new("Nop.dynamicoffers.campaigns.all");
    private static readonly CacheKey TermsKey = new("Nop.dynamicoffers.campaigns.terms.{0}");

    public async Task<IReadOnlyList<Campaign>> GetAllAsync() =>
        await cache.GetAsync(AllKey, async () => await campaigns.Table.OrderBy(campaign => campaign.Id).ToListAsync());

    public async Task<Campaign?> FindAsync(int campaignId) => (await GetAllAsync()).FirstOrDefault(campaign => campaign.Id == campaignId);

    // The text is cached and not the object: a cache of several nodes keeps texts.
    public async Task<CampaignTerms?> GetTermsAsync(int versionId)
    {
        var text = await cache.GetAsync(
            cache.PrepareKey(TermsKey, versionId),
            async () => (await versions.Table.FirstOrDefaultAsync(version => version.Id == versionId))?.Terms ?? string.Empty);

        return text.Length == 0 ? null : ParsedTerms.Of(versionId, text);
    }

    public async Task<IReadOnlyList<CampaignVersion>> GetVersionsAsync(int campaignId) =>
        await versions.Table.Where(version => version.CampaignId == campaignId).OrderBy(version => version.Number).ToListAsync();

    public async Task InsertAsync(Campaign campaign)
    {
        await campaigns.InsertAsync(campaign, publishEvent: false);
        await cache.RemoveAsync(AllKey);
    }

    public async Task UpdateAsync(Campaign campaign)
    {
        await campaigns.UpdateAsync(campaign, publishEvent: false);
        await cache.RemoveAsync(AllKey);
    }

    public async Task DeleteAsync(Campaign campaign)
    {
        await versions.DeleteAsync(version => version.CampaignId == campaign.Id);
        await campaigns.DeleteAsync(campaign, publishEvent: false);
        await cache.RemoveAsync(AllKey);
    }

    public async Task<CampaignVersion> AddVersionAsync(int campaignId, CampaignTerms terms, DateTime nowUtc)
    {
        var last = (await GetVersionsAsync(campaignId)).LastOrDefault();
        var text = terms.ToJson();
        if (last?.Terms == text)
            return last;

        var version = new CampaignVersion { CampaignId = campaignId, Number = (last?.Number ?? 0) + 1, Terms = text, CreatedOnUtc = nowUtc };
        await versions.InsertAsync(version, publishEvent: false);

        return version;
    }
}
