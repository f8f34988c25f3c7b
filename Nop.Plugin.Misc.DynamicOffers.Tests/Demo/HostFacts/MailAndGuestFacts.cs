using DemoStore.Messages;
using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Messages;
using Nop.Core.Events;
using Nop.Data;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Demo.HostFacts;

/// <summary>The host's tasks: mails and guests.</summary>
[Collection(InProcessShopCollection.Name)]
public sealed class MailAndGuestFacts(FactShop shop) : IClassFixture<FactShop>, IDisposable
{
    public void Dispose() => ProbeEmailSender.BeforeSending = null;

    [Fact]
    public async Task E16_A_queued_mail_is_sent_by_the_task_and_marked_as_sent_after_that()
    {
        var mail = await QueueAsync();
        Assert.Null((await LoadAsync(mail)).SentOnUtc);
        var wasMarked = true;
        ProbeEmailSender.BeforeSending = async _ => wasMarked = (await LoadAsync(mail)).SentOnUtc is not null;

        await SendAsync();

        Assert.False(wasMarked);
        var sent = await LoadAsync(mail);
        Assert.NotNull(sent.SentOnUtc);
        Assert.Equal(1, sent.SentTries);
        Assert.Contains(mail.Subject, await ReadMailsAsync());
    }

    [Fact]
    public async Task E16_A_mail_that_fails_is_tried_three_times()
    {
        var mail = await QueueAsync();
        var tries = 0;
        ProbeEmailSender.BeforeSending = subject => subject == mail.Subject && ++tries > 0
            ? throw new InvalidOperationException("No server.")
            : Task.CompletedTask;

        for (var run = 0; run < 5; run++)
            await SendAsync();

        Assert.Equal(3, tries);
        var left = await LoadAsync(mail);
        Assert.Equal((3, null), (left.SentTries, left.SentOnUtc));
    }

    [Fact]
    public async Task E16_Mails_leave_in_batches_of_500()
    {
        var mails = await shop.AskAsync(async services =>
        {
            var mails = Enumerable.Range(0, 501).Select(_ => Mail()).ToList();
            await services.Get<IRepository<QueuedEmail>>().InsertAsync(mails, publishEvent: false);

            return mails;
        });
        var ids = mails.Select(mail => mail.Id).ToList();

        await SendAsync();
        Assert.Equal(1, await CountUnsentAsync());
        await SendAsync();
        Assert.Equal(0, await CountUnsentAsync());

        Task<int> CountUnsentAsync() => shop.AskAsync(services =>
            services.Table<QueuedEmail>().CountAsync(mail => ids.Contains(mail.Id) && mail.SentOnUtc == null));
    }

    [Fact]
    public async Task H13_Guests_without_cart_and_orders_go_by_the_time_since_they_were_created_in_bulk_and_without_an_event()
    {
        var (old, active, withCart, withOrder, young) = await shop.AskAsync(async services =>
        {
            var product = await services.AddProductAsync(5);
            var withCart = await AddGuestAsync(services, hours: 25);
            await services.AddToCartAsync(withCart, product);
            var withOrder = await AddGuestAsync(services, hours: 25);
            await services.AddToCartAsync(withOrder, product);
            await services.PlaceAsync(withOrder);
            var active = await AddGuestAsync(services, hours: 25);
            active.LastActivityDateUtc = DateTime.UtcNow;
            await services.Get<IRepository<Customer>>().UpdateAsync(active);

            return (await AddGuestAsync(services, hours: 25), active, withCart, withOrder, await AddGuestAsync(services, hours: 23));
        });

        var heard = await Heard.DuringAsync(() => shop.DoAsync(services => services.Get<DeleteGuestsTask>().ExecuteAsync()));

        Assert.DoesNotContain(heard, @event => @event is EntityDeletedEvent<Customer> or EntityUpdatedEvent<Customer>);
        var left = await shop.AskAsync(services => services.Table<Customer>().Select(customer => customer.Id).ToListAsync());
        Assert.Equal([false, false, true, true, true], new[] { old, active, withCart, withOrder, young }.Select(guest => left.Contains(guest.Id)));
    }

    private static async Task<Customer> AddGuestAsync(IServiceProvider services, int hours)
    {
        var guest = await services.AddGuestAsync();
        guest.CreatedOnUtc = guest.LastActivityDateUtc = DateTime.UtcNow.AddHours(-hours);
        await services.Get<IRepository<Customer>>().UpdateAsync(guest);

        return guest;
    }

    private static QueuedEmail Mail() => new()
    {
        Subject = FactRows.Name("Mail"),
        Body = "<p>Hello</p>",
        From = "shop@example.com",
        To = "robin.reed@example.com",
        EmailAccountId = 1,
        CreatedOnUtc = DateTime.UtcNow,
    };

    private Task<QueuedEmail> QueueAsync() => shop.AskAsync(services => services.AddAsync(Mail()));

    private Task<QueuedEmail> LoadAsync(QueuedEmail mail) =>
        shop.AskAsync(services => services.Table<QueuedEmail>().SingleAsync(queued => queued.Id == mail.Id));

    private Task SendAsync() => shop.DoAsync(services => services.Get<QueuedMessagesSendTask>().ExecuteAsync());

    private async Task<string> ReadMailsAsync()
    {
        var files = Directory.GetFiles(Path.Combine(shop.Shop.DataFolder, "mail"), "*.eml");

        return string.Concat(await Task.WhenAll(files.Select(file => File.ReadAllTextAsync(file))));
    }
}
