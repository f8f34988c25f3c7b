using Nop.Plugin.Misc.DynamicOffers.Wallet;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Wallet;

/// <summary>
/// Holds a ledger against grants and budgets by a reading of its own: what happened to each grant, entry after entry, must be a life that a grant can have and
/// end in its state, and the money that moved must be the money it holds.
/// </summary>
public static class LedgerOracle
{
    private const int NotGiven = 0;

    // What may follow on what. States as the rows have them.
    private static readonly Dictionary<(int State, string Kind), int> Lives = new()
    {
        [(NotGiven, "issued")] = 10,
        [(NotGiven, "given_by_hand")] = 10,
        [(10, "reserved")] = 20,
        [(20, "released")] = 10,
        [(20, "redeemed")] = 30,
        [(30, "given_back")] = 10,
        [(10, "expired")] = 40,
        [(10, "revoked")] = 50
    };

    public static void AssertBalances(IEnumerable<Grant> grants, IEnumerable<LedgerEntry> ledger, IEnumerable<DailyBudget> days)
    {
        var entries = ledger.ToLookup(entry => entry.GrantId);
        var given = grants.Where(grant => grant.State != GrantState.Preparing).ToList();
        foreach (var grant in given)
        {
            var (state, money) = (NotGiven, 0m);
            foreach (var entry in entries[grant.Id].OrderBy(entry => entry.Id))
            {
                money += entry.Kind == "redeemed" ? 0m : entry.Amount;
                if (entry.Kind != "corrected")
                    state = Lives.TryGetValue((state, entry.Kind), out var next) ? next : throw new InvalidOperationException($"Grant {grant.Id}: '{entry.Kind}' after {state}.");
            }

            Assert.True((grant.StateId, grant.Amount) == (state, money), $"Grant {grant.Id} is {grant.StateId} with {grant.Amount}; its entries say {state} with {money}.");
        }

        foreach (var day in days)
        {
            var held = given.Where(grant => grant.StateId is 20 or 30 && grant.BudgetDayUtc == day.DayUtc && grant.StoreId == day.StoreId).Sum(grant => grant.Amount);
            Assert.True(held == day.Spent, $"{day.DayUtc:yyyy-MM-dd} in store {day.StoreId} has spent {day.Spent} and holds {held}.");
        }
    }
}
