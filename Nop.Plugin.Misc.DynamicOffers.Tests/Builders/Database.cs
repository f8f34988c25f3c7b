using Nop.Plugin.Misc.DynamicOffers.Consent;
using Nop.Plugin.Misc.DynamicOffers.Signals;
using Nop.Plugin.Misc.DynamicOffers.Tests.Consent;
using Nop.Plugin.Misc.DynamicOffers.Tests.Profiles;
using Nop.Plugin.Misc.DynamicOffers.Tests.Reminders;
using Nop.Plugin.Misc.DynamicOffers.Tests.Signals;
using Nop.Plugin.Misc.DynamicOffers.Tests.Wallet;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Builders;

/// <summary>What the nodes of a shop share.</summary>
internal sealed class Database
{
    public Database()
    {
        Grants = new InMemoryGrantStore(Shoppers);
    }

    public InMemoryShopperStore Shoppers { get; } = new();

    public InMemorySignalStore Signals { get; } = new();

    public InMemoryProfileStore Profiles { get; } = new();

    public InMemoryNodeStore Nodes { get; } = new();

    public InMemoryIdleWatchStore Watches { get; } = new();

    public InMemoryEmailLinkStore Links { get; } = new();

    public InMemoryPrivacyActStore Acts { get; } = new();

    public InMemoryReminderStore Reminders { get; } = new();

    public InMemoryGrantStore Grants { get; }

    public async Task<Shopper> AddShopperAsync(int customerId = Sample.CustomerId, bool isRegistered = false, bool mail = false)
    {
        var shopper = Sample.Shopper(customerId: customerId, isRegistered: isRegistered);
        shopper.MailConsentedOnUtc = mail ? Sample.Now : null;
        await Shoppers.InsertAsync(shopper);

        return shopper;
    }

    public Task AppendAsync(params Signal[] signals) => Signals.AppendAsync(signals);
}
