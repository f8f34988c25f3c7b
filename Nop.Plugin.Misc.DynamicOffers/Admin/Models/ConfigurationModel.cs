using Microsoft.AspNetCore.Mvc.ModelBinding;
using Nop.Web.Framework.Models;

namespace Nop.Plugin.Misc.DynamicOffers.Admin.Models;

/// <summary>
/// The settings form. Numbers are null where the field held none; the marks say that the store chosen has a value of its own.
/// </summary>
public record ConfigurationModel : BaseNopModel, ISettingsModel
{
    public int ActiveStoreScopeConfiguration { get; set; }

    /// <summary>What the page tells beside the form.</summary>
    [BindNever]
    public StatusModel Status { get; set; } = new();

    public bool Enabled { get; set; }

    public bool Enabled_OverrideForStore { get; set; }

    public bool ShowFormerPrice { get; set; }

    public bool ShowFormerPrice_OverrideForStore { get; set; }

    public bool QuietOffers { get; set; }

    public bool QuietOffers_OverrideForStore { get; set; }

    public decimal? HesitationPercentage { get; set; }

    public bool HesitationPercentage_OverrideForStore { get; set; }

    public decimal? ReturnPercentage { get; set; }

    public bool ReturnPercentage_OverrideForStore { get; set; }

    public decimal? MaximumDiscountPerOrder { get; set; }

    public bool MaximumDiscountPerOrder_OverrideForStore { get; set; }

    public decimal? MaximumOrderDiscountPercentage { get; set; }

    public bool MaximumOrderDiscountPercentage_OverrideForStore { get; set; }

    public decimal? MaximumOrderDiscount { get; set; }

    public bool MaximumOrderDiscount_OverrideForStore { get; set; }

    public decimal? MarginFloorPercentage { get; set; }

    public bool MarginFloorPercentage_OverrideForStore { get; set; }

    // Of a select and a number a row; the text that is kept is made of them.
    [BindNever]
    public string CategoryMarginFloors { get; set; } = string.Empty;

    public bool CategoryMarginFloors_OverrideForStore { get; set; }

    public string? PercentageSteps { get; set; }

    [BindNever]
    public bool PercentageSteps_OverrideForStore { get; set; }

    public string? AmountSteps { get; set; }

    [BindNever]
    public bool AmountSteps_OverrideForStore { get; set; }

    public int? ScarceStock { get; set; }

    public bool ScarceStock_OverrideForStore { get; set; }

    public int? OverstockFrom { get; set; }

    public bool OverstockFrom_OverrideForStore { get; set; }

    public int? OffersPerShopperAndWeek { get; set; }

    public bool OffersPerShopperAndWeek_OverrideForStore { get; set; }

    public int? NudgesPerShopperAndWeek { get; set; }

    public bool NudgesPerShopperAndWeek_OverrideForStore { get; set; }

    public decimal? DailyBudget { get; set; }

    public bool DailyBudget_OverrideForStore { get; set; }

    public int? IdleMinutes { get; set; }

    public bool IdleMinutes_OverrideForStore { get; set; }

    public int? OfferValidityHours { get; set; }

    public bool OfferValidityHours_OverrideForStore { get; set; }

    public int? ReminderDelayMinutes { get; set; }

    public bool ReminderDelayMinutes_OverrideForStore { get; set; }

    public int? QuietFromHour { get; set; }

    public bool QuietFromHour_OverrideForStore { get; set; }

    public int? QuietToHour { get; set; }

    public bool QuietToHour_OverrideForStore { get; set; }

    public int? MailsPerShopperAndDay { get; set; }

    public bool MailsPerShopperAndDay_OverrideForStore { get; set; }

    public int? MailsPerShopperAndWeek { get; set; }

    public bool MailsPerShopperAndWeek_OverrideForStore { get; set; }

    public bool CountsOpenedMails { get; set; }

    public bool CountsOpenedMails_OverrideForStore { get; set; }

    // One for all stores, with what follows: a shopper belongs to the shop, so no store marks a value of its own.
    public decimal? HoldoutPercentage { get; set; }

    [BindNever]
    public bool HoldoutPercentage_OverrideForStore { get; set; }

    public int? ShopperRetentionDays { get; set; }

    [BindNever]
    public bool ShopperRetentionDays_OverrideForStore { get; set; }

    public int? SignalRetentionDays { get; set; }

    [BindNever]
    public bool SignalRetentionDays_OverrideForStore { get; set; }

    public int ExcludedRoleId { get; set; }

    [BindNever]
    public bool ExcludedRoleId_OverrideForStore { get; set; }

    public int PersonalOffersGdprConsentId { get; set; }

    [BindNever]
    public bool PersonalOffersGdprConsentId_OverrideForStore { get; set; }

    public int OfferMailGdprConsentId { get; set; }

    [BindNever]
    public bool OfferMailGdprConsentId_OverrideForStore { get; set; }
}
