using FluentMigrator;
using Nop.Core.Domain.Discounts;
using Nop.Data;
using Nop.Data.Extensions;
using Nop.Data.Migrations;
using Nop.Plugin.Misc.DynamicOffers.Experiments;
using Nop.Plugin.Misc.DynamicOffers.Measurement;
using Nop.Plugin.Misc.DynamicOffers.Offers;
using Nop.Plugin.Misc.DynamicOffers.Redemption;
using Nop.Plugin.Misc.DynamicOffers.Referrals;
using Nop.Plugin.Misc.DynamicOffers.Reminders;
using Nop.Plugin.Misc.DynamicOffers.Reminders.Webhooks;
using Nop.Plugin.Misc.DynamicOffers.Segments;
using Nop.Plugin.Misc.DynamicOffers.Wallet;

namespace Nop.Plugin.Misc.DynamicOffers.Data.Migrations;

/// <summary>Brings a shop of 0.1.0 to campaigns, their limits and what friends recommend. What it gave before is the journey's of its settings, and stays usable.</summary>
[NopMigration("2026-11-27 16:00:00", "Misc.DynamicOffers campaigns", MigrationProcessType.Update)]
public class CampaignsMigration : Migration
{
    public override void Up()
    {
        if (!Schema.Table(TableNames.Grant).Column(nameof(Grant.CampaignId)).Exists())
        {
            Alter.Table(TableNames.Grant)
                .AddColumn(nameof(Grant.CampaignId)).AsInt32().NotNullable().WithDefaultValue(0)
                .AddColumn(nameof(Grant.CampaignVersionId)).AsInt32().NotNullable().WithDefaultValue(0)
                .AddColumn(nameof(Grant.Lane)).AsString(50).NotNullable().WithDefaultValue(OfferLane.Order)
                .AddColumn(nameof(Grant.Points)).AsInt32().NotNullable().WithDefaultValue(0)
                .AddColumn(nameof(Grant.PointsGivenOnUtc)).AsDateTime2().Nullable()
                .AddColumn(nameof(Grant.OrderKey)).AsString(32).Nullable()
                .AddColumn(nameof(Grant.Liability)).AsDecimal(18, 4).NotNullable().WithDefaultValue(0)
                .AddColumn(nameof(Grant.Deeper)).AsDecimal(18, 4).NotNullable().WithDefaultValue(0)
                .AddColumn(nameof(Grant.OpensRoleId)).AsInt32().NotNullable().WithDefaultValue(0)
                .AddColumn(nameof(Grant.OpensForCustomerId)).AsInt32().NotNullable().WithDefaultValue(0);
        }

        if (!Schema.Table(TableNames.Carrier).Column(nameof(Carrier.DiscountTypeId)).Exists())
        {
            Alter.Table(TableNames.Carrier)
                .AddColumn(nameof(Carrier.DiscountTypeId)).AsInt32().NotNullable().WithDefaultValue((int)DiscountType.AssignedToOrderSubTotal)
                .AddColumn(nameof(Carrier.UsePercentage)).AsBoolean().NotNullable().WithDefaultValue(true)
                .AddColumn(nameof(Carrier.Amount)).AsDecimal(18, 4).NotNullable().WithDefaultValue(0);
        }

        AddSteps();
        if (!Schema.Table(TableNames.LimitCounter).Exists())
            Create.TableFor<LimitCounter>();
        if (!Schema.Table(TableNames.Campaign).Exists())
            Create.TableFor<Campaign>();
        if (!Schema.Table(TableNames.CampaignVersion).Exists())
            Create.TableFor<CampaignVersion>();
        if (!Schema.Table(TableNames.Exposure).Exists())
            Create.TableFor<Exposure>();
        if (!Schema.Table(TableNames.Decision).Exists())
            Create.TableFor<DecisionRecord>();
        if (!Schema.Table(TableNames.Segment).Exists())
            Create.TableFor<Segment>();
        if (!Schema.Table(TableNames.SegmentMember).Exists())
            Create.TableFor<SegmentMember>();
        if (!Schema.Table(TableNames.ReferralLink).Exists())
            Create.TableFor<ReferralLink>();
        if (!Schema.Table(TableNames.Referral).Exists())
            Create.TableFor<Referral>();

        if (!Schema.Table(TableNames.WebhookMessage).Exists())
            Create.TableFor<WebhookMessage>();
        if (!Schema.Table(TableNames.SuppressedAddress).Exists())
            Create.TableFor<SuppressedAddress>();

        AddIndexes();
        AddIndexesOfChannels();
    }

    // The tables go with the migration that makes them in a fresh shop.
    public override void Down()
    {
    }

