using Nop.Core;
using Nop.Plugin.Misc.DynamicOffers.Consent;
using Nop.Plugin.Misc.DynamicOffers.Measurement;
using Nop.Plugin.Misc.DynamicOffers.Profiles;
using Nop.Plugin.Misc.DynamicOffers.Referrals;
using Nop.Plugin.Misc.DynamicOffers.Reminders;
using Nop.Plugin.Misc.DynamicOffers.Reminders.Webhooks;
using Nop.Plugin.Misc.DynamicOffers.Segments;
using Nop.Plugin.Misc.DynamicOffers.Signals;
using Nop.Plugin.Misc.DynamicOffers.Wallet;

namespace Nop.Plugin.Misc.DynamicOffers.Flow;

/// <summary>
/// What a shopper may see, correct and take along of what is kept. Also while offers are off: the rights do not depend on them. Consent itself is
/// <see cref="ConsentFlow"/>'s.
/// </summary>
public class PreferencesFlow(
    ShopperIdentity identity,
    CurrentShopper currentShopper,
    VisitorCookies cookies,
    IShopperStore shoppers,
    IPrivacyReport report,
    ISignalStore signals,
    ISignalSink signalSink,
    ILookEraser lookEraser,
    IGrantStore grants,
    IEmailLinkStore emailLinks,
    IReminderHistory reminders,
    IDecisionStore decisions,
    IReferralStore referrals,
    ISegmentStore segments,
    IWebhookStore webhooks,
    ProfileReader profiles,
    ProfileSaver profileSaver,
    IWorkContext workContext,
    PluginState pluginState,
    TimeProvider timeProvider)
{
    private DateTime NowUtc => timeProvider.GetUtcNow().UtcDateTime;

    /// <summary>Null where the plugin is not installed.</summary>
    public async Task<Preferences?> GetAsync()
    {
        if (!await pluginState.IsInstalledAsync())
            return null;

        return new Preferences(cookies.RefusesTracking, await FindAsync() is { } shopper ? await DescribeAsync(shopper) : null);
    }

    /// <summary>Everything that is kept, for the shopper to take along; null where nothing is.</summary>
    public async Task<ShopperExport?> ExportAsync()
    {
        if (!await pluginState.IsInstalledAsync() || await FindAsync() is not { } shopper)
            return null;

        var visitors = await report.GetVisitorsAsync(shopper.CustomerId);
        var acts = new List<Signal>();
        var made = new List<DecisionRecord>();
        foreach (var visitor in visitors)
        {
            acts.AddRange(await signals.GetAllAsync(visitor.Id));
            made.AddRange(await decisions.GetAsync(visitor.Id));
        }

        return new ShopperExport(
            NowUtc,
            visitors.Select(visitor => new ExportedVisitor(visitor.ConsentedOnUtc, visitor.MailConsentedOnUtc, visitor.IsRegistered, visitor.StoreId)).ToList(),
            await ReadAsync(shopper.Id),
            acts.OrderBy(act => act.OccurredOnUtc).Select(act => new ExportedAct(act.OccurredOnUtc, act.StoreId, act.Kind, act.SubjectId, act.SourceId, act.Value)).ToList(),
            (await grants.GetAllAsync(shopper.CustomerId)).Select(Exported).ToList(),
            (await reminders.GetAllAsync(shopper.CustomerId))
                .Select(Exported)
                .ToList(),
            made.OrderBy(decision => decision.Id).Select(decision => new ExportedDecision(decision.DecidedOnUtc, decision.Outcome, decision.Decision)).ToList(),
            await referrals.FindLinkAsync(shopper.CustomerId) is { } link ? new ExportedLink(link.CreatedOnUtc, link.Code) : null,
            (await referrals.GetOfFriendAsync(shopper.CustomerId)).Select(referral => new ExportedReferral(referral.AcceptedOnUtc, referral.CreditedOnUtc)).ToList(),
            await GetSegmentsAsync(shopper.Id),
            (await webhooks.GetOfCustomerAsync(shopper.CustomerId)).Select(message => new ExportedMessage(message.CreatedOnUtc, message.State.ToString(), message.Body)).ToList());
    }

    private async Task<IReadOnlyList<ExportedSegment>> GetSegmentsAsync(int shopperId)
    {
        var names = (await segments.GetAllAsync()).ToDictionary(segment => segment.Id, segment => segment.Name);

        return (await segments.GetMembershipsAsync(shopperId))
            .Where(member => names.ContainsKey(member.SegmentId))
            .Select(member => new ExportedSegment(names[member.SegmentId], member.SinceUtc))
            .ToList();
    }

    /// <summary>False where the shopper has no such interest.</summary>
    public Task<bool> ForgetProductAsync(int productId) =>
        ForgetAsync(
            features => features.Products.Any(product => product.Id == productId),
            state => state.ForgetProduct(productId),
            visitors => lookEraser.EraseProductAsync(visitors, productId));

    /// <inheritdoc cref="ForgetProductAsync"/>
    public Task<bool> ForgetCategoryAsync(int categoryId) =>
        ForgetAsync(
            features => features.Categories.Any(category => category.Id == categoryId),
            state => state.ForgetCategory(categoryId),
            visitors => lookEraser.EraseCategoryAsync(visitors, categoryId));

    /// <summary>Corrects where the shopper is taken to be; false where that is the account's to say, or where no notice is taken of the shopper now.</summary>
    public async Task<bool> SetCountryAsync(int countryId)
    {
        if (currentShopper.Value is null || await IsCountryOfAccountAsync())
            return false;

        signalSink.Accept(SignalKind.CountryChanged, countryId);

        return true;
    }

    private async Task<bool> ForgetAsync(Func<ShopperFeatures, bool> has, Action<ProfileState> forget, Func<IReadOnlyCollection<int>, Task> eraseLooks)
    {
        if (!await pluginState.IsInstalledAsync() || await FindAsync() is not { } shopper || !has((await ReadAsync(shopper.Id)).Features))
            return false;

        var visitors = await report.GetVisitorsAsync(shopper.CustomerId);
        await eraseLooks(visitors.Select(visitor => visitor.Id).ToList());
        await profileSaver.SaveAsync(await profiles.GetAsync(shopper.Id));
        await profileSaver.ChangeAsync(shopper.Id, forget);

        return true;
    }

    // The row, not the copy of a minute ago: a choice made elsewhere must show.
    private async Task<Shopper?> FindAsync() => await identity.FindKeptAsync() is { } shopper ? await shoppers.FindAsync(shopper.Id) : null;

    private async Task<KnownShopper> DescribeAsync(Shopper shopper)
    {
        var profile = await ReadAsync(shopper.Id);
        var features = profile.Features;
        var given = await grants.GetAllAsync(shopper.CustomerId);

        return new KnownShopper(
            shopper.ConsentedOnUtc,
            shopper.MailConsentedOnUtc,
            profile.FirstSeenOnUtc,
            profile.LastSeenOnUtc,
            features.Visits,
            features.Device.ToString(),
            features.CountryId,
            await IsCountryOfAccountAsync(),
            features.Products.Select(product => product.Id).ToList(),
            features.Categories.Select(category => category.Id).ToList(),
            features.Orders,
            given.Count,
            given.Count(grant => grant.State == GrantState.Issued && grant.ExpiresOnUtc > NowUtc),
            (await reminders.GetAllAsync(shopper.CustomerId)).Count(mail => mail.State == ReminderState.Queued),
            await emailLinks.GetProvenOnAsync(shopper.Id),
            (await referrals.FindLinkAsync(shopper.CustomerId))?.CreatedOnUtc,
            (await referrals.GetOfFriendAsync(shopper.CustomerId)).FirstOrDefault()?.AcceptedOnUtc);
    }

    private async Task<ExportedProfile> ReadAsync(int shopperId)
    {
        var profile = await profiles.GetAsync(shopperId);

        return profile.Read(state =>
            new ExportedProfile(Seconds.ToUtc(state.FirstSeen), Seconds.ToUtc(state.LastSeen), state.OrderedProducts.ToList(), ShopperFeatures.Of(state, NowUtc)));
    }

    private async Task<bool> IsCountryOfAccountAsync() => (await workContext.GetCurrentCustomerAsync()).CountryId > 0;

    private static ExportedReminder Exported(Reminder mail) => new(
        mail.State.ToString(),
        mail.CampaignId,
        mail.Step,
        mail.Channel,
        mail.CartChangedOnUtc,
        mail.DueOnUtc,
        mail.QueuedOnUtc,
        mail.SentOnUtc,
        mail.OpenedOnUtc,
        mail.ClickedOnUtc,
        mail.OrderId,
        CartSnapshot.FromJson(mail.Cart),
        mail.Reason);

    private static ExportedOffer Exported(Grant grant) => new(
        grant.Tier,
        grant.Percentage,
        grant.MaximumAmount,
        grant.Reasons,
        grant.State.ToString(),
        grant.IssuedOnUtc,
        grant.ExpiresOnUtc,
        grant.OrderId,
        grant.Amount,
        grant.EndReason);
}

