using Nop.Plugin.Misc.DynamicOffers.Consent;
using Nop.Plugin.Misc.DynamicOffers.Experiments;
using Nop.Plugin.Misc.DynamicOffers.Offers;
using Nop.Plugin.Misc.DynamicOffers.Tests.Builders;
using Nop.Plugin.Misc.DynamicOffers.Tests.Consent;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Experiments;

public class ArmsTests
{
    private static readonly Offer Offer = new("campaign-7", 5m, 25m, TimeSpan.FromHours(1)) { CampaignId = 7, VersionId = 70 };

    private readonly InMemoryShopperStore _shoppers = new();
    private readonly InMemoryExposureStore _exposures = new();
    private readonly DynamicOffersSettings _settings = new();

    [Fact]
    public async Task Without_a_no_offer_arm_everybody_is_offered_and_that_is_written_down_once()
    {
        var shopper = await AddAsync();

        Assert.True(await IsOfferedAsync(shopper, 0m));
        Assert.True(await IsOfferedAsync(shopper, 50m));

        var exposure = Assert.Single(_exposures.Exposures.All);
        Assert.Equal((shopper.Id, 7, 70, ExposureArm.Offer, Sample.Now), (exposure.ShopperId, exposure.CampaignId, exposure.CampaignVersionId, exposure.Arm, exposure.ExposedOnUtc));
    }

    [Fact]
    public async Task Half_of_the_shoppers_are_not_offered_where_the_owner_says_so_and_stay_so()
    {
        var offered = 0;
        for (var number = 0; number < 400; number++)
        {
            var shopper = await AddAsync();
            var first = await IsOfferedAsync(shopper, 50m);
            Assert.Equal(first, await IsOfferedAsync(shopper, 0m));
            offered += first ? 1 : 0;
        }

        Assert.InRange(offered, 150, 250);
        Assert.Equal(400 - offered, _exposures.Exposures.All.Count(exposure => exposure.Arm == ExposureArm.NoOffer));
    }

    [Fact]
    public async Task Who_is_held_out_is_held_out_of_every_campaign()
    {
        _settings.HoldoutPercentage = 50m;
        for (var number = 0; number < 100; number++)
        {
            var shopper = await AddAsync();

            Assert.Equal(await IsOfferedAsync(shopper, 0m), await IsOfferedAsync(shopper, 0m, Offer with { CampaignId = 8 }));
        }

        Assert.Contains(_exposures.Exposures.All, exposure => exposure.Arm == ExposureArm.Holdout);
    }

    [Fact]
    public async Task Who_was_erased_meanwhile_is_offered_nothing_and_leaves_nothing()
    {
        Assert.False(await IsOfferedAsync(Sample.Shopper(id: 99), 0m));

        Assert.Empty(_exposures.Exposures.All);
    }

    private async Task<Shopper> AddAsync()
    {
        var shopper = Sample.Shopper(id: 0);
        await _shoppers.InsertAsync(shopper);

        return shopper;
    }

    private Task<bool> IsOfferedAsync(Shopper shopper, decimal noOfferPercentage, Offer? offer = null) =>
        new Arms(_exposures, _shoppers, FakeShop.Settings(_settings), Sample.Clock()).IsOfferedAsync(shopper.Id, offer ?? Offer, noOfferPercentage);
}
