namespace Nop.Plugin.Misc.DynamicOffers.Wallet;

/// <summary>
/// Holds the ledger against the grants, and what days have spent against what grants hold. A process that dies between a grant's move and its entry leaves the
/// ledger behind; what is behind in two audits in a row is no move in the making, and is put right by the entries that lack.
/// </summary>
public class WalletAudit(IAuditStore store, AuditSuspects suspects, TimeProvider timeProvider)
{
    /// <summary>Longer than an order may hold a reservation and a node may be away.</summary>
    private static readonly TimeSpan Window = TimeSpan.FromDays(2);

    private const int Page = 500;

    private static readonly (LedgerAccount From, LedgerAccount To, string Kind)[] Steps =
    [
        (LedgerAccount.Campaign, LedgerAccount.Wallet, LedgerKind.Issued),
        (LedgerAccount.Wallet, LedgerAccount.Till, LedgerKind.Reserved),
        (LedgerAccount.Till, LedgerAccount.Order, LedgerKind.Redeemed),
        (LedgerAccount.Till, LedgerAccount.Wallet, LedgerKind.Released),
        (LedgerAccount.Order, LedgerAccount.Wallet, LedgerKind.GivenBack),
        (LedgerAccount.Wallet, LedgerAccount.Ended, LedgerKind.Revoked)
    ];

    /// <summary>What was found and put right, a sentence each; empty where everything adds up.</summary>
    public async Task<IReadOnlyList<string>> RunAsync()
    {
        var nowUtc = timeProvider.GetUtcNow().UtcDateTime;
        var before = suspects.TakeAll();
        var findings = new List<string>();
        await AuditGrantsAsync(nowUtc, before, findings);
        await AuditDaysAsync(nowUtc, before, findings);

        return findings;
    }

    private async Task AuditGrantsAsync(DateTime nowUtc, IReadOnlySet<string> before, List<string> findings)
    {
        var afterId = 0;
        while (await store.GetMovedAsync(nowUtc - Window, nowUtc, afterId, Page) is { Count: > 0 } grants)
        {
            var entries = await store.GetEntriesAsync(grants.Select(grant => grant.Id).ToList());
            foreach (var grant in grants)
            {
                var own = entries[grant.Id].ToList();
                if (Balances(grant, own))
                    continue;

                if (!suspects.IsSameAsBefore($"grant {grant.Id}: {grant.StateId}, {grant.Amount}, {own.Count} entries", before))
                    continue;

                if (await PutRightAsync(grant, own, nowUtc))
                    findings.Add($"The ledger of offer {grant.Id} was behind its state; it is complete again.");
                else if (suspects.IsToBeTold(grant.Id))
                    findings.Add($"The ledger of offer {grant.Id} does not balance, and no entry would put it right: please look at it.");
            }

            afterId = grants[^1].Id;
        }
    }

    /// <summary>Completes the ledger of a grant that nobody moves any more, before it is moved on. Does nothing where it is complete.</summary>
    public async Task CompleteAsync(Grant grant)
    {
        var entries = (await store.GetEntriesAsync([grant.Id]))[grant.Id].ToList();
        if (!Balances(grant, entries))
            await PutRightAsync(grant, entries, timeProvider.GetUtcNow().UtcDateTime);
    }

    private static bool Balances(Grant grant, IReadOnlyList<LedgerEntry> entries) =>
        Excess(grant, entries).Values.All(pieces => pieces == 0) && entries.Sum(LedgerAccounts.MoneyOf) == grant.Amount;

    // What the entries put into each account over what must be there: one taken from the campaign, one where the grant's state says.
    private static Dictionary<LedgerAccount, int> Excess(Grant grant, IEnumerable<LedgerEntry> entries)
    {
        var pieces = Enum.GetValues<LedgerAccount>().ToDictionary(account => account, _ => 0);
        pieces[LedgerAccount.Campaign] += 1;
        pieces[LedgerAccounts.Of(grant.State)] -= 1;
        foreach (var (from, to) in entries.Select(entry => LedgerAccounts.Of(entry.Kind)).OfType<(LedgerAccount, LedgerAccount)>())
        {
            pieces[from] -= 1;
            pieces[to] += 1;
        }

        return pieces;
    }

    // False where nothing that an entry could say balances it, or where another node was first.
    private async Task<bool> PutRightAsync(Grant grant, IReadOnlyList<LedgerEntry> entries, DateTime nowUtc)
    {
        if ((await store.GetEntriesAsync([grant.Id]))[grant.Id].Count() != entries.Count)
            return true;

        var appended = false;
        var excess = Excess(grant, entries);
        var money = entries.Sum(LedgerAccounts.MoneyOf);
        foreach (var from in excess.Where(account => account.Value > 0).Select(account => account.Key).ToList())
        {
            var to = excess.First(account => account.Value < 0).Key;
            (excess[from], excess[to]) = (excess[from] - 1, excess[to] + 1);
            foreach (var kind in Way(from, to))
            {
                var entry = Entry(grant, kind, nowUtc, kind switch
                {
                    LedgerKind.Reserved or LedgerKind.Released or LedgerKind.GivenBack => grant.Amount - money,
                    LedgerKind.Redeemed => grant.Amount,
                    _ => 0m
                });
                money += LedgerAccounts.MoneyOf(entry);
                await store.AppendAsync(entry);
                appended = true;
            }
        }

        if (money == grant.Amount)
            return appended;

        await store.AppendAsync(Entry(grant, LedgerKind.Corrected, nowUtc, grant.Amount - money));

        return true;
    }

    // The shortest one; none where it is there already, or where no move leads there.
    private static IReadOnlyList<string> Way(LedgerAccount from, LedgerAccount to)
    {
        var ways = new Queue<(LedgerAccount At, List<string> Kinds)>([(from, [])]);
        var seen = new HashSet<LedgerAccount>();
        while (ways.TryDequeue(out var way))
        {
            if (way.At == to)
                return way.Kinds;

            foreach (var step in Steps.Where(step => step.From == way.At && seen.Add(step.To)))
                ways.Enqueue((step.To, [.. way.Kinds, step.Kind]));
        }

        return [];
    }

    private static LedgerEntry Entry(Grant grant, string kind, DateTime nowUtc, decimal amount) => new()
    {
        GrantId = grant.Id,
        StoreId = grant.StoreId,
        Kind = kind switch
        {
            LedgerKind.Revoked when grant.State == GrantState.Expired => LedgerKind.Expired,
            LedgerKind.Issued when grant.GivenBy is not null => LedgerKind.GivenByHand,
            _ => kind
        },
        Amount = amount,
        OrderId = kind == LedgerKind.Redeemed ? grant.OrderId : null,
        CreatedOnUtc = nowUtc
    };

    private async Task AuditDaysAsync(DateTime nowUtc, IReadOnlySet<string> before, List<string> findings)
    {
        foreach (var day in await store.GetDaysAsync((nowUtc - Window).Date))
        {
            var held = await store.GetHeldAsync(day.StoreId, day.DayUtc);
            if (held == day.Spent || !suspects.IsSameAsBefore($"day {day.Id}: version {day.Version}, {held} held", before))
                continue;

            if (await store.TrySetSpentAsync(day, held))
                findings.Add($"The budget of {day.DayUtc:yyyy-MM-dd} in store {day.StoreId} counted {day.Spent} and holds {held}; it is set right.");
        }
    }
}