/// <param name="RefusesTracking">The browser says no for its owner, to every site.</param>
/// <param name="Known">Null where nothing is kept.</param>
public sealed record Preferences(bool RefusesTracking, KnownShopper? Known);

/// <summary>What is kept of a shopper, as a page shows it.</summary>
/// <param name="IsCountryOfAccount">Whether the country follows the account, and is corrected there.</param>
/// <param name="Mails">Reminders sent.</param>
/// <param name="AddressProvenOnUtc">When a link of such a mail was followed; null where none was.</param>
/// <param name="FriendLinkOnUtc">When the link for friends was made; null where there is none.</param>
/// <param name="RecommendedOnUtc">When the link of a friend was accepted; null where none was.</param>
public sealed record KnownShopper(
    DateTime AgreedOnUtc,
    DateTime? MailAgreedOnUtc,
    DateTime? FirstSeenOnUtc,
    DateTime? LastSeenOnUtc,
    int Visits,
    string Device,
    int CountryId,
    bool IsCountryOfAccount,
    IReadOnlyList<int> ProductIds,
    IReadOnlyList<int> CategoryIds,
    int Orders,
    int Offers,
    int OpenOffers,
    int Mails,
    DateTime? AddressProvenOnUtc,
    DateTime? FriendLinkOnUtc,
    DateTime? RecommendedOnUtc);