    // What was planned before stays planned: each mail is a sequence of one.
    private void AddSteps()
    {
        if (Schema.Table(TableNames.Reminder).Column(nameof(Reminder.RunKey)).Exists())
            return;

        Alter.Table(TableNames.Reminder)
            .AddColumn(nameof(Reminder.CampaignId)).AsInt32().NotNullable().WithDefaultValue(0)
            .AddColumn(nameof(Reminder.CampaignVersionId)).AsInt32().NotNullable().WithDefaultValue(0)
            .AddColumn(nameof(Reminder.GrantId)).AsInt32().NotNullable().WithDefaultValue(0)
            .AddColumn(nameof(Reminder.RunKey)).AsGuid().NotNullable().WithDefaultValue(Guid.Empty)
            .AddColumn(nameof(Reminder.Step)).AsInt32().NotNullable().WithDefaultValue(1)
            .AddColumn(nameof(Reminder.Channel)).AsString(50).NotNullable().WithDefaultValue(SequenceStep.Email)
            .AddColumn(nameof(Reminder.HasCart)).AsBoolean().NotNullable().WithDefaultValue(true)
            .AddColumn(nameof(Reminder.Attempts)).AsInt32().NotNullable().WithDefaultValue(0)
            .AddColumn(nameof(Reminder.MailAttempt)).AsInt32().NotNullable().WithDefaultValue(0)
            .AddColumn(nameof(Reminder.SentOnUtc)).AsDateTime2().Nullable()
            .AddColumn(nameof(Reminder.OpenedOnUtc)).AsDateTime2().Nullable()
            .AddColumn(nameof(Reminder.ClickedOnUtc)).AsDateTime2().Nullable()
            .AddColumn(nameof(Reminder.OrderId)).AsInt32().NotNullable().WithDefaultValue(0)
            .AddColumn(nameof(Reminder.IsOfOneQuestion)).AsBoolean().NotNullable().WithDefaultValue(true) // what stands there is; what comes says so itself
            .AddColumn(nameof(Reminder.Cart)).AsString(int.MaxValue).Nullable();
        Execute.Sql(SqlText.For(
            DataSettingsManager.LoadSettings()?.DataProvider ?? DataProviderType.Unknown,
            $"UPDATE [{TableNames.Reminder}] SET [RunKey] = [Key]"));
    }

    private void AddIndexesOfChannels()
    {
        if (!Schema.Table(TableNames.WebhookMessage).Index("UX_DynamicOffers_WebhookMessage_Key").Exists())
        {
            Create.Index("UX_DynamicOffers_WebhookMessage_Key").OnTable(TableNames.WebhookMessage)
                .OnColumn(nameof(WebhookMessage.Key)).Ascending().WithOptions().Unique();
            Create.Index("IX_DynamicOffers_WebhookMessage_StateId_DueOnUtc").OnTable(TableNames.WebhookMessage)
                .OnColumn(nameof(WebhookMessage.StateId)).Ascending().OnColumn(nameof(WebhookMessage.DueOnUtc)).Ascending();
            Create.Index("IX_DynamicOffers_WebhookMessage_CustomerId").OnTable(TableNames.WebhookMessage)
                .OnColumn(nameof(WebhookMessage.CustomerId)).Ascending();
        }

        if (!Schema.Table(TableNames.SuppressedAddress).Index("UX_DynamicOffers_SuppressedAddress_EmailHash").Exists())
        {
            Create.Index("UX_DynamicOffers_SuppressedAddress_EmailHash").OnTable(TableNames.SuppressedAddress)
                .OnColumn(nameof(SuppressedAddress.EmailHash)).Ascending().WithOptions().Unique();
        }
    }

