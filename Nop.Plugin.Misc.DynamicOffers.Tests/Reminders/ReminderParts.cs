using Nop.Core.Domain.Catalog;
using Nop.Plugin.Misc.DynamicOffers.Consent;
using Nop.Plugin.Misc.DynamicOffers.Reminders;
using Nop.Plugin.Misc.DynamicOffers.Tests.Builders;
using Nop.Plugin.Misc.DynamicOffers.Tests.Consent;
using Nop.Plugin.Misc.DynamicOffers.Wallet;
using Nop.Services.Catalog;
using Nop.Services.Configuration;
using Nop.Services.Customers;
using Nop.Services.Logging;
using Nop.Services.Orders;
using NSubstitute;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Reminders;

/// <summary>The classes of this folder that need many others, over in-memory stores.</summary>
internal static class ReminderParts
{
    public static ReminderSender Sender(
        IReminderStore store,
        MailHost host,
        IReminderOffers offers,
        ISettingService settings,
        ICustomerService customers,
        IShoppingCartService carts,
        IShopperStore shoppers,
        IGrantStore grants,
        IReadOnlyList<IOfferChannel> channels,
        ILogger logger,
        TimeProvider clock,
        IAddressSuppressions? suppressions = null,
        IProductService? products = null) => new(
            store,
            offers,
            Wanted(shoppers, grants, settings, clock, suppressions),
            host.Campaigns,
            grants,
            host.Mail(),
            host.Links(),
            host.Words(),
            new ReminderScheduling(store, host.QueueService(), FakeShop.Plugin(), clock),
            channels,
            host.StoreService,
            settings,
            customers,
            carts,
            products ?? OnSale(),
            host.Times,
            logger,
            clock);

    public static StillWanted Wanted(IShopperStore shoppers, IGrantStore grants, ISettingService settings, TimeProvider clock, IAddressSuppressions? suppressions = null) =>
        new(shoppers, Substitute.For<IShopperBlocks>(), grants, suppressions ?? Substitute.For<IAddressSuppressions>(), settings, clock);

    /// <summary>The customer agreed to mails.</summary>
    public static void Agree(this InMemoryShopperStore shoppers, int customerId)
    {
        var shopper = Sample.Shopper(customerId: customerId);
        shopper.MailConsentedOnUtc = Sample.Now.AddDays(-1);
        shoppers.Shoppers.TryInsert(shopper);
    }

    private static IProductService OnSale()
    {
        var products = Substitute.For<IProductService>();
        products.GetProductByIdAsync(Arg.Any<int>()).Returns(call => new Product { Id = call.Arg<int>(), Published = true });

        return products;
    }
}
