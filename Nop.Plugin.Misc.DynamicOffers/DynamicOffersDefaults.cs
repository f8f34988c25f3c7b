namespace Nop.Plugin.Misc.DynamicOffers;

/// <summary>Names that the host, the database and the browser know us by.</summary>
public static class DynamicOffersDefaults
{
    /// <summary>As in plugin.json; the host finds plugin, widget and requirement rule by it.</summary>
    public const string SystemName = "Misc.DynamicOffers";

    /// <summary>Every text of ours begins with it, so that uninstalling finds them all.</summary>
    public const string LocalePrefix = "Plugins.Misc.DynamicOffers.";

    /// <summary>The permission to see and change everything of ours in the admin.</summary>
    public const string ManagePermission = "Promotions.DynamicOffers.Manage";

    public const string CartReminderTemplate = "DynamicOffers.CartReminder";

    public const string SecondReminderTemplate = "DynamicOffers.SecondReminder";

    public const string LastReminderTemplate = "DynamicOffers.LastReminder";

    public const string OwnerNoticeTemplate = "DynamicOffers.OwnerNotice";

    /// <summary>Begins the name of every discount that carries our offers.</summary>
    public const string CarrierNamePrefix = "Dynamic Offers – do not edit";

    /// <summary>Holds the visitor key of a shopper who said yes.</summary>
    public const string VisitorCookie = ".Nop.DynamicOffers.Visitor";
}