    private void AddIndexes()
    {
        if (!Schema.Table(TableNames.Reminder).Index("UX_DynamicOffers_Reminder_RunKey_Step").Exists())
        {
            Create.Index("UX_DynamicOffers_Reminder_RunKey_Step").OnTable(TableNames.Reminder)
                .OnColumn(nameof(Reminder.RunKey)).Ascending().OnColumn(nameof(Reminder.Step)).Ascending().WithOptions().Unique();
        }

        if (!Schema.Table(TableNames.Reminder).Index("IX_DynamicOffers_Reminder_Key").Exists())
        {
            Create.Index("IX_DynamicOffers_Reminder_Key").OnTable(TableNames.Reminder)
                .OnColumn(nameof(Reminder.Key)).Ascending();
            Create.Index("IX_DynamicOffers_Reminder_GrantId").OnTable(TableNames.Reminder)
                .OnColumn(nameof(Reminder.GrantId)).Ascending();
            Create.Index("IX_DynamicOffers_Reminder_ShopperId").OnTable(TableNames.Reminder)
                .OnColumn(nameof(Reminder.ShopperId)).Ascending();
        }

        if (!Schema.Table(TableNames.Grant).Index("IX_DynamicOffers_Grant_CampaignId").Exists())
        {
            Create.Index("IX_DynamicOffers_Grant_CampaignId").OnTable(TableNames.Grant)
                .OnColumn(nameof(Grant.CampaignId)).Ascending().OnColumn(nameof(Grant.StateId)).Ascending();
        }

        if (!Schema.Table(TableNames.Exposure).Index("UX_DynamicOffers_Exposure_ShopperId_CampaignId").Exists())
        {
            Create.Index("UX_DynamicOffers_Exposure_ShopperId_CampaignId").OnTable(TableNames.Exposure)
                .OnColumn(nameof(Exposure.ShopperId)).Ascending().OnColumn(nameof(Exposure.CampaignId)).Ascending().WithOptions().Unique();
        }

        if (!Schema.Table(TableNames.Decision).Index("IX_DynamicOffers_Decision_ShopperId").Exists())
        {
            Create.Index("IX_DynamicOffers_Decision_ShopperId").OnTable(TableNames.Decision)
                .OnColumn(nameof(DecisionRecord.ShopperId)).Ascending();
            Create.Index("IX_DynamicOffers_Decision_DecidedOnUtc").OnTable(TableNames.Decision)
                .OnColumn(nameof(DecisionRecord.DecidedOnUtc)).Ascending();
        }

        if (!Schema.Table(TableNames.ReferralLink).Index("UX_DynamicOffers_ReferralLink_Code").Exists())
        {
            Create.Index("UX_DynamicOffers_ReferralLink_ShopperId").OnTable(TableNames.ReferralLink)
                .OnColumn(nameof(ReferralLink.ShopperId)).Ascending().WithOptions().Unique();
            Create.Index("UX_DynamicOffers_ReferralLink_Code").OnTable(TableNames.ReferralLink)
                .OnColumn(nameof(ReferralLink.Code)).Ascending().WithOptions().Unique();
        }

        if (!Schema.Table(TableNames.Referral).Index("UX_DynamicOffers_Referral_FriendId").Exists())
        {
            Create.Index("UX_DynamicOffers_Referral_FriendId").OnTable(TableNames.Referral)
                .OnColumn(nameof(Referral.FriendId)).Ascending().WithOptions().Unique();
            Create.Index("IX_DynamicOffers_Referral_ReferrerId").OnTable(TableNames.Referral)
                .OnColumn(nameof(Referral.ReferrerId)).Ascending();
            Create.Index("IX_DynamicOffers_Referral_AcceptedOnUtc").OnTable(TableNames.Referral)
                .OnColumn(nameof(Referral.AcceptedOnUtc)).Ascending();
        }

        if (!Schema.Table(TableNames.LimitCounter).Index("UX_DynamicOffers_LimitCounter_Scope").Exists())
        {
            Create.Index("UX_DynamicOffers_LimitCounter_Scope").OnTable(TableNames.LimitCounter)
                .OnColumn(nameof(LimitCounter.Scope)).Ascending().WithOptions().Unique();
        }

        if (!Schema.Table(TableNames.Grant).Index("IX_DynamicOffers_Grant_OpensRoleId").Exists())
            Create.Index("IX_DynamicOffers_Grant_OpensRoleId").OnTable(TableNames.Grant).OnColumn(nameof(Grant.OpensRoleId)).Ascending();

        if (!Schema.Table(TableNames.SegmentMember).Index("UX_DynamicOffers_SegmentMember_ShopperId_SegmentId").Exists())
        {
            Create.Index("UX_DynamicOffers_SegmentMember_ShopperId_SegmentId").OnTable(TableNames.SegmentMember)
                .OnColumn(nameof(SegmentMember.ShopperId)).Ascending().OnColumn(nameof(SegmentMember.SegmentId)).Ascending().WithOptions().Unique();
            Create.Index("IX_DynamicOffers_SegmentMember_SegmentId").OnTable(TableNames.SegmentMember)
                .OnColumn(nameof(SegmentMember.SegmentId)).Ascending();
        }

        if (!Schema.Table(TableNames.CampaignVersion).Index("UX_DynamicOffers_CampaignVersion_CampaignId_Number").Exists())
        {
            Create.Index("UX_DynamicOffers_CampaignVersion_CampaignId_Number").OnTable(TableNames.CampaignVersion)
                .OnColumn(nameof(CampaignVersion.CampaignId)).Ascending().OnColumn(nameof(CampaignVersion.Number)).Ascending().WithOptions().Unique();
        }
    }
}