/// <summary>What is kept of a shopper, for the shopper. No key that would let somebody else be the shopper, and nothing of other people.</summary>
public sealed record ShopperExport(
    DateTime TakenOnUtc,
    IReadOnlyList<ExportedVisitor> Visitors,
    ExportedProfile Profile,
    IReadOnlyList<ExportedAct> Signals,
    IReadOnlyList<ExportedOffer> Offers,
    IReadOnlyList<ExportedReminder> Reminders,
    IReadOnlyList<ExportedDecision> Decisions,
    ExportedLink? FriendLink,
    IReadOnlyList<ExportedReferral> Recommendations,
    IReadOnlyList<ExportedSegment> Segments,
    IReadOnlyList<ExportedMessage> Messages);

/// <summary>A message about the shopper to a gateway of the shop's.</summary>
/// <param name="Body">Empty once the gateway has it.</param>
public sealed record ExportedMessage(DateTime CreatedOnUtc, string State, string Body);

/// <summary>A group of shoppers that the shop counts the shopper among.</summary>
public sealed record ExportedSegment(string Name, DateTime SinceUtc);

/// <summary>The link for friends. Who has it can accept it, and not be its shopper.</summary>
public sealed record ExportedLink(DateTime CreatedOnUtc, string Code);

/// <summary>A friend's link that the shopper accepted; not whose.</summary>
public sealed record ExportedReferral(DateTime AcceptedOnUtc, DateTime? FirstOrderPaidOnUtc);

/// <param name="Outcome">Whether something was given.</param>
/// <param name="Decision">What was decided and why.</param>
public sealed record ExportedDecision(DateTime DecidedOnUtc, string Outcome, string Decision);

/// <summary>One browser of the shopper.</summary>
public sealed record ExportedVisitor(DateTime AgreedOnUtc, DateTime? MailAgreedOnUtc, bool HasAccount, int StoreId);

public sealed record ExportedProfile(DateTime? FirstSeenOnUtc, DateTime? LastSeenOnUtc, IReadOnlyList<int> OrderedProducts, ShopperFeatures Features);

/// <param name="SubjectId">The product, category, country or order it is about.</param>
public sealed record ExportedAct(DateTime OccurredOnUtc, int StoreId, string Kind, int SubjectId, int SourceId, decimal Value);

public sealed record ExportedOffer(
    string Tier,
    decimal Percentage,
    decimal MaximumAmount,
    string Reasons,
    string State,
    DateTime GivenOnUtc,
    DateTime ExpiresOnUtc,
    int? OrderId,
    decimal Amount,
    string? EndReason);

/// <param name="Cart">The products that the message shows, with their quantities.</param>
public sealed record ExportedReminder(
    string State,
    int CampaignId,
    int Step,
    string Channel,
    DateTime CartChangedOnUtc,
    DateTime DueOnUtc,
    DateTime? QueuedOnUtc,
    DateTime? SentOnUtc,
    DateTime? OpenedOnUtc,
    DateTime? ClickedOnUtc,
    int OrderId,
    IReadOnlyList<SnapshotLine> Cart,
    string? Reason);
