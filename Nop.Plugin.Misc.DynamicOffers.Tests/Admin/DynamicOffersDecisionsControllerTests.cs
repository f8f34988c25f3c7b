using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Nop.Core.Domain.Directory;
using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Stores;
using Nop.Plugin.Misc.DynamicOffers.Admin;
using Nop.Plugin.Misc.DynamicOffers.Admin.Models;
using Nop.Plugin.Misc.DynamicOffers.Decisions;
using Nop.Plugin.Misc.DynamicOffers.Flow;
using Nop.Plugin.Misc.DynamicOffers.Localization;
using Nop.Plugin.Misc.DynamicOffers.Measurement;
using Nop.Plugin.Misc.DynamicOffers.Offers;
using Nop.Plugin.Misc.DynamicOffers.Tests.Builders;
using Nop.Plugin.Misc.DynamicOffers.Tests.Consent;
using Nop.Plugin.Misc.DynamicOffers.Tests.Flow;
using Nop.Plugin.Misc.DynamicOffers.Tests.Offers;
using Nop.Services.Catalog;
using Nop.Services.Customers;
using Nop.Services.Directory;
using Nop.Services.Helpers;
using Nop.Services.Localization;
using Nop.Services.Logging;
using Nop.Services.Messages;
using Nop.Services.Orders;
using Nop.Services.Stores;
using NSubstitute;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Admin;

public class DynamicOffersDecisionsControllerTests
{
    // As of the visitor: the decisions of the tests take one for the other.
    private const int CustomerId = 1;

    private static readonly IReadOnlyDictionary<string, string> Texts = EmbeddedTexts.ReadResources("en");

    private readonly InMemoryDecisionStore _decisions = new();
    private readonly InMemoryCampaignStore _campaigns = new();
    private readonly InMemoryShopperStore _shoppers = new();
    private readonly IOrderService _orders = Substitute.For<IOrderService>();
    private readonly INotificationService _notifications = Substitute.For<INotificationService>();
    private readonly DynamicOffersDecisionsController _controller;

    public DynamicOffersDecisionsControllerTests()
    {
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        var texts = Substitute.For<ILocalizationService>();
        texts.GetResourceAsync(Arg.Any<string>()).Returns(call => Texts[call.Arg<string>()]);
        var customers = Substitute.For<ICustomerService>();
        customers.GetCustomerByIdAsync(CustomerId).Returns(Sample.Customer(CustomerId));
        customers.GetCustomerByEmailAsync("customer1@example.com").Returns(Sample.Customer(CustomerId));
        var stores = Substitute.For<IStoreService>();
        stores.GetAllStoresAsync().Returns([new Store { Id = Sample.StoreId, Name = "Kitchen" }]);
        var times = Substitute.For<IDateTimeHelper>();
        times.ConvertToUserTimeAsync(Arg.Any<DateTime>(), DateTimeKind.Utc).Returns(call => call.Arg<DateTime>());
        var prices = Substitute.For<IPriceFormatter>();
        prices.FormatPriceAsync(Arg.Any<decimal>(), true, Arg.Any<Currency>()).Returns(call => call.Arg<decimal>().ToString("0.00", CultureInfo.InvariantCulture));
        var words = new CampaignWords(_campaigns, prices, Substitute.For<ICurrencyService>(), new CurrencySettings(), texts);
        _controller = new DynamicOffersDecisionsController(
            new DecisionModelFactory(
                _decisions,
                new DecisionExplaining(_decisions, _campaigns, Parts.Decider(), Parts.Conditions, Substitute.For<ILogger>()),
                new ShopperFinder(customers, _shoppers),
                _shoppers,
                _campaigns,
                words,
                new RuleWords(Parts.Conditions, words, things: null!, texts),
                customers,
                _orders,
                stores,
                times,
                texts),
            _decisions,
            texts,
            _notifications);
        _shoppers.Shoppers.TryInsert(Sample.Shopper(customerId: CustomerId));
    }

    [Fact]
    public async Task A_shopper_is_found_by_id_by_address_and_by_an_order()
    {
        _orders.GetOrderByCustomOrderNumberAsync("A-9").Returns(new Order { CustomerId = CustomerId });

        foreach (var (who, isOrder) in new[] { (" 1 ", false), ("customer1@example.com", false), (" A-9 ", true) })
        {
            var redirect = Assert.IsType<RedirectToActionResult>(await _controller.Find(who, isOrder));
            Assert.Equal((nameof(_controller.Index), CustomerId), (redirect.ActionName, redirect.RouteValues!["customerId"]));
        }
    }

    [Theory]
    [InlineData("", false, "Enter the id of a customer")]
    [InlineData(null, true, "Enter the id of a customer")]
    [InlineData("71", false, "There is no customer")]
    [InlineData("A-10", true, "There is no order")]
    public async Task Who_is_not_found_is_told_why_and_what_was_typed_stays(string? who, bool isOrder, string problem)
    {
        var model = Model<DecisionsModel>(await _controller.Find(who, isOrder));

        Assert.StartsWith(problem, model.Problem, StringComparison.Ordinal);
        Assert.Equal((who ?? string.Empty, isOrder, 0), (model.Who, model.IsOrder, model.CustomerId));
    }

    [Fact]
    public async Task Who_did_not_agree_has_no_decisions()
    {
        _shoppers.Shoppers.Delete(_ => true);

        Assert.NotNull(Model<DecisionsModel>(await _controller.Find("1")).Problem);
        Assert.NotNull(Model<DecisionsModel>(await _controller.Index(CustomerId)).Problem);
    }

