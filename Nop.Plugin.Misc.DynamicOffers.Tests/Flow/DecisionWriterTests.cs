using Nop.Plugin.Misc.DynamicOffers.Decisions;
using Nop.Plugin.Misc.DynamicOffers.Flow;
using Nop.Plugin.Misc.DynamicOffers.Measurement;
using Nop.Plugin.Misc.DynamicOffers.Tests.Builders;
using Nop.Plugin.Misc.DynamicOffers.Tests.Consent;
using Nop.Services.Logging;
using NSubstitute;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Flow;

public class DecisionWriterTests
{
    private readonly DecisionLog _log = new();
    private readonly InMemoryDecisionStore _store = new();
    private readonly InMemoryShopperStore _shoppers = new();
    private readonly ILogger _logger = Substitute.For<ILogger>();

    [Fact]
    public async Task What_was_decided_is_written_in_its_order_with_what_it_read()
    {
        var shopper = await AddShopperAsync();
        foreach (var grantId in new[] { 0, 8 })
            _log.Add(Logged(shopper, grantId));

        await WriteAsync();

        var records = _store.Records.All;
        Assert.Equal([0, 8], records.Select(record => record.GrantId));
        Assert.Equal([DecisionOutcome.NoOffer, DecisionOutcome.Given], records.Select(record => record.Outcome));
        Assert.All(records, record => Assert.Equal((shopper, Sample.StoreId, Sample.Now), (record.ShopperId, record.StoreId, record.DecidedOnUtc)));
        Assert.All(records, record => Assert.Equal(record.Decision, DecisionText.Of(DecisionText.ReadInputs(record.Inputs).Replay(_ => null, Parts.Decider(), Parts.Conditions))));
        Assert.Empty(_log.Take(1));
    }

    [Fact]
    public async Task A_database_that_is_away_loses_nothing()
    {
        var shopper = await AddShopperAsync();
        for (var i = 1; i <= 1_200; i++)
            _log.Add(Logged(shopper, i));
        _store.IsAway = true;

        await Assert.ThrowsAsync<TimeoutException>(WriteAsync);
        _store.IsAway = false;
        await WriteAsync();

        Assert.Equal(Enumerable.Range(1, 1_200), _store.Records.All.Select(record => record.GrantId));
    }

    [Fact]
    public async Task Of_a_shopper_erased_meanwhile_nothing_stays()
    {
        _log.Add(Logged(shopperId: 99, grantId: 1));

        await WriteAsync();

        Assert.Empty(_store.Records.All);
    }

    [Fact]
    public async Task What_does_not_fit_is_counted_and_told_once()
    {
        var shopper = await AddShopperAsync();
        for (var i = 0; i < 20_003; i++)
            _log.Add(Logged(shopper, i));

        await WriteAsync();
        await WriteAsync();

        Assert.Equal(20_000, _store.Records.All.Count);
        await _logger.Received(1).WarningAsync(Arg.Is<string>(text => text.Contains(" 3 decisions")));
    }

    private static LoggedDecision Logged(int shopperId, int grantId)
    {
        var inputs = DecisionInputs.OfRefusal(Sample.Profile, Sample.Caps, [], Ladder.Candidates(Sample.Caps));

        return new LoggedDecision(shopperId, Sample.StoreId, inputs, inputs.Replay(_ => null, Parts.Decider(), Parts.Conditions), grantId == 0 ? DecisionOutcome.NoOffer : DecisionOutcome.Given, grantId);
    }

    private async Task<int> AddShopperAsync()
    {
        var shopper = Sample.Shopper();
        await _shoppers.InsertAsync(shopper);

        return shopper.Id;
    }

    private Task WriteAsync() => new DecisionWriter(_log, _store, _shoppers, _logger).WriteAsync();
}
