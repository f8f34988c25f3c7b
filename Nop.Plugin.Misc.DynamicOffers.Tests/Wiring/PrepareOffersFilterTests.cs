using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Nop.Core;
using Nop.Plugin.Misc.DynamicOffers.Flow;
using Nop.Plugin.Misc.DynamicOffers.Infrastructure;
using Nop.Plugin.Misc.DynamicOffers.Oversight;
using Nop.Plugin.Misc.DynamicOffers.Tests.Builders;
using Nop.Services.Logging;
using NSubstitute;
using NSubstitute.ExceptionExtensions;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Wiring;

public class PrepareOffersFilterTests
{
    private readonly IStoreContext _storeContext = FakeShop.StoreContext();
    private readonly ILogger _logger = Substitute.For<ILogger>();

    private readonly OwnerNotices _notices = new(TimeProvider.System);

    private bool _actionRan;

    [Fact]
    public async Task A_public_action_is_prepared_for_before_it_runs()
    {
        await RunAsync(new ControllerActionDescriptor());

        Assert.True(_actionRan);
        await _storeContext.Received(1).GetCurrentStoreAsync();
    }

    [Theory]
    [InlineData("Admin")]
    [InlineData("admin")]
    public async Task The_admin_area_is_not(string area)
    {
        await RunAsync(new ControllerActionDescriptor { RouteValues = new Dictionary<string, string?> { ["area"] = area } });

        Assert.True(_actionRan);
        Assert.Empty(_storeContext.ReceivedCalls());
    }

    [Fact]
    public async Task What_is_no_controller_s_action_is_not()
    {
        await RunAsync(new PageActionDescriptor());

        Assert.True(_actionRan);
        Assert.Empty(_storeContext.ReceivedCalls());
    }

    [Fact]
    public async Task What_fails_in_it_costs_the_offer_and_not_the_page()
    {
        var failure = new TimeoutException();
        _storeContext.GetCurrentStoreAsync().ThrowsAsync(failure);

        await RunAsync(new ControllerActionDescriptor());

        Assert.True(_actionRan);
        await _logger.Received(1).ErrorAsync(Arg.Any<string>(), failure);
        Assert.Equal([NoticeKind.FailedClosed], _notices.TakeAll().Select(raised => raised.Kind));
    }

    [Fact]
    public async Task What_fails_in_the_action_is_the_action_s_own()
    {
        var filter = new PrepareOffersFilter(Flow(), _notices, _logger);

        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            filter.OnActionExecutionAsync(Context(new ControllerActionDescriptor()), () => throw new InvalidOperationException()));
        Assert.Empty(_logger.ReceivedCalls());
    }

    private Task RunAsync(ActionDescriptor action)
    {
        var context = Context(action);

        return new PrepareOffersFilter(Flow(), _notices, _logger).OnActionExecutionAsync(context, () =>
        {
            _actionRan = true;

            return Task.FromResult(new ActionExecutedContext(context, [], controller: null!));
        });
    }

    // Offers are off: the flow asks for the store, whose settings say so, and for nothing else.
    private OfferFlow Flow()
    {
        return new OfferFlow(
            FakeShop.Settings(new DynamicOffersSettings { Enabled = false }),
            FakeShop.WorkContext(Sample.Customer()),
            _storeContext,
            identity: null!,
            currentShopper: null!,
            profileReader: null!,
            profileSaver: null!,
            node: null!,
            granting: null!,
            giftCart: null!,
            earlyAccess: null!,
            answers: null!,
            walletActions: null!,
            codes: null!,
            signalSink: null!,
            deviceDetector: null!,
            Sample.Clock());
    }

    private static ActionExecutingContext Context(ActionDescriptor action)
    {
        action.RouteValues ??= new Dictionary<string, string?>();

        return new ActionExecutingContext(new ActionContext(new DefaultHttpContext(), new RouteData(), action), [], new Dictionary<string, object?>(), controller: null!);
    }
}
