using Nop.Core.Domain.Directory;
using Nop.Core.Domain.Localization;
using Nop.Core.Domain.Messages;
using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.DynamicOffers.Consent;
using Nop.Plugin.Misc.DynamicOffers.Reminders;
using Nop.Plugin.Misc.DynamicOffers.Tests.Builders;
using Nop.Plugin.Misc.DynamicOffers.Wallet;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Reminders;

public class ReminderMailTests
{
    private readonly MailHost _host = new();
    private readonly Reminder _reminder = new() { Id = 4, StoreId = Sample.StoreId, Key = Guid.Parse("0f8fad5b-d9cb-469f-a165-70867728950e") };
    private readonly Grant _grant = Sample.Grant(percentage: 7.5m);
    private readonly List<ShoppingCartItem> _cart = [Sample.CartItem(quantity: 2)];

    [Fact]
    public async Task The_mail_goes_to_the_account_s_address_through_the_host_s_template()
    {
        var customer = Sample.Customer();
        (customer.FirstName, customer.LastName) = ("Ada", "Byron");

        Assert.NotNull((await _host.Mail().QueueAsync(_reminder, customer, _cart, new MailContent(_grant))).QueuedEmailId);

        var mail = Assert.Single(_host.Mails);
        Assert.Equal((customer.Email, "Ada Byron"), (mail.To, mail.ToName));
        Assert.Same(_host.Templates[0], mail.Template);
        Assert.Same(_host.Accounts[0], mail.Account);
    }

    [Fact]
    public async Task A_customer_with_half_a_name_or_none_is_named_as_far_as_is_known()
    {
        var customer = Sample.Customer();
        customer.FirstName = "Ada";
        await _host.Mail().QueueAsync(_reminder, customer, _cart, new MailContent(_grant));
        await _host.Mail().QueueAsync(_reminder, Sample.Customer(), _cart, new MailContent(_grant));

        Assert.Equal(["Ada", ""], _host.Mails.Select(mail => mail.ToName));
    }

    [Fact]
    public async Task It_tells_the_offer_and_until_when_in_the_shopper_s_language_and_the_store_s_time()
    {
        _host.Languages.Add(new Language { Id = 2, LanguageCulture = "de-DE" });
        _host.TimeZone = TimeZoneInfo.CreateCustomTimeZone("two hours ahead", TimeSpan.FromHours(2), null, null);
        var customer = Sample.Customer();
        customer.LanguageId = 2;

        await _host.Mail().QueueAsync(_reminder, customer, _cart, new MailContent(_grant));

        var mail = Assert.Single(_host.Mails);
        Assert.Equal(2, mail.LanguageId);
        Assert.Equal("7,5 % off, 25.00 USD at most", mail["DynamicOffers.Offer"].Value);
        Assert.Equal("Mittwoch, 25. November 2026 14:00", mail["DynamicOffers.ValidUntil"].Value);
    }

    [Theory]
    [InlineData(2, 2)]
    [InlineData(null, 1)]
    [InlineData(9, 1)]
    public async Task A_language_that_the_store_does_not_have_gives_way_to_the_store_s_own(int? customerLanguageId, int expected)
    {
        _host.Languages.Insert(0, new Language { Id = 2, LanguageCulture = "de-DE" });
        var customer = Sample.Customer();
        customer.LanguageId = customerLanguageId;

        await _host.Mail().QueueAsync(_reminder, customer, _cart, new MailContent(_grant));

        Assert.Equal(expected, Assert.Single(_host.Mails).LanguageId);
    }

    [Theory]
    [InlineData(6, 0, "22.50 EUR")]
    [InlineData(null, 6, "22.50 EUR")]
    [InlineData(9, 0, "20.00 GBP")]
    public async Task Amounts_are_in_the_currency_in_which_the_shopper_sees_the_shop(int? customerCurrencyId, int languageCurrencyId, string expected)
    {
        _host.Currencies.Add(new Currency { Id = 7, CurrencyCode = "GBP", Rate = 0.8m });
        _host.Currencies.Add(new Currency { Id = 6, CurrencyCode = "EUR", Rate = 0.9m });
        _host.Languages[0].DefaultCurrencyId = languageCurrencyId;
        var customer = Sample.Customer();
        customer.CurrencyId = customerCurrencyId;

        await _host.Mail().QueueAsync(_reminder, customer, _cart, new MailContent(_grant));

        Assert.Equal($"7.5 % off, {expected} at most", Assert.Single(_host.Mails)["DynamicOffers.Offer"].Value);
    }

    [Fact]
    public async Task A_store_without_a_language_of_its_own_speaks_its_first()
    {
        _host.Stores[0].DefaultLanguageId = 0;

        await _host.Mail().QueueAsync(_reminder, Sample.Customer(), _cart, new MailContent(_grant));

        Assert.Equal(1, Assert.Single(_host.Mails).LanguageId);
    }

    [Fact]
    public async Task Its_link_leads_to_this_store_s_cart_and_carries_the_key()
    {
        await _host.Mail().QueueAsync(_reminder, Sample.Customer(), _cart, new MailContent(_grant));

        var mail = Assert.Single(_host.Mails);
        Assert.Equal("https://shop.example/cart?reminder=0f8fad5bd9cb469fa16570867728950e-0", mail["DynamicOffers.CartUrl"].Value);
        Assert.Equal("https://shop.example/offers", mail["DynamicOffers.PreferencesUrl"].Value);
    }

