using Nop.Core;
using Nop.Core.Domain.Customers;
using Nop.Plugin.Misc.DynamicOffers.Consent;
using Nop.Plugin.Misc.DynamicOffers.Referrals;
using Nop.Plugin.Misc.DynamicOffers.Signals;
using Nop.Services.Configuration;
using Nop.Services.Customers;

namespace Nop.Plugin.Misc.DynamicOffers.Flow;

/// <summary>
/// A shopper with an account recommends the shop by a link, and a friend accepts. Only while a campaign gives something for it: otherwise there is no link, and
/// one that was sent leads nowhere. What the friend's order then earns is <see cref="ReferralCredit"/>'s.
/// </summary>
public class ReferralFlow(
    CurrentShopper currentShopper,
    IReferralStore referrals,
    IShopperStore shoppers,
    IShopperBlocks blocks,
    SamePerson samePerson,
    ProfileReader profiles,
    CampaignCandidates candidates,
    ICustomerService customerService,
    IStoreContext storeContext,
    ISettingService settingService,
    TimeProvider timeProvider)
{
    private DateTime NowUtc => timeProvider.GetUtcNow().UtcDateTime;

    /// <summary>The code of the current shopper's link, made at the first call; null for whom there is none.</summary>
    public async Task<string?> GetCodeAsync()
    {
        if (currentShopper.Value is not { IsRegistered: true } shopper || !await MayRecommendAsync(shopper))
            return null;

        return (await referrals.FindLinkAsync(shopper.CustomerId) ?? await MakeLinkAsync(shopper))?.Code;
    }

    /// <summary>What the current visitor may do with a link. Stores nothing.</summary>
    public async Task<FriendAnswer> LookAsync(string? code) => (await JudgeAsync(code)).Answer;

    /// <summary>The current shopper came by this link.</summary>
    public async Task<FriendAnswer> AcceptAsync(string? code)
    {
        var (answer, friend, referrer) = await JudgeAsync(code);
        if (answer != FriendAnswer.Open)
            return answer;

        await referrals.TryInsertAsync(new Referral { FriendId = friend!.Id, ReferrerId = referrer!.Id, AcceptedOnUtc = NowUtc });
        await TakeBackErasedAsync(friend.Id, referrer.Id);

        return FriendAnswer.Accepted;
    }

    private async Task<(FriendAnswer Answer, Shopper? Friend, Shopper? Referrer)> JudgeAsync(string? code)
    {
        if (await FindReferrerAsync(code) is not { } referrer)
            return (FriendAnswer.NoLonger, null, null);
        if (currentShopper.Value is not { } friend)
            return (currentShopper.IsUndecided ? FriendAnswer.AskConsent : FriendAnswer.NotFollowed, null, null);

        // One refusal for all of them: whoever tries out addresses learns nothing of the one whose link it is.
        var isNobodyNew = await samePerson.IsAsync(friend.CustomerId, referrer.CustomerId);
        if (!isNobodyNew && (await referrals.GetOfFriendAsync(friend.CustomerId)).Count > 0)
            return (FriendAnswer.Accepted, null, null);

        isNobodyNew = isNobodyNew
            || (await profiles.GetAsync(friend.Id)).Read(state => state.Orders) > 0
            || await referrals.HasOrderedAsync(friend.CustomerId, email: null, NowUtc, otherThan: 0);

        return isNobodyNew ? (FriendAnswer.NotForYou, null, null) : (FriendAnswer.Open, friend, referrer);
    }

    private async Task<Shopper?> FindReferrerAsync(string? code) =>
        code is { Length: ReferralLink.CodeLength }
            && await referrals.FindLinkAsync(code) is { } link
            && await shoppers.FindAsync(link.ShopperId) is { InhumanOnUtc: null } shopper
            && await MayRecommendAsync(shopper)
            ? shopper
            : null;

    private async Task<bool> MayRecommendAsync(Shopper shopper) =>
        await customerService.GetCustomerByIdAsync(shopper.CustomerId) is { Deleted: false, Active: true } customer
            && await blocks.FindAsync(shopper.CustomerId) is null
            && await IsRewardedAsync(customer);

    private async Task<bool> IsRewardedAsync(Customer customer)
    {
        var storeId = (await storeContext.GetCurrentStoreAsync()).Id;
        var caps = (await settingService.LoadSettingAsync<DynamicOffersSettings>(storeId)).ToCaps();

        // Whatever they are asked upon.
        return (await candidates.GetAsync(customer, storeId, caps, SignalKind.All)).Any(candidate => candidate.AsksForFriends);
    }

    private async Task<ReferralLink?> MakeLinkAsync(Shopper shopper)
    {
        await referrals.TryInsertAsync(new ReferralLink { ShopperId = shopper.Id, Code = ReferralLink.NewCode(), CreatedOnUtc = NowUtc });
        await TakeBackErasedAsync(shopper.Id);

        // The one that stands there, whoever was first.
        return await referrals.FindLinkAsync(shopper.CustomerId);
    }

    // Erased between the look at the shoppers and the row.
    private async Task TakeBackErasedAsync(params int[] shopperIds)
    {
        var existing = await shoppers.GetExistingAsync(shopperIds);
        foreach (var shopperId in shopperIds.Where(id => !existing.Contains(id)))
            await shoppers.EraseRemainsAsync(shopperId);
    }
}

/// <summary>What a visitor may do with a friend's link.</summary>
public enum FriendAnswer
{
    /// <summary>There is no such link, or it earns nobody anything now.</summary>
    NoLonger,

    /// <summary>The visitor must say first whether anything may be kept.</summary>
    AskConsent,

    /// <summary>No notice is taken of the visitor.</summary>
    NotFollowed,

    /// <summary>It is the visitor's own, or the visitor is no newcomer.</summary>
    NotForYou,

    /// <summary>To be accepted.</summary>
    Open,

    /// <summary>The visitor accepted this link, or another before.</summary>
    Accepted
}
