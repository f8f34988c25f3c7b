using Nop.Core.Configuration;
using Nop.Plugin.Misc.DynamicOffers.Offers;

namespace Nop.Plugin.Misc.DynamicOffers;

/// <summary>The caps an owner tunes, per store. Money is in the primary store currency.</summary>
public class DynamicOffersSettings : ISettings
{
    /// <summary>Off means now: the rule says no, nothing shows, no mail leaves. Open offers stay and come back with 'on'. Off until installed.</summary>
    public bool Enabled { get; set; }

    /// <summary>Percent off the subtotal for a shopper who looks around with a cart, above 0 and at most 100.</summary>
    public decimal HesitationPercentage { get; set; } = 5m;

    /// <summary>Percent off the subtotal for a shopper who left a cart and comes back, above 0 and at most 100.</summary>
    public decimal ReturnPercentage { get; set; } = 10m;

    /// <summary>The most one order may get off through us.</summary>
    public decimal MaximumDiscountPerOrder { get; set; } = 25m;

    /// <summary>How many offers a shopper may be given in seven days.</summary>
    public int OffersPerShopperAndWeek { get; set; } = 2;

    /// <summary>How often a shopper may be given something that takes nothing off in seven days: a true word, products that go with it, early access. 0 for never.</summary>
    public int NudgesPerShopperAndWeek { get; set; } = 3;

    /// <summary>The most that all offers together may take off the orders of one day (UTC) in one store.</summary>
    public decimal DailyBudget { get; set; } = 500m;

    /// <summary>Of an order's full price, the most that all its discounts together may take off, ours or not, in percent; ours give way. 1 to 100.</summary>
    public decimal MaximumOrderDiscountPercentage { get; set; } = 100m;

    /// <summary>The same in money; 0 for no limit.</summary>
    public decimal MaximumOrderDiscount { get; set; }

    /// <summary>Of what is paid for goods of known cost, the least that is left after cost with our offers, in percent; below 100.</summary>
    public decimal MarginFloorPercentage { get; set; }

    /// <summary>The same for single categories and what lies below them, where the goods must leave more: <see cref="CategoryMargins"/>.</summary>
    public string CategoryMarginFloors { get; set; } = string.Empty;

    /// <summary>The percentages that campaigns may give: <see cref="DepthSteps"/>.</summary>
    public string PercentageSteps { get; set; } = "5, 10, 15, 20, 25, 30";

    /// <summary>The amounts that campaigns may take off, in the primary store currency.</summary>
    public string AmountSteps { get; set; } = "5, 10, 15, 25";

    /// <summary>Goods of which no more units are in stock sell without an offer; 0 for no regard to that.</summary>
    public int ScarceStock { get; set; }

    /// <summary>Goods of which so many units are in stock get one step more where an offer is on them; 0 for no regard to that.</summary>
    public int OverstockFrom { get; set; }

    /// <summary>Whether 'your price' stands beside the crossed-out price of everybody else. Off: some countries have rules for such a comparison.</summary>
    public bool ShowFormerPrice { get; set; }

    /// <summary>Whether what is offered to somebody about to leave comes in a banner at the edge and never in a dialog.</summary>
    public bool QuietOffers { get; set; }

    /// <summary>Percent of the shoppers who get nothing of any campaign, to compare with; 0 to 50. One for all stores.</summary>
    public decimal HoldoutPercentage { get; set; }

    /// <summary>Customers with this role are given nothing, and what they have rests; 0 for none. One for all stores.</summary>
    public int ExcludedRoleId { get; set; }

    /// <summary>Minutes without a sign of the shopper after which a cart counts as left.</summary>
    public int IdleMinutes { get; set; } = 60;

    /// <summary>Hours an offer lasts from the moment it is given.</summary>
    public int OfferValidityHours { get; set; } = 48;

    /// <summary>Minutes from the last change of a cart to its reminder mail; not below <see cref="IdleMinutes"/>.</summary>
    public int ReminderDelayMinutes { get; set; } = 180;

    /// <summary>Whether carts that were left are reminded of by us; off where the shop has another that does.</summary>
    public bool RemindsOfCarts { get; set; } = true;

    /// <summary>Where reminders are handed to besides, an address of a gateway; empty for nowhere.</summary>
    public string WebhookUrl { get; set; } = string.Empty;

    /// <summary>What messages to the gateway, and those of it to the shop, are signed with.</summary>
    public string WebhookSecret { get; set; } = string.Empty;

    /// <summary>Whether the gateway is told address, telephone number and first name; only where shoppers are asked for consent to that.</summary>
    public bool WebhookTellsContact { get; set; }

    /// <summary>Days without a sign of a shopper after which everything about the shopper is erased.</summary>
    public int ShopperRetentionDays { get; set; } = 400;

    /// <summary>Days that single signals are kept; what they came to stays in the shopper's profile.</summary>
    public int SignalRetentionDays { get; set; } = 180;

    /// <summary>The host's consent that stands for personal offers; 0 for none. One for all stores.</summary>
    public int PersonalOffersGdprConsentId { get; set; }

    /// <summary>The host's consent that stands for offers by mail; 0 for none. One for all stores.</summary>
    public int OfferMailGdprConsentId { get; set; }

    /// <summary>The key that typed addresses are hashed with, in base64; made at the installation, and of no use elsewhere.</summary>
    public string EmailHashKey { get; set; } = string.Empty;

    /// <summary>The caps as the stages use them.</summary>
    public Caps ToCaps()
    {
        return new Caps(
            HesitationPercentage,
            ReturnPercentage,
            MaximumDiscountPerOrder,
            OffersPerShopperAndWeek,
            DailyBudget,
            TimeSpan.FromMinutes(IdleMinutes),
            TimeSpan.FromHours(OfferValidityHours),
            TimeSpan.FromMinutes(ReminderDelayMinutes))
        {
            NudgesPerShopperAndWeek = NudgesPerShopperAndWeek,
            ScarceStock = ScarceStock,
            OverstockFrom = OverstockFrom,
            PercentageSteps = DepthSteps.Read(PercentageSteps, most: 100m) ?? []
        };
    }
}
