using Nop.Plugin.Misc.DynamicOffers.Decisions;
using Nop.Plugin.Misc.DynamicOffers.Offers;

namespace Nop.Plugin.Misc.DynamicOffers.Wallet;

/// <summary>
/// Moves grants through their states, with the day's budget and a ledger entry for every move. Each move is decided by one conditional statement,
/// so that of two requests that want the same grant or the last of the budget exactly one gets it.
/// </summary>
public class GrantLedger
{
    private readonly IGrantStore _store;
    private readonly TimeProvider _timeProvider;

    public GrantLedger(IGrantStore store, TimeProvider timeProvider)
    {
        _store = store;
        _timeProvider = timeProvider;
    }

    /// <summary>The moment that it counts by.</summary>
    public DateTime NowUtc => _timeProvider.GetUtcNow().UtcDateTime;

    /// <summary>Puts the offer of a decision into the wallet; null where the shopper has one of this tier already.</summary>
    public async Task<Grant?> IssueAsync(int shopperId, int storeId, int discountId, Decision decision)
    {
        var offer = decision.Offer ?? throw new ArgumentException("The decision gives no offer.", nameof(decision));
        var grant = new Grant
        {
            ShopperId = shopperId,
            StoreId = storeId,
            DiscountId = discountId,
            Tier = offer.Tier,
            Percentage = offer.Percentage,
            MaximumAmount = offer.MaximumAmount,
            Liability = offer.MaximumAmount,
            Reasons = Grant.JoinReasons(decision.Reasons)
        };
        Begin(grant, offer.Validity);

        return await TryIssueAsync(grant) ? grant : null;
    }

    /// <summary>Sets the grant's times; returns when it is given.</summary>
    public DateTime Begin(Grant grant, TimeSpan validity)
    {
        (grant.IssuedOnUtc, grant.ExpiresOnUtc) = (NowUtc, NowUtc + validity);

        return grant.IssuedOnUtc;
    }

    /// <summary>Puts a grant into the wallet; false where the shopper has one of its tier already.</summary>
    public async Task<bool> TryIssueAsync(Grant grant)
    {
        grant.State = GrantState.Issued;
        if (!await _store.TryIssueAsync(grant))
        {
            return false;
        }

        await EnterAsync(grant, grant.GivenBy is null ? LedgerKind.Issued : LedgerKind.GivenByHand, amount: 0m, orderId: null);

        return true;
    }

    /// <summary>Puts a prepared grant into the wallet; false where it was given up meanwhile.</summary>
    public async Task<bool> TryActivateAsync(Grant grant)
    {
        if (!await _store.TryActivateAsync(grant))
        {
            return false;
        }

        grant.State = GrantState.Issued;
        await EnterAsync(grant, grant.GivenBy is null ? LedgerKind.Issued : LedgerKind.GivenByHand, amount: 0m, orderId: null);

        return true;
    }

    /// <summary>Takes the grant and its part of today's budget for an order that is being placed.</summary>
    public async Task<ReserveOutcome> ReserveAsync(Grant grant, decimal amount, decimal dailyBudget)
    {
        var dayUtc = NowUtc.Date;

        // Budget first: a crash between the two statements leaves the day a little short, never over.
        if (!await _store.TrySpendAsync(grant.StoreId, dayUtc, amount, dailyBudget))
        {
            await _store.SetNotBeforeAsync(grant, dayUtc.AddDays(1));

            return ReserveOutcome.BudgetUsedUp;
        }

        if (!await _store.TryReserveAsync(grant, amount, dayUtc, NowUtc))
        {
            await _store.ReturnAsync(grant.StoreId, dayUtc, amount);

            return ReserveOutcome.NotUsable;
        }

        grant.State = GrantState.Reserved;
        grant.Amount = amount;
        grant.BudgetDayUtc = dayUtc;
        await EnterAsync(grant, LedgerKind.Reserved, amount, orderId: null);

        return ReserveOutcome.Reserved;
    }

    /// <summary>Undoes a reservation whose order did not come. Does nothing where there is none.</summary>
    public async Task ReleaseAsync(Grant grant)
    {
        if (!await _store.TryReleaseAsync(grant))
        {
            return;
        }

        await ReturnBudgetAsync(grant);
        await EnterAsync(grant, LedgerKind.Released, -grant.Amount, orderId: null);
        await EndOfNobodyAsync(grant);
    }

    /// <summary>Turns a reservation into a redemption. Does nothing where the grant is not reserved.</summary>
    /// <param name="amount">What the order got off with the grant, without tax.</param>
    public async Task RedeemAsync(Grant grant, int orderId, decimal amount)
    {
        if (!await _store.TryRedeemAsync(grant, orderId, amount))
        {
            return;
        }

        await CorrectBudgetAsync(grant, amount, orderId);
        await EnterAsync(grant, LedgerKind.Redeemed, amount, orderId);
    }

    /// <summary>Puts what an order used back into the wallet, once per order.</summary>
    public async Task GiveBackAsync(int orderId)
    {
        foreach (var grant in await _store.GetByOrderAsync(orderId))
        {
            if (await _store.TryGiveBackAsync(grant, orderId))
            {
                await ReturnBudgetAsync(grant);
                await EnterAsync(grant, LedgerKind.GivenBack, -grant.Amount, orderId);
                await EndOfNobodyAsync(grant);
            }
        }
    }

    /// <summary>Ends an open grant; false where it is not open.</summary>
    public async Task<bool> RevokeAsync(Grant grant, string reason)
    {
        if (!await _store.TryRevokeAsync(grant, reason))
        {
            return false;
        }

        await EnterAsync(grant, LedgerKind.Revoked, amount: 0m, orderId: null);

        return true;
    }

    /// <summary>Ends a grant that nobody can use any more because there is nobody it belongs to.</summary>
    public async Task EndOfNobodyAsync(Grant grant)
    {
        if (grant.IsOfNobody)
        {
            await RevokeAsync(grant, ReasonCode.OrderUndone);
        }
    }

    /// <summary>Ends every grant that ran out.</summary>
    public async Task ExpireAsync()
    {
        foreach (var grant in await _store.ExpireAsync(NowUtc))
        {
            await EnterAsync(grant, LedgerKind.Expired, amount: 0m, orderId: null);
        }
    }

    private async Task CorrectBudgetAsync(Grant grant, decimal amount, int orderId)
    {
        if (grant.BudgetDayUtc is not { } dayUtc || amount == grant.Amount)
        {
            return;
        }

        await EnterAsync(grant, LedgerKind.Corrected, amount - grant.Amount, orderId);
        if (amount < grant.Amount)
        {
            await _store.ReturnAsync(grant.StoreId, dayUtc, grant.Amount - amount);

            return;
        }

        // The order is paid at this amount: what is spent is spent, whatever the budget says.
        await _store.TrySpendAsync(grant.StoreId, dayUtc, amount - grant.Amount, decimal.MaxValue);
    }

    private async Task ReturnBudgetAsync(Grant grant)
    {
        if (grant.BudgetDayUtc is { } dayUtc)
        {
            await _store.ReturnAsync(grant.StoreId, dayUtc, grant.Amount);
        }
    }

    private async Task EnterAsync(Grant grant, string kind, decimal amount, int? orderId)
    {
        await _store.AppendAsync(new LedgerEntry
        {
            GrantId = grant.Id,
            StoreId = grant.StoreId,
            Kind = kind,
            Amount = amount,
            OrderId = orderId,
            CreatedOnUtc = NowUtc
        });
    }
}
