namespace Nop.Plugin.Misc.DynamicOffers.Offers;

/// <summary>Campaigns and their versions. Reads cost the database nothing but the first time after a change.</summary>
public interface ICampaignStore
{
    /// <summary>All campaigns, oldest first.</summary>
    Task<IReadOnlyList<Campaign>> GetAllAsync();

    Task<Campaign?> FindAsync(int campaignId);

    /// <summary>Null where there is no such version.</summary>
    /// <exception cref="System.Text.Json.JsonException">Its row was edited by hand and cannot be read.</exception>
    Task<CampaignTerms?> GetTermsAsync(int versionId);

    /// <summary>Of one campaign, oldest first.</summary>
    Task<IReadOnlyList<CampaignVersion>> GetVersionsAsync(int campaignId);

    Task InsertAsync(Campaign campaign);

    Task UpdateAsync(Campaign campaign);

    /// <summary>Only for a draft: what shoppers were promised stays.</summary>
    Task DeleteAsync(Campaign campaign);

    /// <summary>Adds terms under the next number. Does not make them the campaign's.</summary>
    Task<CampaignVersion> AddVersionAsync(int campaignId, CampaignTerms terms, DateTime nowUtc);
}