    [Fact]
    public async Task The_newest_come_first_page_by_page_and_a_page_beyond_the_last_shows_the_last()
    {
        for (var i = 1; i <= 30; i++)
            await AddAsync(Sample.Profile with { TakenOnUtc = Sample.Now.AddMinutes(i) });

        var first = Model<DecisionsModel>(await _controller.Index(CustomerId));
        var last = Model<DecisionsModel>(await _controller.Index(CustomerId, 99));

        Assert.Equal((25, 1, 2), (first.Decisions.Count, first.PageNumber, first.TotalPages));
        Assert.Equal((5, 2, "11/23/2026 12:01:00"), (last.Decisions.Count, last.PageNumber, last.Decisions[^1].DecidedOn));
        Assert.Equal(("11/23/2026 12:30:00", "Kitchen", "No offer"), (first.Decisions[0].DecidedOn, first.Decisions[0].Store, first.Decisions[0].Outcome));
        Assert.Equal(["Asked for, or stopped by: Looked at several products", "Asked for, or stopped by: Left a cart"], first.Decisions[0].Reasons);
    }

    [Fact]
    public async Task A_refusal_says_for_each_campaign_what_it_asks_and_what_was_seen()
    {
        var campaign = await _campaigns.AddLiveAsync(new CampaignTerms
        {
            Audience = [new ConditionTerms("cart_subtotal", new Dictionary<string, string> { ["at_least"] = "50" })],
            Ladder = [new Rung(0m, 10m)]
        });

        var model = Model<DecisionModel>(await _controller.Why(await AddAsync(Sample.WithCart(Sample.Line(4, quantity: 2)), campaign)));

        Assert.Equal(("No offer", null, true), (model.Outcome, model.For, model.IsSame));
        Assert.Equal((CustomerId, "customer1@example.com", "Kitchen"), (model.CustomerId, model.Name, model.Store));
        Assert.Equal(
            [
                new RefusalModel(new DecidedForModel(0, "Hesitating shopper"), new DecidedByModel("the shopper looked at at least 3 product pages in this visit", "there were 0")),
                new RefusalModel(new DecidedForModel(0, "Returning shopper"), new DecidedByModel("the shopper left the cart for longer than the idle time of the settings", "the shopper was away for 0 minutes")),
                new RefusalModel(new DecidedForModel(campaign.Id, "Campaign"), new DecidedByModel("the cart comes to at least 50.00 before discounts", "the cart came to 20.00"))
            ],
            model.Refusals);
    }

    [Fact]
    public async Task What_cannot_be_read_is_shown_with_its_reasons_and_a_clear_word()
    {
        var id = await AddAsync(Sample.Profile);
        _decisions.Records.Update(record => record.Id == id, record => record.Inputs = "{");

        var model = Model<DecisionModel>(await _controller.Why(id));

        Assert.False(model.IsSame);
        Assert.StartsWith("What it read cannot be read any more", model.Replay, StringComparison.Ordinal);
        Assert.Equal(["Asked for, or stopped by: Looked at several products", "Asked for, or stopped by: Left a cart"], model.Reasons.Select(reason => reason.Reason));
        Assert.Empty(model.Refusals);
    }

    [Fact]
    public async Task A_decision_of_a_deleted_campaign_and_of_an_erased_shopper_names_them_as_such()
    {
        var id = await AddAsync(Sample.Profile);
        _decisions.Records.Update(record => record.Id == id, record => (record.Outcome, record.CampaignId, record.ShopperId) = (DecisionOutcome.Withheld, 44, 45));

        var model = Model<DecisionModel>(await _controller.Why(id));

        Assert.StartsWith("Due, and not given", model.Outcome, StringComparison.Ordinal);
        Assert.Equal((0, string.Format(Texts["Plugins.Misc.DynamicOffers.Campaigns.Gone"], 44)), (model.For!.CampaignId, model.For.Name));
        Assert.Equal((0, "Erased"), (model.CustomerId, model.Name));
    }

    [Fact]
    public async Task An_offer_leads_to_its_decision_and_what_is_not_kept_back_to_the_list_with_a_word()
    {
        var id = await AddAsync(Sample.Profile);
        _decisions.Records.Update(record => record.Id == id, record => record.GrantId = 8);

        Assert.Equal(id, Assert.IsType<RedirectToActionResult>(await _controller.OfGrant(8)).RouteValues!["id"]);
        Assert.Equal(nameof(_controller.Index), Assert.IsType<RedirectToActionResult>(await _controller.OfGrant(9)).ActionName);
        Assert.Equal(nameof(_controller.Index), Assert.IsType<RedirectToActionResult>(await _controller.Why(99)).ActionName);
        _notifications.Received(2).WarningNotification(Arg.Is<string>(text => text.StartsWith("This decision is not kept")));
    }

    private static TModel Model<TModel>(IActionResult result) => Assert.IsType<TModel>(Assert.IsType<ViewResult>(result).Model);

    private async Task<int> AddAsync(DynamicOffers.Profiles.ShopperProfile profile, params Campaign[] campaigns)
    {
        var candidates = Ladder.Candidates(Sample.Caps).ToList();
        foreach (var campaign in campaigns)
            candidates.Add(Candidate.Of(new CandidateReference(campaign.Id, campaign.VersionId), (await _campaigns.GetTermsAsync(campaign.VersionId))!, Sample.Caps, Parts.Conditions)!);

        var record = new DecisionRecord
        {
            ShopperId = CustomerId,
            StoreId = Sample.StoreId,
            DecidedOnUtc = profile.TakenOnUtc,
            Outcome = DecisionOutcome.NoOffer,
            Decision = DecisionText.Stored(Parts.Decider().RefuseAtOnce(candidates, profile, Sample.Caps, new HashSet<string>())!),
            Inputs = DecisionText.Of(DecisionInputs.OfRefusal(profile, Sample.Caps, [], candidates))
        };
        await _decisions.AppendAsync([record]);

        return record.Id;
    }
}
