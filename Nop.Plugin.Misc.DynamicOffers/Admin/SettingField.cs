using System.Linq.Expressions;
using System.Reflection;
using Nop.Plugin.Misc.DynamicOffers.Admin.Models;
using Nop.Services.Configuration;

namespace Nop.Plugin.Misc.DynamicOffers.Admin;

/// <summary>One setting, its field in the form, and the field's mark that the store has a value of its own.</summary>
public abstract class SettingField
{
    private readonly PropertyInfo _value;
    private readonly PropertyInfo _mark;

    protected SettingField(string name)
    {
        Name = name;
        _value = FormProperty(name);
        _mark = FormProperty(name + "_OverrideForStore");
    }

    public static IReadOnlyList<SettingField> All { get; } =
    [
        new SettingField<bool>(settings => settings.Enabled),
        new SettingField<decimal>(settings => settings.HesitationPercentage),
        new SettingField<decimal>(settings => settings.ReturnPercentage),
        new SettingField<decimal>(settings => settings.MaximumDiscountPerOrder),
        new SettingField<decimal>(settings => settings.MaximumOrderDiscountPercentage),
        new SettingField<decimal>(settings => settings.MaximumOrderDiscount),
        new SettingField<decimal>(settings => settings.MarginFloorPercentage),
        new SettingField<string>(settings => settings.CategoryMarginFloors),
        new SettingField<string>(settings => settings.PercentageSteps),
        new SettingField<string>(settings => settings.AmountSteps),
        new SettingField<int>(settings => settings.ScarceStock),
        new SettingField<int>(settings => settings.OverstockFrom),
        new SettingField<int>(settings => settings.OffersPerShopperAndWeek),
        new SettingField<int>(settings => settings.NudgesPerShopperAndWeek),
        new SettingField<decimal>(settings => settings.DailyBudget),
        new SettingField<bool>(settings => settings.ShowFormerPrice),
        new SettingField<bool>(settings => settings.QuietOffers),
        new SettingField<decimal>(settings => settings.HoldoutPercentage),
        new SettingField<int>(settings => settings.ExcludedRoleId),
        new SettingField<int>(settings => settings.IdleMinutes),
        new SettingField<int>(settings => settings.OfferValidityHours),
        new SettingField<int>(settings => settings.ReminderDelayMinutes),
        new SettingField<int>(settings => settings.QuietFromHour),
        new SettingField<int>(settings => settings.QuietToHour),
        new SettingField<int>(settings => settings.MailsPerShopperAndDay),
        new SettingField<int>(settings => settings.MailsPerShopperAndWeek),
        new SettingField<bool>(settings => settings.CountsOpenedMails),
        new SettingField<int>(settings => settings.ShopperRetentionDays),
        new SettingField<int>(settings => settings.SignalRetentionDays),
        new SettingField<int>(settings => settings.PersonalOffersGdprConsentId),
        new SettingField<int>(settings => settings.OfferMailGdprConsentId)
    ];

    public string Name { get; }

    public bool IsMarked(ConfigurationModel model)
    {
        return (bool)_mark.GetValue(model)!;
    }

    public void Mark(ConfigurationModel model, bool isOwnValue)
    {
        _mark.SetValue(model, isOwnValue);
    }

    public void CopyValue(ConfigurationModel from, ConfigurationModel to)
    {
        _value.SetValue(to, _value.GetValue(from));
    }

    /// <summary>Whether the store has a value of its own.</summary>
    public abstract Task<bool> ExistsAsync(ISettingService settingService, DynamicOffersSettings settings, int storeId);

    /// <summary>Saves the value for the store, or for all stores (0); takes a store's own value away where it is to have none.</summary>
    public abstract Task SaveAsync(ISettingService settingService, DynamicOffersSettings settings, bool isOwnValue, int storeId);

    private static PropertyInfo FormProperty(string name)
    {
        return typeof(ConfigurationModel).GetProperty(name)
            ?? throw new ArgumentException($"The settings form has no property '{name}'.", nameof(name));
    }
}

internal sealed class SettingField<TValue> : SettingField
{
    private readonly Expression<Func<DynamicOffersSettings, TValue>> _setting;

    public SettingField(Expression<Func<DynamicOffersSettings, TValue>> setting)
        : base(((MemberExpression)setting.Body).Member.Name)
    {
        _setting = setting;
    }

    public override Task<bool> ExistsAsync(ISettingService settingService, DynamicOffersSettings settings, int storeId)
    {
        return settingService.SettingExistsAsync(settings, _setting, storeId);
    }

    public override Task SaveAsync(ISettingService settingService, DynamicOffersSettings settings, bool isOwnValue, int storeId)
    {
        return settingService.SaveSettingOverridablePerStoreAsync(settings, _setting, isOwnValue, storeId, clearCache: false);
    }
}
