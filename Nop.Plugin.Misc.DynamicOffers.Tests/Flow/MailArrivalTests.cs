using Nop.Plugin.Misc.DynamicOffers.Consent;
using Nop.Plugin.Misc.DynamicOffers.Flow;
using Nop.Plugin.Misc.DynamicOffers.Reminders;
using Nop.Plugin.Misc.DynamicOffers.Tests.Builders;
using Nop.Services.Customers;
using NSubstitute;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Flow;

public class MailArrivalTests
{
    private static readonly byte[] Key = new byte[32];
    private static readonly long Until = new DateTimeOffset(Sample.Now.AddHours(1)).ToUnixTimeSeconds();

    private readonly Database _database = new();
    private readonly CurrentShopper _current = new();
    private readonly IReminderHistory _reminders = Substitute.For<IReminderHistory>();
    private readonly ICustomerService _customers = Substitute.For<ICustomerService>();
    private readonly Reminder _reminder = new() { Id = 4, CustomerId = 1, Key = Guid.NewGuid() };

    public MailArrivalTests()
    {
        _reminders.FindAsync(_reminder.Key).Returns(_reminder);
        _customers.GetCustomerByIdAsync(1).Returns(_ => Customer);
    }

    private Nop.Core.Domain.Customers.Customer? Customer { get; set; } = Sample.Customer(1);

    [Fact]
    public async Task A_shopper_who_follows_the_link_has_proved_the_address_once()
    {
        var shopper = await ArrivesAsShopperAsync();

        Assert.True(await ArriveAsync());
        Assert.True(await ArriveAsync());

        Assert.Equal(Sample.Now, await _database.Links.GetProvenOnAsync(shopper.Id));
        Assert.Single(_database.Links.Links.All);
    }

    [Fact]
    public async Task Of_somebody_without_consent_nothing_is_kept()
    {
        Assert.True(await ArriveAsync());

        Assert.Empty(_database.Links.Links.All);
    }

    [Fact]
    public async Task An_address_changed_since_is_not_proved()
    {
        await ArrivesAsShopperAsync();
        var signature = Sign();
        Customer!.Email = "new@example.com";

        Assert.False(await ArriveAsync(signature));
        Assert.Empty(_database.Links.Links.All);
    }

    [Fact]
    public async Task A_mail_that_is_not_known_a_customer_who_is_gone_and_a_forged_link_prove_nothing()
    {
        await ArrivesAsShopperAsync();

        Assert.False(await Arrival().ArriveAsync(Guid.NewGuid(), Until, Sign()));
        Assert.False(await Arrival().ArriveAsync(_reminder.Key, Until + 1, Sign()));
        Assert.False(await ArriveAsync("forged"));
        var signature = Sign();
        Customer = null;
        Assert.False(await ArriveAsync(signature));
        Assert.Empty(_database.Links.Links.All);
    }

    private async Task<Shopper> ArrivesAsShopperAsync()
    {
        var shopper = await _database.AddShopperAsync(customerId: 9);
        _current.Is(shopper);

        return shopper;
    }

    private string Sign() => MailLinkSignature.Sign(_reminder.Key, EmailHasher.Hash(Customer!.Email, Key)!, Until, Key);

    private Task<bool> ArriveAsync(string? signature = null) => Arrival().ArriveAsync(_reminder.Key, Until, signature ?? Sign());

    private MailArrival Arrival() => new(
        _current,
        _reminders,
        _database.Links,
        _customers,
        FakeShop.Settings(new DynamicOffersSettings { EmailHashKey = Convert.ToBase64String(Key) }),
        Sample.Clock());
}
