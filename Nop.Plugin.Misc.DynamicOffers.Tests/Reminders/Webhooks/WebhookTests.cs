using System.Net;
using System.Text.Json;
using Microsoft.Extensions.Time.Testing;
using Nop.Core.Domain.Customers;
using Nop.Plugin.Misc.DynamicOffers.Consent;
using Nop.Plugin.Misc.DynamicOffers.Offers;
using Nop.Plugin.Misc.DynamicOffers.Reminders;
using Nop.Plugin.Misc.DynamicOffers.Reminders.Webhooks;
using Nop.Plugin.Misc.DynamicOffers.Tests.Builders;
using Nop.Plugin.Misc.DynamicOffers.Wallet;
using Nop.Services.Configuration;
using Nop.Services.Customers;
using Nop.Services.Helpers;
using NSubstitute;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Reminders.Webhooks;

public class WebhookTests
{
    private const string Secret = "0123456789abcdef";

    private readonly FakeTimeProvider _clock = Sample.Clock();
    private readonly IWebhookStore _store = Substitute.For<IWebhookStore>();
    private readonly IReminderHistory _reminders = Substitute.For<IReminderHistory>();
    private readonly IReminderStore _reminderStore = Substitute.For<IReminderStore>();
    private readonly IShopperStore _shoppers = Substitute.For<IShopperStore>();
    private readonly IShopperBlocks _blocks = Substitute.For<IShopperBlocks>();
    private readonly ISettingService _settings = Substitute.For<ISettingService>();
    private readonly DynamicOffersSettings _set = new() { Enabled = true, WebhookUrl = "https://gateway.example/offers", WebhookSecret = Secret };
    private readonly Gateway _gateway = new();

    public WebhookTests()
    {
        _settings.LoadSettingAsync<DynamicOffersSettings>(default).ReturnsForAnyArgs(_set);
        _store.TryClaimAsync(default!, default, default).ReturnsForAnyArgs(true);
        _reminders.FindAsync(Guid.Empty).ReturnsForAnyArgs(new Reminder { State = ReminderState.Queued, CustomerId = Sample.CustomerId });
        _shoppers.FindByCustomerAsync(default).ReturnsForAnyArgs(new Shopper { MailConsentedOnUtc = Sample.Now.AddDays(-1) });
        _blocks.FindAsync(default).ReturnsForAnyArgs((DateTime?)null);
    }

    // Made with 'printf 1752163200.BODY | openssl dgst -sha256 -hmac 0123456789abcdef'.
    [Fact]
    public void A_signature_is_the_one_that_openssl_makes()
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(1752163200);

