using System.Globalization;
using Nop.Core;
using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.DynamicOffers.Decisions;
using Nop.Plugin.Misc.DynamicOffers.Offers;
using Nop.Plugin.Misc.DynamicOffers.Reminders;
using Nop.Plugin.Misc.DynamicOffers.Wallet;
using Nop.Services.Configuration;
using Nop.Services.Customers;
using Nop.Services.Orders;

namespace Nop.Plugin.Misc.DynamicOffers.Flow;

/// <summary>Shows an owner a mail as it would be with the cart that somebody has now, or sends it to the owner. Nothing is given, planned or noted by it.</summary>
public class ReminderTrial(
    ICampaignStore campaigns,
    ReminderMail mail,
    ICustomerService customerService,
    IShoppingCartService shoppingCartService,
    IWorkContext workContext,
    IStoreContext storeContext,
    ISettingService settingService,
    TimeProvider timeProvider)
{
    public const string NoSuchCustomer = "no_such_customer";
    public const string NoSuchStep = "no_such_step";
    public const string NoTemplate = "no_template";
    public const string NoAddress = "no_address";

    /// <param name="campaignId">0 for the mail of the settings.</param>
    /// <param name="step">Counted from 1.</param>
    /// <param name="who">A customer's id, or the e-mail address of an account, whose cart and language it has; empty for oneself.</param>
    public async Task<TrialOutcome> ShowAsync(int campaignId, int step, string? who) => await PrepareAsync(campaignId, step, who) switch
    {
        (var subject, null) => await mail.PreviewAsync(subject!.StoreId, subject.Customer, subject.Cart, subject.Content) is { } preview
            ? new TrialOutcome(preview, null)
            : new TrialOutcome(null, NoTemplate),
        (_, var problem) => new TrialOutcome(null, problem)
    };

    /// <summary>Sends it to who is logged in; null where it was sent, otherwise the code of why not.</summary>
    public async Task<string?> SendAsync(int campaignId, int step, string? who)
    {
        var self = await workContext.GetCurrentCustomerAsync();
        if (string.IsNullOrWhiteSpace(self.Email))
            return NoAddress;

        return await PrepareAsync(campaignId, step, who) switch
        {
            (var subject, null) => await mail.QueueTrialAsync(subject!.StoreId, subject.Customer, subject.Cart, subject.Content, self.Email) ? null : NoTemplate,
            (_, var problem) => problem
        };
    }

    private async Task<(Subject? Subject, string? Problem)> PrepareAsync(int campaignId, int step, string? who)
    {
        if (await FindCustomerAsync(who) is not { } customer)
            return (null, NoSuchCustomer);

        var storeId = (await storeContext.GetCurrentStoreAsync()).Id;
        if (await FindContentAsync(campaignId, step, storeId) is not { } content)
            return (null, NoSuchStep);

        var cart = await shoppingCartService.GetShoppingCartAsync(customer, ShoppingCartType.ShoppingCart, storeId);

        return (new Subject(storeId, customer, cart, content), null);
    }

    private async Task<Customer?> FindCustomerAsync(string? who)
    {
        if (string.IsNullOrWhiteSpace(who))
            return await workContext.GetCurrentCustomerAsync();

        return int.TryParse(who.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? await customerService.GetCustomerByIdAsync(id)
            : await customerService.GetCustomerByEmailAsync(who.Trim());
    }

    private async Task<MailContent?> FindContentAsync(int campaignId, int number, int storeId)
    {
        var settings = await settingService.LoadSettingAsync<DynamicOffersSettings>(storeId);
        var nowUtc = timeProvider.GetUtcNow().UtcDateTime;
        if (campaignId == 0)
        {
            return number == 1
                ? new MailContent(new Grant { Percentage = settings.ReturnPercentage, MaximumAmount = settings.MaximumDiscountPerOrder, ExpiresOnUtc = nowUtc + settings.ToCaps().Validity })
                : null;
        }

        if (await campaigns.FindAsync(campaignId) is not { } campaign
            || await campaigns.GetTermsAsync(campaign.VersionId) is not { } terms
            || terms.Steps.ElementAtOrDefault(number - 1) is not { } step)
        {
            return null;
        }

        var offer = Candidate.OfferOf(new CandidateReference(campaign.Id, campaign.VersionId), terms, settings.ToCaps());
        var grant = OfferGranting.ToGrant(shopperId: 0, storeId, offer, given: [], reasons: []);
        (grant.ExpiresOnUtc, grant.Deeper) = (nowUtc + offer.Validity, terms.DeeperAt(DepthSteps.Read(settings.PercentageSteps, most: 100m) ?? [], number));

        return new MailContent(grant, step.Offer != StepOffer.None, step.Template);
    }

    private sealed record Subject(int StoreId, Customer Customer, IList<ShoppingCartItem> Cart, MailContent Content);
}

/// <param name="Preview">Null where there is none.</param>
/// <param name="Problem">The code of why not.</param>
public sealed record TrialOutcome(MailPreview? Preview, string? Problem);
