using System.Text;
using Nop.Plugin.Misc.DynamicOffers.Flow;
using Nop.Plugin.Misc.DynamicOffers.Reminders;
using Nop.Plugin.Misc.DynamicOffers.Reminders.Webhooks;
using Nop.Plugin.Misc.DynamicOffers.Tests.Builders;
using Nop.Services.Configuration;
using NSubstitute;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Flow;

public class SuppressionsTests
{
    private const string Secret = "0123456789abcdef";

    private readonly Dictionary<string, string> _kept = [];
    private readonly ISettingService _settings = Substitute.For<ISettingService>();
    private readonly Suppressions _suppressions;

    public SuppressionsTests()
    {
        _settings.LoadSettingAsync<DynamicOffersSettings>(default).ReturnsForAnyArgs(new DynamicOffersSettings { EmailHashKey = Convert.ToBase64String(new byte[32]), WebhookSecret = Secret });
        var store = Substitute.For<ISuppressionStore>();
        store.AddAsync(default!).ReturnsForAnyArgs(call => _kept.TryAdd(call.Arg<SuppressedAddress>().EmailHash, call.Arg<SuppressedAddress>().Reason));
        store.FindAsync(default!).ReturnsForAnyArgs(call => _kept.ContainsKey(call.Arg<string>()) ? new SuppressedAddress() : null);
        _suppressions = new Suppressions(store, _settings, Sample.Clock());
    }

    [Fact]
    public async Task A_file_of_addresses_is_read_whatever_parts_them_and_what_cannot_be_read_is_told_with_its_line()
    {
        const string file = "e-mail,reason\nann@example.com,bounce\n\"ben@example.com\";\"spam\"\nnobody\nAnn@Example.com,complaint\n\n  cleo@example.com  \nbroken\"quote\"@x,\"a\n";

        var import = await ImportAsync(file);

        Assert.Equal((3, 1, false), (import.Added, import.Known, import.IsTooLong));
        Assert.Contains(4, import.Unread);
        Assert.Equal([SuppressionReason.Bounced, SuppressionReason.ByOwner, SuppressionReason.Complained], _kept.Values.Order());
        Assert.True(await _suppressions.IsSuppressedAsync("CLEO@example.com"));
        Assert.False(await _suppressions.IsSuppressedAsync("dan@example.com"));
        Assert.False(await _suppressions.IsSuppressedAsync(null));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n")]
    [InlineData("heading\n")]
    public async Task A_file_without_addresses_adds_none(string file)
    {
        Assert.Equal(0, (await ImportAsync(file)).Added);
        Assert.Empty(_kept);
    }

    [Fact]
    public async Task A_gateway_tells_of_bounces_and_nobody_else_does()
    {
        const string body = """[{"email":"ann@example.com","reason":"bounce"},{"email":"x"},null,{"email":"ann@example.com"}]""";

        Assert.False((await AcceptAsync(body, "t=1,v1=00")).IsSigned);
        Assert.Empty(_kept);

        var answer = await AcceptAsync(body);
        Assert.Equal((true, 1, 2, null), (answer.IsSigned, answer.Added, answer.Unread, answer.Problem));
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("[1]")]
    public async Task A_body_that_is_no_list_is_refused_with_a_word(string body) => Assert.NotNull((await AcceptAsync(body)).Problem);

    [Fact]
    public async Task So_is_one_that_is_too_long()
    {
        var body = $"[{string.Join(',', Enumerable.Range(0, SuppressionRequests.Most + 1).Select(number => $"{{\"email\":\"a{number}@example.com\"}}"))}]";

        Assert.NotNull((await AcceptAsync(body)).Problem);
        Assert.Empty(_kept);
    }

    private Task<SuppressionImport> ImportAsync(string file) => _suppressions.ImportAsync(new MemoryStream(Encoding.UTF8.GetBytes(file)));

    private Task<SuppressionAnswer> AcceptAsync(string body, string? signature = null) =>
        new SuppressionRequests(_suppressions, _settings, Sample.Clock()).AcceptAsync(body, signature ?? WebhookSignature.Sign(body, Secret, Sample.Now));
}
