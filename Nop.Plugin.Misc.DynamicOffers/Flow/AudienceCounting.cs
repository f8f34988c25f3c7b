using Nop.Plugin.Misc.DynamicOffers.Decisions.Conditions;
using Nop.Plugin.Misc.DynamicOffers.Offers;
using Nop.Plugin.Misc.DynamicOffers.Profiles;
using Nop.Services.Configuration;

namespace Nop.Plugin.Misc.DynamicOffers.Flow;

/// <summary>Tries a rule on shoppers before it is saved.</summary>
public class AudienceCounting(Segmentation segmentation, AbsentShoppers absent, IProfileStore profileStore, ConditionCatalog conditions, ISettingService settingService)
{
    /// <summary>Shoppers that a rule is tried on.</summary>
    public const int MostTried = 300;

    /// <summary>How many of the shoppers who came last meet a rule now; null where it asks something that is not known.</summary>
    public async Task<AudienceCount?> CountAsync(IReadOnlyList<ConditionTerms> audience)
    {
        if (conditions.Compile(audience) is not { } rule)
            return null;

        var (segments, met, asked) = (await segmentation.GetAsync(), 0, 0);
        await foreach (var (_, profile) in absent.ReadAsync(await profileStore.GetNewestShoppersAsync(MostTried), segments.Needs | rule.Needs))
        {
            var caps = (await settingService.LoadSettingAsync<DynamicOffersSettings>(profile.Situation.StoreId)).ToCaps();
            asked++;
            if (rule.Check(segments.Place(profile, caps), caps).IsMet)
                met++;
        }

        return new AudienceCount(met, asked);
    }
}

/// <param name="Met">Of <paramref name="Asked"/>, the shoppers who came last.</param>
public sealed record AudienceCount(int Met, int Asked);
