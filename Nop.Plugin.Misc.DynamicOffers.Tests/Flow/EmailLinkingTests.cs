using Nop.Plugin.Misc.DynamicOffers.Consent;
using Nop.Plugin.Misc.DynamicOffers.Flow;
using Nop.Plugin.Misc.DynamicOffers.Signals;
using Nop.Plugin.Misc.DynamicOffers.Tests.Builders;
using NSubstitute;
using NSubstitute.ExceptionExtensions;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Flow;

public class EmailLinkingTests
{
    private readonly Database _database = new();

    [Fact]
    public async Task Two_who_typed_the_same_mailbox_are_linked_and_the_address_is_not_kept()
    {
        var (one, other, third) = (await AddAsync(1), await AddAsync(2), await AddAsync(3));

        await LinkAsync((one, "Ann.Lee@gmail.com"), (other, "annlee+x@googlemail.com"), (third, "ben@gmail.com"), (one, "ann@elsewhere.example"));

        Assert.Equal([other], await _database.Links.GetLinkedAsync(one));
        Assert.Equal([one], await _database.Links.GetLinkedAsync(other));
        Assert.Empty(await _database.Links.GetLinkedAsync(third));
        Assert.All(_database.Links.Links.All, link => Assert.Matches("^[0-9A-F]{64}$", link.EmailHash));
    }

    [Fact]
    public async Task An_address_typed_again_is_one_link()
    {
        var shopper = await AddAsync(1);

        await LinkAsync((shopper, "ann@example.com"), (shopper, "ANN@example.com"));
        await LinkAsync((shopper, "ann@example.com"));

        Assert.Equal(Sample.Now, Assert.Single(_database.Links.Links.All).TypedOnUtc);
    }

    [Fact]
    public async Task What_is_no_address_and_whose_shopper_is_gone_makes_no_link()
    {
        await LinkAsync((await AddAsync(1), "ann"), (999, "ann@example.com"));

        Assert.Empty(_database.Links.Links.All);
    }

    [Fact]
    public async Task Without_a_key_nothing_is_hashed()
    {
        var shopper = await AddAsync(1);

        await LinkAsync(new DynamicOffersSettings(), (shopper, "ann@example.com"));

        Assert.Empty(_database.Links.Links.All);
    }

    [Fact]
    public async Task A_database_that_fails_loses_no_address()
    {
        var shopper = await AddAsync(1);
        var typed = new TypedEmails();
        typed.Add(shopper, "ann@example.com");
        var settings = FakeShop.Settings(new DynamicOffersSettings { EmailHashKey = Convert.ToBase64String(new byte[32]) });
        var broken = Substitute.For<IEmailLinkStore>();
        broken.LinkAsync(default, default!, default).ThrowsAsyncForAnyArgs(new TimeoutException());

        await Assert.ThrowsAsync<TimeoutException>(() => new EmailLinking(typed, broken, _database.Shoppers, settings, Sample.Clock()).LinkAsync());
        await new EmailLinking(typed, _database.Links, _database.Shoppers, settings, Sample.Clock()).LinkAsync();

        Assert.Single(_database.Links.Links.All);
    }

    private async Task<int> AddAsync(int customerId) => (await _database.AddShopperAsync(customerId)).Id;

    private Task LinkAsync(params (int ShopperId, string Email)[] typed) => LinkAsync(null, typed);

    private async Task LinkAsync(DynamicOffersSettings? settings, params (int ShopperId, string Email)[] typed)
    {
        var node = new ShopNode(_database, Sample.Clock(), settings: settings);
        foreach (var (shopperId, email) in typed)
            node.TypedEmails.Add(shopperId, email);

        await node.Get<EmailLinking>().LinkAsync();
    }
}
