using Microsoft.AspNetCore.Http;
using Nop.Core.Domain.Stores;
using Nop.Plugin.Misc.DynamicOffers.Redemption;
using Nop.Plugin.Misc.DynamicOffers.Tests.Builders;
using Nop.Plugin.Misc.DynamicOffers.Tests.Consent;
using Nop.Plugin.Misc.DynamicOffers.Tests.Wallet;
using Nop.Plugin.Misc.DynamicOffers.Wallet;
using Nop.Services.Discounts;
using Nop.Services.Logging;
using NSubstitute;
using NSubstitute.ExceptionExtensions;
using Nop.Plugin.Misc.DynamicOffers.Oversight;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Redemption;

public class RequirementCheckTests : IAsyncLifetime
{
    private const int RequirementId = 11;

    private readonly InMemoryShopperStore _shoppers = new();
    private readonly InMemoryGrantStore _grants;
    private readonly InMemoryCarrierStore _carriers = new();
    private readonly DynamicOffersSettings _settings = new() { Enabled = true };
    private readonly OwnerNotices _notices = new(TimeProvider.System);
    private readonly ILogger _logger = Substitute.For<ILogger>();

    private IHttpContextAccessor _request = FakeShop.Request();

    public RequirementCheckTests()
    {
        _grants = new InMemoryGrantStore(_shoppers);
    }

    public async Task InitializeAsync()
    {
        await _carriers.InsertAsync(new Carrier { DiscountId = Sample.DiscountId, RequirementId = RequirementId, GroupRequirementId = 10 });
        var shopper = Sample.Shopper();
        await _shoppers.InsertAsync(shopper);
        await _grants.TryIssueAsync(Sample.Grant(shopperId: shopper.Id));
    }

    public Task DisposeAsync()
    {
        return Task.CompletedTask;
    }

    [Fact]
    public async Task The_carrier_of_the_shopper_s_grant_holds()
    {
        Assert.True(await CheckAsync());
    }

    [Fact]
    public async Task The_host_is_told_no_reason()
    {
        var result = await Check().CheckAsync(Request());

        Assert.Null(result.UserError);
    }

    [Fact]
    public async Task A_carrier_of_another_depth_does_not_hold()
    {
        await _carriers.InsertAsync(new Carrier { DiscountId = Sample.DiscountId + 1, RequirementId = 21, GroupRequirementId = 20 });

        Assert.False(await CheckAsync(requirementId: 21));
    }

    [Fact]
    public async Task Another_customer_gets_nothing()
    {
        Assert.False(await CheckAsync(customerId: Sample.CustomerId + 1));
    }

    [Fact]
    public async Task Another_store_gives_nothing()
    {
        Assert.False(await CheckAsync(storeId: Sample.StoreId + 1));
    }

    [Fact]
    public async Task A_requirement_that_is_none_of_a_carrier_holds_for_nobody()
    {
        Assert.False(await CheckAsync(requirementId: 99));
        Assert.Equal(0, _grants.OpenReads);
    }

    [Fact]
    public async Task A_carrier_still_without_its_row_holds_for_nobody()
    {
        await _carriers.InsertAsync(new Carrier { DiscountId = Sample.DiscountId });
        var check = Check();

        Assert.True((await check.CheckAsync(Request())).IsValid);
        Assert.False((await check.CheckAsync(Request(requirementId: 12))).IsValid);
    }

    [Fact]
    public async Task Off_means_no()
    {
        _settings.Enabled = false;

        Assert.False(await CheckAsync());
    }

    [Fact]
    public async Task A_job_of_the_host_has_no_shopper()
    {
        _request = FakeShop.NoRequest();

        Assert.False(await CheckAsync());
    }

    [Fact]
    public async Task A_question_without_customer_or_store_is_answered_no()
    {
        Assert.False((await Check().CheckAsync(new DiscountRequirementValidationRequest { DiscountRequirementId = RequirementId, Store = new Store { Id = 1 } })).IsValid);
        Assert.False((await Check().CheckAsync(new DiscountRequirementValidationRequest { DiscountRequirementId = RequirementId, Customer = Sample.Customer() })).IsValid);
        await Assert.ThrowsAsync<ArgumentNullException>(() => Check().CheckAsync(null!));
    }

    [Fact]
    public async Task A_database_that_fails_costs_the_offer_and_not_the_page()
    {
        var failure = new TimeoutException();
        var grants = Substitute.For<IGrantStore>();
        grants.GetOpenAsync(default, default, default).ThrowsAsyncForAnyArgs(failure);

        var result = await Check(grants).CheckAsync(Request());

        Assert.False(result.IsValid);
        await _logger.Received(1).ErrorAsync(Arg.Any<string>(), failure);
        Assert.Equal([(NoticeKind.FailedClosed, failure.Message)], _notices.TakeAll().Select(notice => (notice.Kind, notice.Subject)));
    }

    [Fact]
    public async Task Carriers_that_cannot_be_read_hold_for_nobody()
    {
        var carriers = Substitute.For<ICarrierStore>();
        carriers.GetAllAsync().ThrowsAsync(new TimeoutException());

        var result = await new RequirementCheck(Answers(_grants), carriers, _notices, _logger).CheckAsync(Request());

        Assert.False(result.IsValid);
    }

    private async Task<bool> CheckAsync(int requirementId = RequirementId, int customerId = Sample.CustomerId, int storeId = Sample.StoreId)
    {
        return (await Check().CheckAsync(Request(requirementId, customerId, storeId))).IsValid;
    }

    private RequirementCheck Check(IGrantStore? grants = null)
    {
        return new RequirementCheck(Answers(grants ?? _grants), _carriers, _notices, _logger);
    }

    private RequestAnswers Answers(IGrantStore grants)
    {
        return new RequestAnswers(_request, FakeShop.Settings(_settings), grants, Parts.CartOffers(), Parts.NoStandingOffers(), FakeShop.Plugin(), Sample.Clock());
    }

    private static DiscountRequirementValidationRequest Request(
        int requirementId = RequirementId,
        int customerId = Sample.CustomerId,
        int storeId = Sample.StoreId)
    {
        return new DiscountRequirementValidationRequest
        {
            DiscountRequirementId = requirementId,
            Customer = Sample.Customer(customerId),
            Store = new Store { Id = storeId }
        };
    }
}
