using Nop.Data.Mapping;
using Nop.Plugin.Misc.DynamicOffers.Consent;
using Nop.Plugin.Misc.DynamicOffers.Experiments;
using Nop.Plugin.Misc.DynamicOffers.Measurement;
using Nop.Plugin.Misc.DynamicOffers.Offers;
using Nop.Plugin.Misc.DynamicOffers.Oversight;
using Nop.Plugin.Misc.DynamicOffers.Profiles;
using Nop.Plugin.Misc.DynamicOffers.Redemption;
using Nop.Plugin.Misc.DynamicOffers.Referrals;
using Nop.Plugin.Misc.DynamicOffers.Reminders;
using Nop.Plugin.Misc.DynamicOffers.Reminders.Webhooks;
using Nop.Plugin.Misc.DynamicOffers.Segments;
using Nop.Plugin.Misc.DynamicOffers.Signals;
using Nop.Plugin.Misc.DynamicOffers.Wallet;

namespace Nop.Plugin.Misc.DynamicOffers.Data;

/// <summary>Our tables carry our prefix, so that no other plugin's are met.</summary>
public class TableNames : INameCompatibility
{
    public const string Shopper = "DynamicOffers_Shopper";
    public const string ShopperBlock = "DynamicOffers_ShopperBlock";
    public const string Signal = "DynamicOffers_Signal";
    public const string Profile = "DynamicOffers_Profile";
    public const string Node = "DynamicOffers_Node";
    public const string IdleWatch = "DynamicOffers_IdleWatch";
    public const string EmailLink = "DynamicOffers_EmailLink";
    public const string PrivacyAct = "DynamicOffers_PrivacyAct";
    public const string Grant = "DynamicOffers_Grant";
    public const string LedgerEntry = "DynamicOffers_LedgerEntry";
    public const string DailyBudget = "DynamicOffers_DailyBudget";
    public const string LimitCounter = "DynamicOffers_LimitCounter";
    public const string Campaign = "DynamicOffers_Campaign";
    public const string CampaignVersion = "DynamicOffers_CampaignVersion";
    public const string Exposure = "DynamicOffers_Exposure";
    public const string OfferCode = "DynamicOffers_OfferCode";
    public const string OwnerAct = "DynamicOffers_OwnerAct";
    public const string Notice = "DynamicOffers_Notice";
    public const string Carrier = "DynamicOffers_Carrier";
    public const string Reminder = "DynamicOffers_Reminder";
    public const string WebhookMessage = "DynamicOffers_WebhookMessage";
    public const string SuppressedAddress = "DynamicOffers_SuppressedAddress";
    public const string Segment = "DynamicOffers_Segment";
    public const string SegmentMember = "DynamicOffers_SegmentMember";
    public const string Decision = "DynamicOffers_Decision";
    public const string ReferralLink = "DynamicOffers_ReferralLink";
    public const string Referral = "DynamicOffers_Referral";

    Dictionary<Type, string> INameCompatibility.TableNames => new()
    {
        [typeof(Shopper)] = Shopper,
        [typeof(ShopperBlock)] = ShopperBlock,
        [typeof(Signal)] = Signal,
        [typeof(StoredProfile)] = Profile,
        [typeof(Node)] = Node,
        [typeof(IdleWatch)] = IdleWatch,
        [typeof(EmailLink)] = EmailLink,
        [typeof(PrivacyAct)] = PrivacyAct,
        [typeof(Grant)] = Grant,
        [typeof(LedgerEntry)] = LedgerEntry,
        [typeof(DailyBudget)] = DailyBudget,
        [typeof(LimitCounter)] = LimitCounter,
        [typeof(Campaign)] = Campaign,
        [typeof(CampaignVersion)] = CampaignVersion,
        [typeof(Exposure)] = Exposure,
        [typeof(OfferCode)] = OfferCode,
        [typeof(OwnerAct)] = OwnerAct,
        [typeof(Notice)] = Notice,
        [typeof(Carrier)] = Carrier,
        [typeof(Reminder)] = Reminder,
        [typeof(WebhookMessage)] = WebhookMessage,
        [typeof(SuppressedAddress)] = SuppressedAddress,
        [typeof(Segment)] = Segment,
        [typeof(SegmentMember)] = SegmentMember,
        [typeof(DecisionRecord)] = Decision,
        [typeof(ReferralLink)] = ReferralLink,
        [typeof(Referral)] = Referral
    };

    public Dictionary<(Type, string), string> ColumnName => [];
}
