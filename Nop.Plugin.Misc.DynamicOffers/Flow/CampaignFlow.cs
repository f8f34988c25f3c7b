using Nop.Plugin.Misc.DynamicOffers.Decisions.Conditions;
using Nop.Plugin.Misc.DynamicOffers.Nudges;
using Nop.Plugin.Misc.DynamicOffers.Offers;
using Nop.Plugin.Misc.DynamicOffers.Oversight;
using Nop.Plugin.Misc.DynamicOffers.Redemption;
using Nop.Plugin.Misc.DynamicOffers.Reminders;
using Nop.Plugin.Misc.DynamicOffers.Segments;
using Nop.Plugin.Misc.DynamicOffers.Signals;
using Nop.Services.Configuration;

namespace Nop.Plugin.Misc.DynamicOffers.Flow;

/// <summary>What an owner does with campaigns, from a form or from code: draft, live, paused, ended. Terms that cannot be lived up to are refused.</summary>
public class CampaignFlow(
    ICampaignStore campaigns,
    ConditionCatalog catalog,
    ISegmentStore segments,
    SignalKinds kinds,
    NudgeCatalog nudges,
    LineRewards rewards,
    IReadOnlyList<IOfferChannel> channels,
    SettingsFlow settingsFlow,
    ISettingService settingService,
    OwnerLog log,
    TimeProvider timeProvider)
{
    public const string UnknownTrigger = "unknown_trigger";
    public const string UnknownReward = "unknown_reward";
    public const string UnknownNudge = "unknown_nudge";
    public const string UnknownChannel = "unknown_channel";
    public const string UnknownSegment = "unknown_segment";
    public const string DepthIsNoStep = "depth_is_no_step";
    public const string NameIsMissing = "name_is_missing";
    public const string NoSuchCampaign = "no_such_campaign";
    public const string NoFreeCarrier = "no_free_carrier";
    public const string IsEnded = "is_ended";
    public const string NotADraft = "not_a_draft";

    private DateTime NowUtc => timeProvider.GetUtcNow().UtcDateTime;

    /// <summary>Codes of what stands against the terms; empty where nothing does.</summary>
    public async Task<IReadOnlyList<string>> FindProblemsAsync(string name, CampaignTerms terms) =>
    [
        .. string.IsNullOrWhiteSpace(name) ? [NameIsMissing] : Array.Empty<string>(),
        .. CampaignProblems.Find(terms),
        .. RuleProblems.Find(terms.Audience, catalog).Select(problem => problem.Code).Distinct(),
        .. terms.Triggers.All(kinds.Triggers.Contains) ? Array.Empty<string>() : [UnknownTrigger],
        .. terms.LineReward is { } reward && rewards.Find(reward) is null ? [UnknownReward] : Array.Empty<string>(),
        .. terms.Nudge is { } nudge && (nudges.Find(nudge.Code) is null || (nudge.RoleId > 0) != (nudge.Code == EarlyAccessNudge.EarlyAccess)) ? [UnknownNudge] : Array.Empty<string>(),
        .. RuleProblems.Find(terms.Steps.SelectMany(step => step.Conditions).ToList(), catalog).Select(problem => problem.Code).Distinct(),
        .. terms.Steps.All(step => step.Channel == SequenceStep.Email || channels.Any(channel => channel.Code == step.Channel)) ? Array.Empty<string>() : [UnknownChannel],
        .. terms.SegmentIds.Except((await segments.GetAllAsync()).Select(segment => segment.Id)).Any() ? [UnknownSegment] : Array.Empty<string>(),
        .. await HasOnlyStepsAsync(terms) ? Array.Empty<string>() : [DepthIsNoStep]
    ];

    // Each depth on the whole order is a discount of the host, of which there may be few: that is what the owner's lists are for. Free shipping has one depth.
    private async Task<bool> HasOnlyStepsAsync(CampaignTerms terms)
    {
        if (terms.Scope.IsOfLines || terms.Reward is not (RewardKind.PercentOff or RewardKind.AmountOff))
            return true;

        var settings = await settingService.LoadSettingAsync<DynamicOffersSettings>(terms.StoreId);
        var steps = terms.Reward == RewardKind.PercentOff
            ? DepthSteps.Read(settings.PercentageSteps, most: 100m)
            : DepthSteps.Read(settings.AmountSteps, most: decimal.MaxValue);

        return steps is not null && terms.Ladder.All(rung => steps.Contains(rung.Depth));
    }

    public async Task<CampaignOutcome> CreateAsync(string name, CampaignTerms terms)
    {
        var problems = await FindProblemsAsync(name, terms);
        if (problems.Count > 0)
            return new CampaignOutcome(null, problems);

        var campaign = new Campaign { Name = name.Trim(), Status = CampaignStatus.Draft, CreatedOnUtc = NowUtc, ChangedOnUtc = NowUtc };
        await campaigns.InsertAsync(campaign);
        campaign.VersionId = (await campaigns.AddVersionAsync(campaign.Id, terms, NowUtc)).Id;
        await campaigns.UpdateAsync(campaign);

        return await DoneAsync(campaign, OwnerActKind.CampaignCreated);
    }

    /// <summary>New terms are for those who are given the offer from now on.</summary>
    public async Task<CampaignOutcome> EditAsync(int campaignId, string name, CampaignTerms terms)
    {
        if (await campaigns.FindAsync(campaignId) is not { } campaign)
            return CampaignOutcome.Refused(NoSuchCampaign);
        if (campaign.Status == CampaignStatus.Ended)
            return CampaignOutcome.Refused(IsEnded);

        var problems = await FindProblemsAsync(name, terms);
        if (problems.Count > 0)
            return new CampaignOutcome(null, problems);

        var changed = Copy(campaign);
        changed.Name = name.Trim();
        changed.VersionId = (await campaigns.AddVersionAsync(campaignId, terms, NowUtc)).Id;

        return await ChangeAsync(changed, OwnerActKind.CampaignEdited);
    }

    /// <summary>Makes the carriers first: a campaign without them would promise what no order gets.</summary>
    public Task<CampaignOutcome> LaunchAsync(int campaignId) => SetStatusAsync(campaignId, CampaignStatus.Live, OwnerActKind.CampaignLaunched);

    public Task<CampaignOutcome> PauseAsync(int campaignId) => SetStatusAsync(campaignId, CampaignStatus.Paused, OwnerActKind.CampaignPaused);

    public Task<CampaignOutcome> EndAsync(int campaignId) => SetStatusAsync(campaignId, CampaignStatus.Ended, OwnerActKind.CampaignEnded);

    public async Task<CampaignOutcome> DeleteDraftAsync(int campaignId)
    {
        if (await campaigns.FindAsync(campaignId) is not { } campaign)
            return CampaignOutcome.Refused(NoSuchCampaign);
        if (campaign.Status != CampaignStatus.Draft)
            return CampaignOutcome.Refused(NotADraft);

        await campaigns.DeleteAsync(campaign);

        return await DoneAsync(campaign, OwnerActKind.CampaignDeleted);
    }

    private async Task<CampaignOutcome> SetStatusAsync(int campaignId, CampaignStatus status, string act)
    {
        if (await campaigns.FindAsync(campaignId) is not { } campaign)
            return CampaignOutcome.Refused(NoSuchCampaign);
        if (campaign.Status == CampaignStatus.Ended && status != CampaignStatus.Ended)
            return CampaignOutcome.Refused(IsEnded);

        var changed = Copy(campaign);
        changed.Status = status;

        return await ChangeAsync(changed, act);
    }

    // What the store returns is in the cache, and what pages decide by: nothing is changed there before it is saved.
    private static Campaign Copy(Campaign campaign) => new()
    {
        Id = campaign.Id,
        Name = campaign.Name,
        StatusId = campaign.StatusId,
        VersionId = campaign.VersionId,
        CreatedOnUtc = campaign.CreatedOnUtc,
        ChangedOnUtc = campaign.ChangedOnUtc
    };

    private async Task<CampaignOutcome> ChangeAsync(Campaign campaign, string act)
    {
        try
        {
            // With the campaign as it will be: where its carriers cannot be had, it stays as it was.
            await settingsFlow.EnsureCarriersAsync(campaign);
        }
        catch (CarrierLimitException)
        {
            return CampaignOutcome.Refused(NoFreeCarrier);
        }

        campaign.ChangedOnUtc = NowUtc;
        await campaigns.UpdateAsync(campaign);

        return await DoneAsync(campaign, act);
    }

    private async Task<CampaignOutcome> DoneAsync(Campaign campaign, string act)
    {
        await log.WriteAsync(act, campaign.Name, campaignId: campaign.Id);

        return new CampaignOutcome(campaign, []);
    }
}

/// <param name="Campaign">Null where it was refused.</param>
/// <param name="Problems">Codes of why.</param>
public sealed record CampaignOutcome(Campaign? Campaign, IReadOnlyList<string> Problems)
{
    public static CampaignOutcome Refused(string problem) => new(null, [problem]);
}
