using FluentValidation;
using Nop.Plugin.Misc.DynamicOffers.Admin.Models;
using Nop.Plugin.Misc.DynamicOffers.Offers;
using Nop.Services.Localization;
using Nop.Web.Framework.Validators;

namespace Nop.Plugin.Misc.DynamicOffers.Admin;

/// <summary>Holds each field to its range; a field without a number breaks its range too. One message a field.</summary>
public class ConfigurationValidator : BaseNopValidator<ConfigurationModel>
{
    /// <summary>Far above any shop's money, and within what the database holds.</summary>
    private const decimal HighestAmount = 1_000_000_000_000m;

    public ConfigurationValidator(ILocalizationService localizationService)
    {
        Task<string> Text(string name)
        {
            return localizationService.GetResourceAsync(DynamicOffersDefaults.LocalePrefix + name);
        }

        RuleFor(model => model.HesitationPercentage)
            .Must(IsPercentage).WithMessageAwait(Text("Validation.Percentage"));

        RuleFor(model => model.ReturnPercentage)
            .Cascade(CascadeMode.Stop)
            .Must(IsPercentage).WithMessageAwait(Text("Validation.Percentage"))
            .Must((model, percentage) => !IsPercentage(model.HesitationPercentage) || percentage >= model.HesitationPercentage)
            .WithMessageAwait(Text("Validation.ReturnPercentage"));

        RuleFor(model => model.MaximumDiscountPerOrder)
            .Must(amount => amount > 0 && IsAmount(amount)).WithMessageAwait(Text("Validation.MaximumDiscountPerOrder"));

        RuleFor(model => model.MaximumOrderDiscountPercentage)
            .Must(IsPercentage).WithMessageAwait(Text("Validation.Percentage"));

        RuleFor(model => model.MaximumOrderDiscount)
            .Must(IsAmount).WithMessageAwait(Text("Validation.DailyBudget"));

        RuleFor(model => model.MarginFloorPercentage)
            .Must(IsMargin).WithMessageAwait(Text("Validation.MarginFloorPercentage"));

        RuleFor(model => model.CategoryMarginFloors)
            .Must(text => CategoryMargins.Read(text) is not null).WithMessageAwait(Text("Validation.CategoryMarginFloors"));

        RuleFor(model => model.PercentageSteps)
            .Must(text => DepthSteps.Read(text, most: 100m) is not null).WithMessageAwait(Text("Validation.PercentageSteps"));

        RuleFor(model => model.AmountSteps)
            .Must(text => DepthSteps.Read(text, HighestAmount) is not null).WithMessageAwait(Text("Validation.AmountSteps"));

        RuleFor(model => model.ScarceStock)
            .Must(IsStock).WithMessageAwait(Text("Validation.Stock"));

        RuleFor(model => model.OverstockFrom)
            .Cascade(CascadeMode.Stop)
            .Must(IsStock).WithMessageAwait(Text("Validation.Stock"))
            .Must((model, from) => from == 0 || !IsStock(model.ScarceStock) || from > model.ScarceStock)
            .WithMessageAwait(Text("Validation.OverstockFrom"));

        RuleFor(model => model.NudgesPerShopperAndWeek)
            .Must(count => count is >= 0 and <= 50).WithMessageAwait(Text("Validation.NudgesPerShopperAndWeek"));
        RuleFor(model => model.OffersPerShopperAndWeek)
            .Must(count => count is >= 1 and <= 50).WithMessageAwait(Text("Validation.OffersPerShopperAndWeek"));

        RuleFor(model => model.DailyBudget)
            .Must(IsAmount).WithMessageAwait(Text("Validation.DailyBudget"));

        RuleFor(model => model.HoldoutPercentage)
            .Must(IsHoldout).WithMessageAwait(Text("Validation.HoldoutPercentage"));

        RuleFor(model => model.IdleMinutes)
            .Must(IsIdleTime).WithMessageAwait(Text("Validation.IdleMinutes"));

        RuleFor(model => model.OfferValidityHours)
            .Must(hours => hours is >= 1 and <= 8_760).WithMessageAwait(Text("Validation.OfferValidityHours"));

        RuleFor(model => model.ReminderDelayMinutes)
            .Cascade(CascadeMode.Stop)
            .Must(minutes => minutes is >= 1 and <= 43_200).WithMessageAwait(Text("Validation.ReminderDelayMinutes"))
            .Must((model, minutes) => !IsIdleTime(model.IdleMinutes) || minutes >= model.IdleMinutes)
            .WithMessageAwait(Text("Validation.ReminderBeforeIdle"));

        RuleFor(model => model.QuietFromHour).Must(IsHour).WithMessageAwait(Text("Validation.Hour"));
        RuleFor(model => model.QuietToHour).Must(IsHour).WithMessageAwait(Text("Validation.Hour"));
        RuleFor(model => model.MailsPerShopperAndDay)
            .Must(count => count is >= 1 and <= 10).WithMessageAwait(Text("Validation.MailsPerShopperAndDay"));
        RuleFor(model => model.MailsPerShopperAndWeek)
            .Cascade(CascadeMode.Stop)
            .Must(count => count is >= 1 and <= 50).WithMessageAwait(Text("Validation.MailsPerShopperAndWeek"))
            .Must((model, count) => model.MailsPerShopperAndDay is not (>= 1 and <= 10) || count >= model.MailsPerShopperAndDay)
            .WithMessageAwait(Text("Validation.FewerAWeekThanADay"));

        RuleFor(model => model.ShopperRetentionDays)
            .Must(IsShopperPeriod).WithMessageAwait(Text("Validation.ShopperRetentionDays"));

        RuleFor(model => model.SignalRetentionDays)
            .Cascade(CascadeMode.Stop)
            .Must(days => days is >= 1 and <= 3_650).WithMessageAwait(Text("Validation.SignalRetentionDays"))
            .Must((model, days) => !IsShopperPeriod(model.ShopperRetentionDays) || days <= model.ShopperRetentionDays)
            .WithMessageAwait(Text("Validation.SignalsLongerThanShopper"));

        RuleFor(model => model.OfferMailGdprConsentId)
            .Must((model, consentId) => consentId == 0 || consentId != model.PersonalOffersGdprConsentId)
            .WithMessageAwait(Text("Validation.SameConsent"));
    }

    private static bool IsPercentage(decimal? value)
    {
        return value is > 0 and <= 100 && HasAtMostTwoDecimals(value.Value);
    }

    private static bool IsMargin(decimal? value)
    {
        return value is >= 0 and < 100 && HasAtMostTwoDecimals(value.Value);
    }

    private static bool IsStock(int? units)
    {
        return units is >= 0 and <= 1_000_000;
    }

    private static bool IsHoldout(decimal? value)
    {
        return value is >= 0 and <= 50 && HasAtMostTwoDecimals(value.Value);
    }

    private static bool IsHour(int? hour)
    {
        return hour is >= 0 and <= 23;
    }

    private static bool IsShopperPeriod(int? days)
    {
        return days is >= 30 and <= 3_650;
    }

    private static bool IsIdleTime(int? minutes)
    {
        return minutes is >= 1 and <= 10_080;
    }

    private static bool IsAmount(decimal? value)
    {
        return value is >= 0 and <= HighestAmount && HasAtMostTwoDecimals(value.Value);
    }

    // The database keeps no more than four; what it cuts off would no longer match the settings.
    private static bool HasAtMostTwoDecimals(decimal value)
    {
        return decimal.Round(value, 2) == value;
    }
}
