using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.DynamicOffers.Consent;
using Nop.Plugin.Misc.DynamicOffers.Flow;
using Nop.Plugin.Misc.DynamicOffers.Reminders;
using Nop.Plugin.Misc.DynamicOffers.Tests.Builders;
using Nop.Plugin.Misc.DynamicOffers.Tests.Reminders;
using Nop.Services.Catalog;
using Nop.Services.Customers;
using Nop.Services.Orders;
using NSubstitute;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Flow;

public class MailArrivalTests
{
    private static readonly byte[] Key = new byte[32];
    private static readonly long Until = new DateTimeOffset(Sample.Now.AddHours(1)).ToUnixTimeSeconds();

    private readonly Database _database = new();
    private readonly CurrentShopper _current = new();
    private readonly DynamicOffersSettings _settings = new() { EmailHashKey = Convert.ToBase64String(Key) };
    private readonly IReminderHistory _reminders = Substitute.For<IReminderHistory>();
    private readonly ICustomerService _customers = Substitute.For<ICustomerService>();
    private readonly IShoppingCartService _carts = FakeShop.Carts();
    private readonly IProductService _products = Substitute.For<IProductService>();
    private readonly Nop.Core.Domain.Customers.Customer _visitor = Sample.Customer(33);
    private readonly Reminder _reminder = new() { Id = 4, CustomerId = 1, StoreId = Sample.StoreId, Key = Guid.NewGuid(), Attempts = 1 };

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