        Assert.Equal("t=1752163200,v1=71e13cee6f3eba5464e856df1549b5d6b94b0b3a1f38ed9cffe4ade76b6b9b62", WebhookSignature.Sign("""{"a":"é"}""", Secret, now));
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(-300, true)]
    [InlineData(300, true)]
    [InlineData(-301, false)]
    [InlineData(301, false)]
    public void A_signature_holds_for_five_minutes(int seconds, bool holds)
    {
        var signature = WebhookSignature.Sign("[]", Secret, Sample.Now.AddSeconds(seconds));

        Assert.Equal(holds, WebhookSignature.IsValid(signature, "[]", Secret, Sample.Now));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("t=1,v1=")]
    [InlineData("t=99999999999999999999,v1=00")]
    [InlineData("t=-1,v1=00")]
    [InlineData("v1=00,t=1")]
    [InlineData("t=1")]
    public void What_is_no_signature_of_ours_is_none(string? signature)
    {
        Assert.False(WebhookSignature.IsValid(signature, "[]", Secret, Sample.Now));
        Assert.False(WebhookSignature.IsValid(WebhookSignature.Sign("[]", "", Sample.Now), "[]", "", Sample.Now));
        Assert.False(WebhookSignature.IsValid(WebhookSignature.Sign("[1]", Secret, Sample.Now), "[]", Secret, Sample.Now));
    }

    [Fact]
    public void Pauses_double_and_end_with_the_tenth_try()
    {
        Assert.Equal([1, 2, 4, 8, 16, 32, 64, 128, 256], Enumerable.Range(1, 9).Select(failures => (WebhookRetries.Next(failures, Sample.Now)!.Value - Sample.Now).TotalMinutes));
        Assert.Null(WebhookRetries.Next(10, Sample.Now));
    }

    [Theory]
    [InlineData(true, true)]
    [InlineData(false, false)]
    public async Task A_message_names_the_offer_and_how_to_reach_somebody_only_where_the_owner_says_so(bool tells, bool isTold)
    {
        _set.WebhookTellsContact = tells;
        var customer = new Customer { Id = 8, Email = "ann@example.com", Phone = "+49 30 1", FirstName = "Ann" };
        WebhookMessage? kept = null;
        await _store.AddAsync(Arg.Do<WebhookMessage>(message => kept = message));

        await new WebhookChannel(_store, _settings, _clock).TellAsync(new OfferMessage(Guid.NewGuid(), customer, Sample.StoreId, 10m, 25m, Sample.Now.AddDays(1)));

        var body = JsonSerializer.Deserialize<JsonElement>(kept!.Body);
        Assert.Equal((8, 10m), (body.GetProperty("customer").GetProperty("id").GetInt32(), body.GetProperty("offer").GetProperty("percentage").GetDecimal()));
        Assert.Equal(isTold, body.GetProperty("customer").TryGetProperty("phone", out _));
        Assert.Equal(isTold, kept.Body.Contains("ann@example.com", StringComparison.Ordinal));
        Assert.Equal((WebhookState.Waiting, Sample.Now, Sample.Now.AddDays(1)), (kept.State, kept.DueOnUtc, kept.ExpiresOnUtc));
    }

    [Fact]
    public async Task Without_a_gateway_nothing_is_kept()
    {
        _set.WebhookUrl = string.Empty;

        Assert.False(await new WebhookChannel(_store, _settings, _clock).TellAsync(new OfferMessage(Guid.NewGuid(), new Customer(), Sample.StoreId, 10m, 25m, Sample.Now.AddDays(1))));

        await _store.DidNotReceiveWithAnyArgs().AddAsync(default!);
    }

    [Fact]
    public async Task What_is_sent_is_signed_and_carries_the_key_of_the_message()
    {
        var message = Message();

        await SendAsync(message);

        var (headers, body) = Assert.Single(_gateway.Taken);
        Assert.Equal(message.Key.ToString(), headers[WebhookSender.KeyHeader]);
        Assert.Equal(message.Body, body);
        Assert.True(WebhookSignature.IsValid(headers[WebhookSignature.Header], body, Secret, Sample.Now));
        await _store.Received(1).SetDoneAsync(message, WebhookState.Taken, "200 OK", Sample.Now);
    }

    [Theory]
    [InlineData(HttpStatusCode.InternalServerError, 0, 1)]
    [InlineData(HttpStatusCode.TooManyRequests, 3, 8)]
    [InlineData(HttpStatusCode.Found, 0, 1)]
    [InlineData(HttpStatusCode.ServiceUnavailable, 9, null)]
    [InlineData(HttpStatusCode.UnprocessableEntity, 0, null)]
    [InlineData(HttpStatusCode.NotFound, 0, null)]
    public async Task What_is_not_taken_is_tried_again_where_that_may_help(HttpStatusCode status, int failures, int? minutes)
    {
        _gateway.Answer = () => new HttpResponseMessage(status);
        var message = Message(failures);

        await SendAsync(message);

        DateTime? next = minutes is { } pause ? Sample.Now.AddMinutes(pause) : null;
        await _store.Received(1).SetFailedAsync(message, Arg.Is<string>(answer => answer.StartsWith($"{(int)status} ", StringComparison.Ordinal)), next, Sample.Now);
    }

    [Fact]
    public async Task A_gateway_that_does_not_answer_is_asked_again()
    {
        _gateway.Answer = () => throw new HttpRequestException("Connection refused");
        var (unreachable, slow) = (Message(), Message());
        await SendAsync(unreachable);
        _gateway.Answer = () => throw new TaskCanceledException("The request timed out");
        await SendAsync(slow);

        await _store.Received(1).SetFailedAsync(unreachable, "Connection refused", Sample.Now.AddMinutes(1), Sample.Now);
        await _store.Received(1).SetFailedAsync(slow, "The request timed out", Sample.Now.AddMinutes(1), Sample.Now);
    }

    [Fact]
    public async Task What_became_pointless_is_dropped_and_what_another_node_has_is_left_to_it()
    {
        var (expired, unwanted, erased, claimed, ordered) = (Message(), Message(), Message(), Message(), Message());
        expired.ExpiresOnUtc = Sample.Now;
        _reminders.FindAsync(unwanted.Key).Returns(new Reminder { State = ReminderState.Cancelled, Reason = ReminderReason.OfferRevoked });
        _reminders.FindAsync(ordered.Key).Returns(new Reminder { Id = 5, State = ReminderState.Queued, CustomerId = Sample.CustomerId });
        _reminderStore.HasOrderedSinceAsync(Arg.Is<Reminder>(reminder => reminder.Id == 5), Arg.Any<Buyer>()).Returns(true);
        _reminders.FindAsync(erased.Key).Returns((Reminder?)null);
        _store.TryClaimAsync(claimed, Arg.Any<DateTime>(), Arg.Any<DateTime>()).Returns(false);

        await SendAsync(expired, unwanted, erased, claimed, ordered);

        Assert.Empty(_gateway.Taken);
        await _store.Received(1).SetDoneAsync(expired, WebhookState.Dropped, ReminderReason.OfferExpired, Sample.Now);
        await _store.Received(1).SetDoneAsync(unwanted, WebhookState.Dropped, ReminderReason.OfferRevoked, Sample.Now);
        await _store.Received(1).SetDoneAsync(ordered, WebhookState.Dropped, ReminderReason.Ordered, Sample.Now);
        await _store.Received(1).SetDoneAsync(erased, WebhookState.Dropped, WebhookSender.Erased, Sample.Now);
    }

    [Fact]
    public async Task Who_takes_the_consent_back_or_is_blocked_is_not_told_any_more()
    {
        var (withdrawn, blocked) = (Message(), Message());
        _shoppers.FindByCustomerAsync(default).ReturnsForAnyArgs(new Shopper());
        await SendAsync(withdrawn);
        _shoppers.FindByCustomerAsync(default).ReturnsForAnyArgs(new Shopper { MailConsentedOnUtc = Sample.Now.AddDays(-1) });
        _blocks.FindAsync(default).ReturnsForAnyArgs(Sample.Now);
        await SendAsync(blocked);

        Assert.Empty(_gateway.Taken);
        await _store.Received(1).SetDoneAsync(withdrawn, WebhookState.Dropped, ReminderReason.ConsentWithdrawn, Sample.Now);
        await _store.Received(1).SetDoneAsync(blocked, WebhookState.Dropped, ReminderReason.ShopperBlocked, Sample.Now);
    }

    [Fact]
    public async Task Off_means_now()
    {
        _set.Enabled = false;
        var message = Message();

        await SendAsync(message);

        Assert.Empty(_gateway.Taken);
        await _store.Received(1).PostponeAsync(message, Sample.Now.AddMinutes(15));
        await _store.DidNotReceiveWithAnyArgs().SetFailedAsync(default!, default!, default, default);
    }

    [Fact]
    public async Task In_quiet_hours_nothing_is_tried_again_either()
    {
        (_set.QuietFromHour, _set.QuietToHour) = (11, 14);
        var message = Message(failures: 3);

        await SendAsync(message);

        Assert.Empty(_gateway.Taken);
        await _store.Received(1).PostponeAsync(message, Sample.Now.Date.AddHours(14));
    }

    [Theory]
    [InlineData(WebhookChannel.Webhook, 1)]
    [InlineData(SequenceStep.Email, 0)]
    public async Task What_the_gateway_took_counts_as_sent_where_it_is_the_step_s_own_channel(string channel, int times)
    {
        var message = Message();
        _reminders.FindAsync(message.Key).Returns(new Reminder { Id = 6, State = ReminderState.Queued, CustomerId = Sample.CustomerId, Channel = channel });

        await SendAsync(message);

        await _reminderStore.Received(times).SetSentAsync(Arg.Is<Reminder>(reminder => reminder.Id == 6), Sample.Now);
    }

    private async Task SendAsync(params WebhookMessage[] due)
    {
        _store.GetDueAsync(default, default).ReturnsForAnyArgs(due);
        var clients = Substitute.For<IHttpClientFactory>();
        clients.CreateClient(WebhookSender.Client).Returns(_ => new HttpClient(_gateway, disposeHandler: false));

        var times = Substitute.For<IDateTimeHelper>();
        times.DefaultStoreTimeZone.Returns(TimeZoneInfo.Utc);
        var customers = Substitute.For<ICustomerService>();
        customers.GetCustomerByIdAsync(Sample.CustomerId).Returns(Sample.Customer());
        var stillWanted = new StillWanted(_shoppers, _blocks, Substitute.For<IGrantStore>(), Substitute.For<IAddressSuppressions>(), _settings, _clock);

        await new WebhookSender(clients, _store, _reminders, _reminderStore, stillWanted, customers, _settings, times, _clock).SendDueAsync(CancellationToken.None);
    }

    private static WebhookMessage Message(int failures = 0) => new()
    {
        Key = Guid.NewGuid(),
        StoreId = Sample.StoreId,
        Body = "{}",
        Failures = failures,
        State = WebhookState.Waiting,
        DueOnUtc = Sample.Now,
        ExpiresOnUtc = Sample.Now.AddDays(1)
    };

    private sealed class Gateway : HttpMessageHandler
    {
        public List<(IReadOnlyDictionary<string, string> Headers, string Body)> Taken { get; } = [];

        public Func<HttpResponseMessage> Answer { get; set; } = () => new HttpResponseMessage(HttpStatusCode.OK);

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var response = Answer();
            Taken.Add((request.Headers.ToDictionary(header => header.Key, header => header.Value.Single()), await request.Content!.ReadAsStringAsync(cancellationToken)));

            return response;
        }
    }
}
