using FluentMigrator;
using Nop.Data.Extensions;
using Nop.Data.Migrations;
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

namespace Nop.Plugin.Misc.DynamicOffers.Data.Migrations;

[NopMigration("2026-11-23 12:00:00", "Misc.DynamicOffers base schema", MigrationProcessType.Installation)]
public class SchemaMigration : AutoReversingMigration
{
    public override void Up()
    {
        Create.TableFor<Shopper>();
        Create.TableFor<ShopperBlock>();
        Create.TableFor<Signal>();
        Create.TableFor<StoredProfile>();
        Create.TableFor<Node>();
        Create.TableFor<IdleWatch>();
        Create.TableFor<EmailLink>();
        Create.TableFor<PrivacyAct>();
        Create.TableFor<Grant>();
        Create.TableFor<LedgerEntry>();
        Create.TableFor<DailyBudget>();
        Create.TableFor<LimitCounter>();
        Create.TableFor<Campaign>();
        Create.TableFor<CampaignVersion>();
        Create.TableFor<Exposure>();
        Create.TableFor<OwnerAct>();
        Create.TableFor<OfferCode>();
        Create.TableFor<Notice>();
        Create.TableFor<Carrier>();
        Create.TableFor<Reminder>();
        Create.TableFor<WebhookMessage>();
        Create.TableFor<SuppressedAddress>();
        Create.TableFor<DecisionRecord>();
        Create.TableFor<Segment>();
        Create.TableFor<SegmentMember>();
        Create.TableFor<ReferralLink>();
        Create.TableFor<Referral>();

        Create.Index("UX_DynamicOffers_Shopper_VisitorKey").OnTable(TableNames.Shopper)
            .OnColumn(nameof(Shopper.VisitorKey)).Ascending().WithOptions().Unique();
        Create.Index("IX_DynamicOffers_Shopper_CustomerId").OnTable(TableNames.Shopper)
            .OnColumn(nameof(Shopper.CustomerId)).Ascending();

        Create.Index("UX_DynamicOffers_ShopperBlock_ShopperId").OnTable(TableNames.ShopperBlock)
            .OnColumn(nameof(ShopperBlock.ShopperId)).Ascending().WithOptions().Unique();

        Create.Index("IX_DynamicOffers_Signal_ShopperId").OnTable(TableNames.Signal)
            .OnColumn(nameof(Signal.ShopperId)).Ascending().OnColumn(nameof(Signal.OccurredOnUtc)).Ascending();
        Create.Index("IX_DynamicOffers_Signal_OccurredOnUtc").OnTable(TableNames.Signal)
            .OnColumn(nameof(Signal.OccurredOnUtc)).Ascending();
        Create.Index("IX_DynamicOffers_Signal_NodeId_Sequence").OnTable(TableNames.Signal)
            .OnColumn(nameof(Signal.NodeId)).Ascending().OnColumn(nameof(Signal.Sequence)).Ascending();

        Create.Index("UX_DynamicOffers_Profile_ShopperId").OnTable(TableNames.Profile)
            .OnColumn(nameof(StoredProfile.ShopperId)).Ascending().WithOptions().Unique();
        Create.Index("UX_DynamicOffers_IdleWatch_ShopperId").OnTable(TableNames.IdleWatch)
            .OnColumn(nameof(IdleWatch.ShopperId)).Ascending().WithOptions().Unique();
        Create.Index("IX_DynamicOffers_IdleWatch_DueOnUtc").OnTable(TableNames.IdleWatch)
            .OnColumn(nameof(IdleWatch.DueOnUtc)).Ascending();
        Create.Index("IX_DynamicOffers_EmailLink_EmailHash").OnTable(TableNames.EmailLink)
            .OnColumn(nameof(EmailLink.EmailHash)).Ascending();
        Create.Index("IX_DynamicOffers_EmailLink_ShopperId").OnTable(TableNames.EmailLink)
            .OnColumn(nameof(EmailLink.ShopperId)).Ascending();
        Create.Index("IX_DynamicOffers_PrivacyAct_DoneOnUtc").OnTable(TableNames.PrivacyAct)
            .OnColumn(nameof(PrivacyAct.DoneOnUtc)).Ascending();

        // Once per shopper and tier, whatever two requests do at the same moment.
        Create.Index("UX_DynamicOffers_Grant_ShopperId_Tier").OnTable(TableNames.Grant)
            .OnColumn(nameof(Grant.ShopperId)).Ascending().OnColumn(nameof(Grant.Tier)).Ascending().WithOptions().Unique();
        Create.Index("IX_DynamicOffers_Grant_StateId_ExpiresOnUtc").OnTable(TableNames.Grant)
            .OnColumn(nameof(Grant.StateId)).Ascending().OnColumn(nameof(Grant.ExpiresOnUtc)).Ascending();
        Create.Index("IX_DynamicOffers_Grant_OrderId").OnTable(TableNames.Grant)
            .OnColumn(nameof(Grant.OrderId)).Ascending();

        Create.Index("IX_DynamicOffers_Grant_CampaignId").OnTable(TableNames.Grant)
            .OnColumn(nameof(Grant.CampaignId)).Ascending().OnColumn(nameof(Grant.StateId)).Ascending();
        Create.Index("IX_DynamicOffers_Grant_OpensRoleId").OnTable(TableNames.Grant)
            .OnColumn(nameof(Grant.OpensRoleId)).Ascending();
        Create.Index("UX_DynamicOffers_LimitCounter_Scope").OnTable(TableNames.LimitCounter)
            .OnColumn(nameof(LimitCounter.Scope)).Ascending().WithOptions().Unique();
        Create.Index("UX_DynamicOffers_CampaignVersion_CampaignId_Number").OnTable(TableNames.CampaignVersion)
            .OnColumn(nameof(CampaignVersion.CampaignId)).Ascending().OnColumn(nameof(CampaignVersion.Number)).Ascending().WithOptions().Unique();

        // Once per shopper and campaign, whatever two requests do at the same moment.
        Create.Index("UX_DynamicOffers_Exposure_ShopperId_CampaignId").OnTable(TableNames.Exposure)
            .OnColumn(nameof(Exposure.ShopperId)).Ascending().OnColumn(nameof(Exposure.CampaignId)).Ascending().WithOptions().Unique();

        Create.Index("UX_DynamicOffers_SegmentMember_ShopperId_SegmentId").OnTable(TableNames.SegmentMember)
            .OnColumn(nameof(SegmentMember.ShopperId)).Ascending().OnColumn(nameof(SegmentMember.SegmentId)).Ascending().WithOptions().Unique();
        Create.Index("IX_DynamicOffers_SegmentMember_SegmentId").OnTable(TableNames.SegmentMember)
            .OnColumn(nameof(SegmentMember.SegmentId)).Ascending();

        Create.Index("IX_DynamicOffers_LedgerEntry_GrantId").OnTable(TableNames.LedgerEntry)
            .OnColumn(nameof(LedgerEntry.GrantId)).Ascending();

        Create.Index("UX_DynamicOffers_Notice_Kind").OnTable(TableNames.Notice)
            .OnColumn(nameof(Notice.Kind)).Ascending().WithOptions().Unique();

        Create.Index("UX_DynamicOffers_DailyBudget_StoreId_DayUtc").OnTable(TableNames.DailyBudget)
            .OnColumn(nameof(DailyBudget.StoreId)).Ascending().OnColumn(nameof(DailyBudget.DayUtc)).Ascending().WithOptions().Unique();

        Create.Index("IX_DynamicOffers_Reminder_StateId_DueOnUtc").OnTable(TableNames.Reminder)
            .OnColumn(nameof(Reminder.StateId)).Ascending().OnColumn(nameof(Reminder.DueOnUtc)).Ascending();
        Create.Index("UX_DynamicOffers_WebhookMessage_Key").OnTable(TableNames.WebhookMessage)
            .OnColumn(nameof(WebhookMessage.Key)).Ascending().WithOptions().Unique();
        Create.Index("IX_DynamicOffers_WebhookMessage_StateId_DueOnUtc").OnTable(TableNames.WebhookMessage)
            .OnColumn(nameof(WebhookMessage.StateId)).Ascending().OnColumn(nameof(WebhookMessage.DueOnUtc)).Ascending();
        Create.Index("IX_DynamicOffers_WebhookMessage_CustomerId").OnTable(TableNames.WebhookMessage)
            .OnColumn(nameof(WebhookMessage.CustomerId)).Ascending();
        Create.Index("UX_DynamicOffers_SuppressedAddress_EmailHash").OnTable(TableNames.SuppressedAddress)
            .OnColumn(nameof(SuppressedAddress.EmailHash)).Ascending().WithOptions().Unique();

        Create.Index("IX_DynamicOffers_Decision_ShopperId").OnTable(TableNames.Decision)
            .OnColumn(nameof(DecisionRecord.ShopperId)).Ascending();
        Create.Index("IX_DynamicOffers_Decision_DecidedOnUtc").OnTable(TableNames.Decision)
            .OnColumn(nameof(DecisionRecord.DecidedOnUtc)).Ascending();

        Create.Index("UX_DynamicOffers_OfferCode_CodeHash").OnTable(TableNames.OfferCode).OnColumn(nameof(OfferCode.CodeHash)).Ascending().WithOptions().Unique();

        Create.Index("UX_DynamicOffers_ReferralLink_ShopperId").OnTable(TableNames.ReferralLink)
            .OnColumn(nameof(ReferralLink.ShopperId)).Ascending().WithOptions().Unique();
        Create.Index("UX_DynamicOffers_ReferralLink_Code").OnTable(TableNames.ReferralLink)
            .OnColumn(nameof(ReferralLink.Code)).Ascending().WithOptions().Unique();

        // One a friend, whatever two requests do at the same moment.
        Create.Index("UX_DynamicOffers_Referral_FriendId").OnTable(TableNames.Referral)
            .OnColumn(nameof(Referral.FriendId)).Ascending().WithOptions().Unique();
        Create.Index("IX_DynamicOffers_Referral_ReferrerId").OnTable(TableNames.Referral)
            .OnColumn(nameof(Referral.ReferrerId)).Ascending();
        Create.Index("IX_DynamicOffers_Referral_AcceptedOnUtc").OnTable(TableNames.Referral)
            .OnColumn(nameof(Referral.AcceptedOnUtc)).Ascending();

        // A step of a sequence stands once, whatever two nodes do at the same moment.
        Create.Index("UX_DynamicOffers_Reminder_RunKey_Step").OnTable(TableNames.Reminder)
            .OnColumn(nameof(Reminder.RunKey)).Ascending().OnColumn(nameof(Reminder.Step)).Ascending().WithOptions().Unique();
        Create.Index("IX_DynamicOffers_Reminder_CustomerId").OnTable(TableNames.Reminder)
            .OnColumn(nameof(Reminder.CustomerId)).Ascending();
        Create.Index("IX_DynamicOffers_Reminder_Key").OnTable(TableNames.Reminder)
            .OnColumn(nameof(Reminder.Key)).Ascending();
        Create.Index("IX_DynamicOffers_Reminder_GrantId").OnTable(TableNames.Reminder)
            .OnColumn(nameof(Reminder.GrantId)).Ascending();
        Create.Index("IX_DynamicOffers_Reminder_ShopperId").OnTable(TableNames.Reminder)
            .OnColumn(nameof(Reminder.ShopperId)).Ascending();
    }
}
