using Nop.Plugin.Misc.DynamicOffers.Offers;
using Nop.Plugin.Misc.DynamicOffers.Experiments;
using Nop.Plugin.Misc.DynamicOffers.Measurement;
using Nop.Plugin.Misc.DynamicOffers.Tests.Infrastructure;
using Nop.Plugin.Misc.DynamicOffers.Wallet;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Data;

public class SqliteCampaignReportTests(SqliteTestDatabase database) : CampaignReportTests(database), IClassFixture<SqliteTestDatabase>;

[Collection(PostgresCollection.Name)]
public class PostgresCampaignReportTests(PostgresTestDatabase database) : CampaignReportTests(database), IClassFixture<PostgresTestDatabase>;

public abstract class CampaignReportTests(TestDatabase database)
{
    // The report asks the real clock.
    private static readonly DateTime NowUtc = TimeProvider.System.GetUtcNow().UtcDateTime;

    private int _number;

    [Fact]
    public async Task Counts_what_became_of_each_campaign()
    {
        await database.ResetAsync();
        await AddGrantAsync(campaignId: 1, GrantState.Issued);
        await AddGrantAsync(campaignId: 1, GrantState.Issued, hours: -1);
        await AddGrantAsync(campaignId: 1, GrantState.Reserved, hours: -1, amount: 3m);
        await AddGrantAsync(campaignId: 1, GrantState.Redeemed, amount: 2.25m);
        await AddGrantAsync(campaignId: 1, GrantState.Redeemed, hours: -1, amount: 4.5m);
        await AddGrantAsync(campaignId: 1, GrantState.Expired);
        await AddGrantAsync(campaignId: 1, GrantState.Revoked);
        await AddGrantAsync(campaignId: 1, GrantState.Preparing);
        await AddGrantAsync(campaignId: 1, GrantState.Redeemed, amount: 8m, givenBy: 1);
        await AddGrantAsync(campaignId: 1, GrantState.Issued, givenBy: 1);
        await AddGrantAsync(campaignId: 2, GrantState.Issued);
        await AddGrantAsync(campaignId: 0, GrantState.Redeemed, amount: 9m);
        await AddExposureAsync(campaignId: 1, ExposureArm.Offer, 8);
        await AddExposureAsync(campaignId: 1, ExposureArm.NoOffer, 3);
        await AddExposureAsync(campaignId: 1, ExposureArm.Holdout, 2);
        await AddExposureAsync(campaignId: 3, ExposureArm.NoOffer, 1);

        var figures = await database.Get<ICampaignReport>().GetFiguresAsync();

        Assert.Equal([1, 2, 3], figures.Keys.Order());
        Assert.Equal(new CampaignFigures(Given: 7, Open: 2, Used: 2, DiscountGiven: 6.75m, WithoutOffer: 3, ByHand: 2), figures[1]);
        Assert.Equal(new CampaignFigures(Given: 1, Open: 1, Used: 0, DiscountGiven: 0m, WithoutOffer: 0, ByHand: 0), figures[2]);
        Assert.Equal(CampaignFigures.None with { WithoutOffer = 1 }, figures[3]);
    }

    [Fact]
    public async Task Says_nothing_where_nothing_was_given()
    {
        await database.ResetAsync();

        Assert.Empty(await database.Get<ICampaignReport>().GetFiguresAsync());
    }

    private async Task AddGrantAsync(int campaignId, GrantState state, int hours = 1, decimal amount = 0m, int? givenBy = null) =>
        await database.Provider.InsertEntityAsync(new Grant
        {
            ShopperId = ++_number,
            StoreId = 1,
            CampaignId = campaignId,
            Tier = OfferTier.OfCampaign(campaignId, 1),
            State = state,
            IssuedOnUtc = NowUtc.AddHours(-2),
            ExpiresOnUtc = NowUtc.AddHours(hours),
            Amount = amount,
            GivenBy = givenBy
        });

    private async Task AddExposureAsync(int campaignId, string arm, int count)
    {
        for (var index = 0; index < count; index++)
            await database.Provider.InsertEntityAsync(new Exposure { ShopperId = ++_number, CampaignId = campaignId, Arm = arm, ExposedOnUtc = NowUtc });
    }
}