        Assert.False(await Arrival().ArriveAsync($"{Guid.NewGuid():N}-1", Until, Sign()));
        Assert.False(await Arrival().ArriveAsync(_reminder.Mark.ToString(), Until + 1, Sign()));
        Assert.False(await ArriveAsync("forged"));
        var signature = Sign();
        Customer = null;
        Assert.False(await ArriveAsync(signature));
        Assert.Empty(_database.Links.Links.All);
    }

    [Fact]
    public async Task What_the_mail_shows_is_put_into_the_cart_of_whoever_follows_it_and_nothing_that_is_there_twice()
    {
        _reminder.Cart = CartSnapshot.ToJson([Sample.CartItem(productId: 3, quantity: 2), Sample.CartItem(productId: 4)]);
        _products.GetProductByIdAsync(Arg.Any<int>()).Returns(call => new Product { Id = call.Arg<int>(), Published = true });
        _carts.GetShoppingCartAsync(_visitor, ShoppingCartType.ShoppingCart, Sample.StoreId).Returns([Sample.CartItem(productId: 4)]);
        _current.IsUnknown(undecided: true, stranger: true);

        Assert.True(await ArriveAsync());

        await _carts.Received(1).AddToCartAsync(_visitor, Arg.Is<Product>(product => product.Id == 3), ShoppingCartType.ShoppingCart, Sample.StoreId, null, quantity: 2);
        await _carts.DidNotReceive().AddToCartAsync(Arg.Any<Nop.Core.Domain.Customers.Customer>(), Arg.Is<Product>(product => product.Id == 4), Arg.Any<ShoppingCartType>(), Arg.Any<int>());
    }

    [Fact]
    public async Task Who_has_bought_meanwhile_finds_it_in_no_cart_again()
    {
        _reminder.Cart = CartSnapshot.ToJson([Sample.CartItem()]);
        _reminder.CartChangedOnUtc = Sample.Now.AddDays(-1);
        _products.GetProductByIdAsync(Arg.Any<int>()).Returns(call => new Product { Id = call.Arg<int>(), Published = true });
        _current.IsUnknown(undecided: true, stranger: true);
        _database.Reminders.Orders.Add((_reminder.CustomerId, Sample.Now.AddHours(-1), null));

        Assert.True(await ArriveAsync());

        await _carts.DidNotReceiveWithAnyArgs().AddToCartAsync(default!, default!, default, default);
    }

    [Theory]
    [InlineData(true, true, true)]
    [InlineData(true, false, false)]
    [InlineData(false, true, false)]
    public async Task That_a_mail_was_opened_is_noted_where_the_owner_asks_for_it_and_the_shopper_still_agrees_to_mails(bool counts, bool agrees, bool isNoted)
    {
        _settings.CountsOpenedMails = counts;
        var shopper = await _database.AddShopperAsync(customerId: 1);
        if (agrees)
            _database.Shoppers.Shoppers.Update(row => row.Id == shopper.Id, row => row.MailConsentedOnUtc = Sample.Now);
        _database.Reminders.Reminders.TryInsert(_reminder);

        await Arrival().OpenAsync(_reminder.Mark.ToString());

        Assert.Equal(isNoted, _database.Reminders.Reminders.All.Single().OpenedOnUtc is not null);
    }

    [Fact]
    public async Task Only_its_own_signature_makes_a_link_a_no()
    {
        var mark = _reminder.Mark.ToString();

        Assert.True(await Arrival().IsNoAsync(mark, MailLinkSignature.SignNo(_reminder.Key, Key)));
        Assert.False(await Arrival().IsNoAsync(mark, Sign()));
        Assert.False(await Arrival().IsNoAsync(mark, MailLinkSignature.SignNo(Guid.NewGuid(), Key)));
        Assert.False(await Arrival().RefuseAsync(mark, "forged"));
    }

    [Fact]
    public async Task A_link_that_has_ended_or_is_forged_and_a_crawler_fill_no_cart()
    {
        _reminder.Cart = CartSnapshot.ToJson([Sample.CartItem()]);
        _products.GetProductByIdAsync(Arg.Any<int>()).Returns(call => new Product { Id = call.Arg<int>(), Published = true });
        await ArriveAsync();
        _current.IsUnknown(undecided: true, stranger: true);
        await ArriveAsync("forged");

        await _carts.DidNotReceiveWithAnyArgs().AddToCartAsync(default!, default!, default, default);
    }

    [Fact]
    public void What_a_shopper_wrote_on_a_product_is_in_no_mail_s_cart()
    {
        var (chosen, written, gift) = (Sample.CartItem(productId: 1), Sample.CartItem(productId: 2), Sample.CartItem(productId: 3));
        chosen.AttributesXml = "<Attributes><ProductAttribute ID=\"1\"><ProductAttributeValue><Value>12</Value></ProductAttributeValue></ProductAttribute></Attributes>";
        written.AttributesXml = "<Attributes><ProductAttribute ID=\"1\"><ProductAttributeValue><Value>For Ada</Value></ProductAttributeValue></ProductAttribute></Attributes>";
        gift.AttributesXml = "<Attributes><GiftCardInfo><RecipientName>1</RecipientName></GiftCardInfo></Attributes>";

        Assert.Equal([1], CartSnapshot.FromJson(CartSnapshot.ToJson([chosen, written, gift])).Select(line => line.ProductId));
        Assert.Empty(CartSnapshot.FromJson(null));
    }

    private async Task<Shopper> ArrivesAsShopperAsync()
    {
        var shopper = await _database.AddShopperAsync(customerId: 9);
        _current.Is(shopper);

        return shopper;
    }

    private string Sign() => MailLinkSignature.Sign(_reminder.Key, EmailHasher.Hash(Customer!.Email, Key)!, Until, Key);

    private Task<bool> ArriveAsync(string? signature = null) => Arrival().ArriveAsync(_reminder.Mark.ToString(), Until, signature ?? Sign());

    private MailArrival Arrival() => new(
        _current,
        _reminders,
        _database.Reminders,
        _database.Links,
        _database.Shoppers,
        ReminderParts.Wanted(_database.Shoppers, _database.Grants, FakeShop.Settings(_settings), Sample.Clock()),
        null!,
        _customers,
        _carts,
        _products,
        FakeShop.WorkContext(_visitor),
        FakeShop.StoreContext(),
        FakeShop.Settings(_settings),
        FakeShop.Plugin(),
        Sample.Clock());
}
