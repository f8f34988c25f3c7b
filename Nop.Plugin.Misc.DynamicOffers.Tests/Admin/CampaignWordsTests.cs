using System.Globalization;
using Nop.Core;
using Nop.Core.Domain.Directory;
using Nop.Plugin.Misc.DynamicOffers.Admin;
using Nop.Plugin.Misc.DynamicOffers.Localization;
using Nop.Plugin.Misc.DynamicOffers.Measurement;
using Nop.Plugin.Misc.DynamicOffers.Offers;
using Nop.Plugin.Misc.DynamicOffers.Tests.Builders;
using Nop.Plugin.Misc.DynamicOffers.Tests.Offers;
using Nop.Plugin.Misc.DynamicOffers.Wallet;
using Nop.Services.Catalog;
using Nop.Services.Directory;
using Nop.Services.Helpers;
using Nop.Services.Localization;
using NSubstitute;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Admin;

public class CampaignWordsTests
{
    private static readonly IReadOnlyDictionary<string, string> Texts = EmbeddedTexts.ReadResources("en");

    private readonly InMemoryCampaignStore _campaigns = new();
    private readonly IPriceFormatter _prices = Substitute.For<IPriceFormatter>();
    private readonly ILocalizationService _texts = Substitute.For<ILocalizationService>();
    private readonly CampaignWords _words;

    public CampaignWordsTests()
    {
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        _prices.FormatPriceAsync(Arg.Any<decimal>(), true, Arg.Any<Currency>()).Returns(call => call.Arg<decimal>().ToString("0.00", CultureInfo.InvariantCulture));
        _texts.GetResourceAsync(Arg.Any<string>()).Returns(call => Texts[call.Arg<string>()]);
        _words = new CampaignWords(_campaigns, _prices, Substitute.For<ICurrencyService>(), new CurrencySettings(), _texts);
    }

    public static TheoryData<CampaignTerms, string> Kinds => new()
    {
        { new CampaignTerms { Ladder = [new Rung(100m, 10m)], MaximumAmount = 25m }, "10% off the subtotal, 25.00 at most, from 100.00 on" },
        { new CampaignTerms { Ladder = [new Rung(0m, 5m), new Rung(50m, 7.5m)] }, "5% off the subtotal; 7.5% off the subtotal, from 50.00 on" },
        { new CampaignTerms { Reward = RewardKind.AmountOff, Scope = new OfferScope { Kind = ScopeKind.OrderTotal }, Ladder = [new Rung(0m, 4m)] }, "4.00 off the total" },
        { new CampaignTerms { Scope = new OfferScope { Kind = ScopeKind.Categories, Ids = [3, 8], Units = 2 } }, "5% off categories 3, 8, for 2 units at most" },
        { new CampaignTerms { Reward = RewardKind.FreeShipping, Scope = new OfferScope { Kind = ScopeKind.Shipping }, Ladder = [new Rung(0m, 100m)] }, "Free shipping" },
        { new CampaignTerms { Reward = RewardKind.Gift, Scope = new OfferScope { Kind = ScopeKind.Products, Ids = [9], Units = 2 }, Ladder = [new Rung(0m, 100m)] }, "2 × product 9 as a gift" },
        {
            new CampaignTerms { Reward = RewardKind.BuyXGetY, Scope = new OfferScope { Kind = ScopeKind.Products, Ids = [9], Buy = new BuyTerms(7, 2, 3) }, Ladder = [new Rung(0m, 50m)] },
            "50% off 3 of products 9 for every 2 × product 7"
        },
        { new CampaignTerms { Reward = RewardKind.Points, Ladder = [new Rung(0m, 200m)] }, "200 reward points" }
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Every_kind_is_said_in_words(CampaignTerms terms, string words) => Assert.Equal(words, await _words.DescribeAsync(terms));

    [Fact]
    public async Task Terms_that_cannot_be_read_are_said_to_be_so()
    {
        var campaign = await _campaigns.AddLiveAsync(new CampaignTerms());
        var version = _campaigns.Versions.Find(campaign.VersionId)!;
        version.Terms = "{ \"Ladder\": 7 }";
        _campaigns.Versions.Save(version);

        Assert.Equal(Texts[$"{DynamicOffersDefaults.LocalePrefix}Campaigns.Unreadable"], await _words.DescribeAsync(campaign.VersionId));
        Assert.Equal(Texts[$"{DynamicOffersDefaults.LocalePrefix}Campaigns.Unreadable"], await _words.DescribeAsync(versionId: 999));
    }

    [Fact]
    public async Task The_ledger_shows_a_campaigns_name_and_what_it_gives_and_the_journeys_step_and_percentage()
    {
        var campaign = await _campaigns.AddLiveAsync(new CampaignTerms { Reward = RewardKind.Points, Ladder = [new Rung(0m, 200m)] });
        Grant[] grants =
        [
            new() { Id = 3, CampaignId = campaign.Id, CampaignVersionId = campaign.VersionId, Tier = OfferTier.OfCampaign(campaign.Id, 1), State = GrantState.Issued },
            new() { Id = 2, CampaignId = 77, CampaignVersionId = 78, Tier = OfferTier.OfCampaign(77, 2), State = GrantState.Expired },
            new() { Id = 1, Tier = OfferTier.Return, Percentage = 10m, MaximumAmount = 25m, State = GrantState.Expired }
        ];
        var report = Substitute.For<IOfferReport>();
        report.GetFiguresAsync(0).Returns(new OfferFigures(3, 1, 0, 0, 0m, 0m, 0, 0m));
        report.GetGrantsAsync(Arg.Any<int>(), Arg.Any<int>(), Arg.Any<int>()).Returns(new PagedList<GrantRow>(grants.Select(grant => new GrantRow(grant, 1, null)).ToList(), 0, 25));
        var factory = new OffersModelFactory(
            report, _campaigns, _words, _prices, Substitute.For<IDateTimeHelper>(), _texts, Substitute.For<ICurrencyService>(), new CurrencySettings(), Sample.Clock());

        var shown = (await factory.PrepareAsync(storeId: 0, pageNumber: 1)).Grants;

        Assert.Equal(
            [
                ("Campaign", "200 reward points"),
                ("Campaign 77, which is gone", Texts[$"{DynamicOffersDefaults.LocalePrefix}Campaigns.Unreadable"]),
                ("Returning shopper", "10%, at most 25.00")
            ],
            shown.Select(grant => (grant.Tier, grant.Depth)));
    }
}
