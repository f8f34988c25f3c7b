using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Nop.Plugin.Misc.DynamicOffers.Reminders.Webhooks;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Stories;

/// <summary>A gateway of the owner's: what it is told, what becomes of what it does not take, and what it tells the shop.</summary>
public sealed class ChannelStories : OwnersShopStories
{
    private const string Page = "/Admin/DynamicOffersChannels/Index";
    private const string Secret = "a secret of sixteen and more";

    [Fact]
    public async Task A_gateway_is_told_of_reminders_and_tells_of_addresses()
    {
        await using var gateway = await Gateway.StartAsync();
        await A_wrong_address_is_refused_and_nothing_typed_is_lost();
        await SaveAsync(gateway.Address.ToString());

        await What_is_not_taken_is_a_dead_letter_and_is_sent_again_by_hand(gateway);
        await Addresses_are_read_in_and_told_by_the_gateway();
    }

    private async Task A_wrong_address_is_refused_and_nothing_typed_is_lost()
    {
        var refused = await SaveAsync("http://gateway.example/");

        Assert.Contains("begins with https", refused.Text("#WebhookUrl-error"));
        Assert.Equal("http://gateway.example/", refused.Find("#WebhookUrl").GetAttribute("value"));
        Assert.Equal("", (await Owner.Browser.GetAsync(Page)).Find("#WebhookUrl").GetAttribute("value"));
    }

    private async Task What_is_not_taken_is_a_dead_letter_and_is_sent_again_by_hand(Gateway gateway)
    {
        gateway.Status = HttpStatusCode.UnprocessableEntity;
        using var anna = new StoryShopper(Store.Address);
        await anna.LogsInAsync("anna@example.com", "Anna-demo-1");
        await anna.AgreesAsync(mail: true);
        await anna.AddsToCartAsync("cast-iron-teapot");
        await Owner.LetPassAsync(TimeSpan.FromHours(4));

        await WaitAsync(async () => (await Owner.Browser.GetAsync(Page)).Has("#dynamic-offers-messages button"), "The message is a dead letter.");
        Assert.Contains("422", Owner.Browser.Page!.Text(".message-answer"));

        gateway.Status = HttpStatusCode.OK;
        Assert.True((await Owner.Browser.SubmitAsync("#dynamic-offers-messages button")).Has(".alert-success"));
        await WaitAsync(async () => (await Owner.Browser.GetAsync(Page)).Text(".message-state").Contains("Taken", StringComparison.Ordinal), "The message is taken.");

        var told = gateway.Told.ToList();
        Assert.Equal(2, told.Count);
        Assert.Equal(told[0].Key, told[1].Key);
        Assert.All(told, message => Assert.True(WebhookSignature.IsValid(message.Signature, message.Body, Secret, message.At)));
        Assert.Contains("\"percentage\":10", told[0].Body);
        Assert.DoesNotContain("anna", told[0].Body);
    }

    private async Task Addresses_are_read_in_and_told_by_the_gateway()
    {
        var file = Path.Combine(Store.DataFolder, "bounces.csv");
        await File.WriteAllTextAsync(file, "email;reason\nben@example.com;bounce\nnobody\n");
        await Owner.Browser.GetAsync(Page);
        var read = await Owner.Browser.SubmitAsync("button[name=import]", files: new() { ["file"] = new FileInfo(file) });
        Assert.Contains("1 addresses are new", read.Body);
        Assert.Contains("1 lines hold no address: 3", read.Body);

        const string body = """[{"email":"cleo@example.com","reason":"complaint"}]""";
        using var forged = await PostAsync(body, WebhookSignature.Sign(body, "somebody else's", DateTimeOffset.UtcNow));
        Assert.Equal(HttpStatusCode.Unauthorized, forged.StatusCode);

        var now = await Owner.ReadClockAsync();
        using var told = await PostAsync(body, WebhookSignature.Sign(body, Secret, now));
        Assert.Equal((HttpStatusCode.OK, """{"added":1,"unread":0}"""), (told.StatusCode, await told.Content.ReadAsStringAsync()));
        Assert.Equal("Bounced 1 Complained 1", (await Owner.Browser.GetAsync(Page)).Text("#dynamic-offers-suppressed"));
    }

    private async Task<HttpResponseMessage> PostAsync(string body, string signature)
    {
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(Store.Address, "/offers/suppressions"));
        request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        request.Headers.Add(WebhookSignature.Header, signature);

        return await client.SendAsync(request);
    }

    private async Task<Infrastructure.ShopPage> SaveAsync(string url)
    {
        await Owner.Browser.GetAsync(Page);

        return await Owner.Browser.SubmitAsync("button[name=save]", new() { ["WebhookUrl"] = url, ["WebhookSecret"] = Secret });
    }

    private static async Task WaitAsync(Func<Task<bool>> isSo, string what)
    {
        for (var tries = 0; !await isSo(); tries++)
        {
            Assert.True(tries < 120, $"Not within 60 seconds: {what}");
            await Task.Delay(500);
        }
    }

    private sealed class Gateway(WebApplication application) : IAsyncDisposable
    {
        public HttpStatusCode Status { get; set; } = HttpStatusCode.OK;

        public ConcurrentQueue<(string Key, string Signature, string Body, DateTimeOffset At)> Told { get; } = [];

        public Uri Address => new(application.Urls.First());

        public static async Task<Gateway> StartAsync()
        {
            var builder = WebApplication.CreateSlimBuilder();
            builder.Logging.ClearProviders();
            builder.WebHost.UseUrls("http://127.0.0.1:0");
            var gateway = new Gateway(builder.Build());
            gateway.Map();
            await gateway.StartListeningAsync();

            return gateway;
        }

        public ValueTask DisposeAsync() => application.DisposeAsync();

        private Task StartListeningAsync() => application.StartAsync();

        private void Map() => application.MapPost("/", async (HttpContext context) =>
        {
            using var reader = new StreamReader(context.Request.Body);
            var signature = context.Request.Headers[WebhookSignature.Header].ToString();

            // The shop's clock is not ours: the moment that it signed.
            var at = DateTimeOffset.FromUnixTimeSeconds(long.Parse(signature.Split(',')[0][2..]));
            Told.Enqueue((context.Request.Headers[WebhookSender.KeyHeader].ToString(), signature, await reader.ReadToEndAsync(), at));
            context.Response.StatusCode = (int)Status;
        });
    }
}
