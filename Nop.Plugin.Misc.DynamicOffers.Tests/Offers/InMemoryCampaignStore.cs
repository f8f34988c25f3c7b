using Nop.Plugin.Misc.DynamicOffers.Offers;
using Nop.Plugin.Misc.DynamicOffers.Tests.Builders;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Offers;

internal sealed class InMemoryCampaignStore : ICampaignStore
{
    public Rows<Campaign> Campaigns { get; } = new();

    public Rows<CampaignVersion> Versions { get; } = new();

    public Task<IReadOnlyList<Campaign>> GetAllAsync() => Task.FromResult(Campaigns.All);

    public Task<Campaign?> FindAsync(int campaignId) => Task.FromResult(Campaigns.Find(campaignId));

    public Task<CampaignTerms?> GetTermsAsync(int versionId) =>
        Task.FromResult(Versions.Find(versionId) is { } version ? CampaignTerms.FromJson(version.Terms) : null);

    public Task<IReadOnlyList<CampaignVersion>> GetVersionsAsync(int campaignId) =>
        Task.FromResult<IReadOnlyList<CampaignVersion>>(Versions.Where(version => version.CampaignId == campaignId).OrderBy(version => version.Number).ToList());

    public Task InsertAsync(Campaign campaign)
    {
        Campaigns.TryInsert(campaign);

        return Task.CompletedTask;
    }

    public Task UpdateAsync(Campaign campaign)
    {
        Campaigns.Save(campaign);

        return Task.CompletedTask;
    }

    public Task DeleteAsync(Campaign campaign)
    {
        Versions.Delete(version => version.CampaignId == campaign.Id);
        Campaigns.Delete(row => row.Id == campaign.Id);

        return Task.CompletedTask;
    }

    public async Task<CampaignVersion> AddVersionAsync(int campaignId, CampaignTerms terms, DateTime nowUtc)
    {
        var last = (await GetVersionsAsync(campaignId)).LastOrDefault();
        if (last?.Terms == terms.ToJson())
            return last;

        var version = new CampaignVersion { CampaignId = campaignId, Number = (last?.Number ?? 0) + 1, Terms = terms.ToJson(), CreatedOnUtc = nowUtc };
        Versions.TryInsert(version);

        return version;
    }

    /// <summary>A campaign that is live under these terms.</summary>
    public async Task<Campaign> AddLiveAsync(CampaignTerms terms, CampaignStatus status = CampaignStatus.Live)
    {
        var campaign = new Campaign { Name = "Campaign", Status = status, CreatedOnUtc = Sample.Now, ChangedOnUtc = Sample.Now };
        await InsertAsync(campaign);
        campaign.VersionId = (await AddVersionAsync(campaign.Id, terms, Sample.Now)).Id;
        await UpdateAsync(campaign);

        return campaign;
    }
}
