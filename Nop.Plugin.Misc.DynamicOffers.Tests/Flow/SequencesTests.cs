using Nop.Plugin.Misc.DynamicOffers.Consent;
using Nop.Plugin.Misc.DynamicOffers.Flow;
using Nop.Plugin.Misc.DynamicOffers.Offers;
using Nop.Plugin.Misc.DynamicOffers.Tests.Builders;
using Nop.Plugin.Misc.DynamicOffers.Tests.Offers;
using Nop.Plugin.Misc.DynamicOffers.Wallet;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Flow;

public class SequencesTests
{
    private readonly Database _database = new();
    private readonly ShopNode _node;

    public SequencesTests()
    {
        _node = new ShopNode(_database, Sample.Clock());
        _database.Reminders.Grants = () => _database.Grants.Grants.All;
    }

    private Sequences Sequences => _node.Get<Sequences>();

    private IEnumerable<(int GrantId, int CustomerId)> Begun => _database.Reminders.Reminders.All.Select(reminder => (reminder.GrantId, reminder.CustomerId)).Order();

    [Fact]
    public async Task What_was_given_begins_once_whoever_looks_and_however_often()
    {
        var grant = await GiveAsync(await _database.AddShopperAsync(customerId: 1, mail: true));
        var other = await GiveAsync(await _database.AddShopperAsync(customerId: 2, mail: true));

        await Sequences.CatchUpAsync();
        await Sequences.CatchUpAsync();
        _node.Get<SequenceProgress>().GrantId = 0; // as after a start
        await Sequences.CatchUpAsync();

        Assert.Equal([(grant.Id, 1), (other.Id, 2)], Begun);
    }

    [Fact]
    public async Task Who_says_yes_to_mails_later_is_reminded_of_what_is_open_and_of_nothing_that_is_over()
    {
        var shopper = await _database.AddShopperAsync(customerId: 1);
        var open = await GiveAsync(shopper);
        await GiveAsync(shopper, state: GrantState.Redeemed);
        await GiveAsync(shopper, expiresOnUtc: Sample.Now);

        await Sequences.BeginAllAsync(Sample.Customer(1));

        Assert.Equal([(open.Id, 1)], Begun);
    }

    [Fact]
    public async Task An_offer_whose_customer_is_gone_holds_up_no_other()
    {
        await GiveAsync(await _database.AddShopperAsync(customerId: 1, mail: true));
        var grant = await GiveAsync(await _database.AddShopperAsync(customerId: 2, mail: true));
        _node.GoneCustomers.Add(1);

        await Sequences.CatchUpAsync();

        Assert.Equal([(grant.Id, 2)], Begun);
    }

    [Fact]
    public async Task A_campaign_without_messages_begins_none()
    {
        await GiveAsync(await _database.AddShopperAsync(customerId: 1, mail: true), steps: 0);

        await Sequences.CatchUpAsync();

        Assert.Empty(Begun);
    }

    private async Task<Grant> GiveAsync(Shopper shopper, GrantState state = GrantState.Issued, DateTime? expiresOnUtc = null, int steps = 1)
    {
        var campaigns = (InMemoryCampaignStore)_node.Get<ICampaignStore>();
        var campaign = await campaigns.AddLiveAsync(new CampaignTerms { Steps = Enumerable.Repeat(new SequenceStep { DelayMinutes = 60 }, steps).ToList() });
        var grant = Sample.Grant(shopperId: shopper.Id, tier: OfferTier.OfCampaign(campaign.Id, 1), state: state);
        (grant.CampaignId, grant.CampaignVersionId, grant.IssuedOnUtc) = (campaign.Id, campaign.VersionId, Sample.Now);
        grant.ExpiresOnUtc = expiresOnUtc ?? Sample.Now.AddDays(7);
        await _database.Grants.TryIssueAsync(grant);

        return grant;
    }
}
