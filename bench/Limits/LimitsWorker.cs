using System.Globalization;
using System.Text.Json;
using Nop.Plugin.Misc.DynamicOffers.Offers;
using Nop.Plugin.Misc.DynamicOffers.Oversight;
using Nop.Plugin.Misc.DynamicOffers.Wallet;

namespace DynamicOffers.Bench.Limits;

/// <summary>One of the processes that redeem at the same time: shopper after shopper is given the offer and orders with it, many at once.</summary>
internal static class LimitsWorker
{
    public const string Name = "limits-worker";

    private const int AtOnce = 32;
    private const decimal Plenty = 1_000_000_000m;

    /// <summary>What every grant may take off, and takes off.</summary>
    public const decimal Amount = 25m;

    /// <param name="arguments">Connection, campaign (or, to give back, order), first shopper, number of shoppers, and the limits as JSON or 'give-back'.</param>
    public static async Task<int> RunAsync(string[] arguments)
    {
        var (connection, id, first, count, what) = (arguments[0], Number(arguments[1]), Number(arguments[2]), Number(arguments[3]), arguments[4]);
        var database = new SharedDatabase(connection);
        await database.InitializeAsync();
        var options = new ParallelOptions { MaxDegreeOfParallelism = AtOnce };
        await Parallel.ForAsync(first, first + count, options, async (shopper, _) =>
        {
            var (grants, limits) = (database.Get<IGrantStore>(), database.Get<ILimitStore>());
            var ledger = new GrantLedger(grants, TimeProvider.System);
            if (what == "give-back")
                await ledger.GiveBackAsync(id);
            else
                await RedeemAsync(new CampaignIssuing(grants, limits, database.Get<RecentLimits>(), new OwnerNotices(TimeProvider.System), ledger), ledger, id, shopper, JsonSerializer.Deserialize<CampaignLimits>(what)!);
        });

        return 0;
    }

    private static async Task RedeemAsync(CampaignIssuing issuing, GrantLedger ledger, int campaignId, int shopper, CampaignLimits limits)
    {
        var grant = new Grant
        {
            ShopperId = shopper,
            StoreId = 1,
            CampaignId = campaignId,
            CampaignVersionId = 1,
            Tier = OfferTier.OfCampaign(campaignId, 1),
            MaximumAmount = Amount,
            Liability = Amount
        };
        if (!await issuing.TryIssueAsync(grant, limits, TimeSpan.FromHours(1)))
            return;

        if (await ledger.ReserveAsync(grant, Amount, Plenty) == ReserveOutcome.Reserved)
            await ledger.RedeemAsync(grant, orderId: shopper, Amount);
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