    [Fact]
    public async Task Its_link_is_signed_for_the_address_and_ends_with_the_offer_and_names_neither()
    {
        var key = new byte[32];
        _host.Settings.EmailHashKey = Convert.ToBase64String(key);
        var customer = Sample.Customer();

        await _host.Mail().QueueAsync(_reminder, customer, _cart, new MailContent(_grant));

        var link = (string)Assert.Single(_host.Mails)["DynamicOffers.CartUrl"].Value;
        var until = new DateTimeOffset(_grant.ExpiresOnUtc, TimeSpan.Zero).ToUnixTimeSeconds();
        Assert.StartsWith($"https://shop.example/offers/mail/0f8fad5bd9cb469fa16570867728950e-0/{until}/", link);
        Assert.True(MailLinkSignature.IsValid(link.Split('/')[^1], _reminder.Key, EmailHasher.Hash(customer.Email, key)!, until, key, Sample.Now));
        Assert.DoesNotContain(customer.Email, link);
    }

    [Fact]
    public async Task It_shows_the_products_of_the_cart_with_their_names_made_safe_for_html()
    {
        await _host.Mail().QueueAsync(_reminder, Sample.Customer(), _cart, new MailContent(_grant));

        var token = Assert.Single(_host.Mails)["DynamicOffers.Cart"];
        Assert.True(token.NeverHtmlEncoded);
        Assert.Equal(
            "<tr><td><a href=\"https://shop.example/product-3\">"
            + "<img src=\"https://shop.example/images/8.png\" width=\"64\" alt=\"Tea &amp; cups &lt;large&gt;\" style=\"width:64px;max-width:64px;height:auto;border:0;margin:0 10px 0 0;vertical-align:middle\">"
            + "Tea &amp; cups &lt;large&gt;</a></td><td align=\"right\">2</td></tr>",
            token.Value);
    }

    [Fact]
    public async Task Texts_are_left_to_the_host_to_make_safe()
    {
        await _host.Mail().QueueAsync(_reminder, Sample.Customer(), _cart, new MailContent(_grant));

        Assert.False(Assert.Single(_host.Mails)["DynamicOffers.Offer"].NeverHtmlEncoded);
        Assert.False(Assert.Single(_host.Mails)["DynamicOffers.ValidUntil"].NeverHtmlEncoded);
    }

    [Fact]
    public async Task A_product_that_is_gone_is_left_out()
    {
        _cart.Add(Sample.CartItem(productId: 99));

        await _host.Mail().QueueAsync(_reminder, Sample.Customer(), _cart, new MailContent(_grant));

        Assert.Single(System.Text.RegularExpressions.Regex.Matches((string)Assert.Single(_host.Mails)["DynamicOffers.Cart"].Value, "<tr>"));
    }

    [Fact]
    public async Task Without_an_active_template_no_mail_is_queued()
    {
        _host.Templates[0].IsActive = false;
        Assert.Equal(ReminderReason.NoTemplate, (await _host.Mail().QueueAsync(_reminder, Sample.Customer(), _cart, new MailContent(_grant))).Problem);

        _host.Templates.Clear();
        Assert.Equal(ReminderReason.NoTemplate, (await _host.Mail().QueueAsync(_reminder, Sample.Customer(), _cart, new MailContent(_grant))).Problem);
        Assert.Empty(_host.Mails);
    }

    [Fact]
    public async Task Of_several_templates_the_active_one_is_used()
    {
        _host.Templates.Insert(0, new MessageTemplate { Id = 2, IsActive = false, Body = MailHost.Body });

        await _host.Mail().QueueAsync(_reminder, Sample.Customer(), _cart, new MailContent(_grant));

        Assert.Equal(1, Assert.Single(_host.Mails).Template.Id);
    }

    [Fact]
    public async Task A_store_that_is_gone_sends_no_mail()
    {
        _host.Stores.Clear();

        Assert.Equal(ReminderReason.NoTemplate, (await _host.Mail().QueueAsync(_reminder, Sample.Customer(), _cart, new MailContent(_grant))).Problem);
    }

    [Fact]
    public async Task The_template_s_account_sends_or_else_the_default_one_or_else_any()
    {
        _host.Accounts.AddRange([new EmailAccount { Id = 2 }, new EmailAccount { Id = 3 }]);
        _host.AccountSettings.DefaultEmailAccountId = 2;
        foreach (var accountId in new[] { 3, 0 })
        {
            _host.Templates[0].EmailAccountId = accountId;
            await _host.Mail().QueueAsync(_reminder, Sample.Customer(), _cart, new MailContent(_grant));
        }

        _host.AccountSettings.DefaultEmailAccountId = 9;
        await _host.Mail().QueueAsync(_reminder, Sample.Customer(), _cart, new MailContent(_grant));

        Assert.Equal([3, 2, 1], _host.Mails.Select(mail => mail.Account.Id));
    }

    [Fact]
    public async Task A_shop_without_any_account_queues_nothing()
    {
        _host.Accounts.Clear();

        Assert.Equal(ReminderReason.NoTemplate, (await _host.Mail().QueueAsync(_reminder, Sample.Customer(), _cart, new MailContent(_grant))).Problem);
    }
}
