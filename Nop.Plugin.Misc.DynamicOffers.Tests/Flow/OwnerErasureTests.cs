using Nop.Core.Domain.Customers;
using Nop.Plugin.Misc.DynamicOffers.Consent;
using Nop.Plugin.Misc.DynamicOffers.Flow;
using Nop.Plugin.Misc.DynamicOffers.Profiles;
using Nop.Plugin.Misc.DynamicOffers.Reminders;
using Nop.Plugin.Misc.DynamicOffers.Tests.Builders;
using Nop.Plugin.Misc.DynamicOffers.Wallet;
using Nop.Services.Customers;
using Nop.Services.Gdpr;
using Nop.Services.Messages;
using NSubstitute;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Flow;

public class OwnerErasureTests
{
    private readonly Customer _customer = Sample.Customer(7);
    private readonly IShopperStore _shoppers = Substitute.For<IShopperStore>();
    private readonly IPrivacyActStore _acts = Substitute.For<IPrivacyActStore>();
    private readonly ICustomerService _customers = Substitute.For<ICustomerService>();

    public OwnerErasureTests()
    {
        _shoppers.EraseAsync(Arg.Any<int>()).Returns([]);
        _shoppers.EraseAsync(_customer.Id).Returns([3, 4]);
        _customers.GetCustomerByIdAsync(Arg.Any<int>()).Returns(call => call.Arg<int>() == _customer.Id ? _customer : null);
        _customers.GetCustomerByEmailAsync(Arg.Any<string>()).Returns(call => call.Arg<string>() == "anna@example.com" ? _customer : null);
    }

    [Theory]
    [InlineData("7")]
    [InlineData("anna@example.com")]
    public async Task A_shopper_is_found_by_id_or_address_and_the_erasure_is_proved(string who)
    {
        Assert.Equal(2, await Erasure().EraseAsync(who));

        await _acts.Received(1).InsertAsync(Arg.Is<PrivacyAct>(act =>
            act.Kind == PrivacyActKind.ErasedByOwner && act.Count == 2 && act.CustomerId == 0 && act.DoneOnUtc == Sample.Now));
    }

    [Theory]
    [InlineData("8")]
    [InlineData("nobody@example.com")]
    [InlineData("-7")]
    [InlineData("99999999999999")]
    public async Task Who_is_not_there_is_not_erased(string who)
    {
        Assert.Null(await Erasure().EraseAsync(who));

        await _acts.DidNotReceiveWithAnyArgs().InsertAsync(default!);
    }

    [Fact]
    public async Task Of_whom_nothing_is_kept_there_is_nothing_to_prove()
    {
        _shoppers.EraseAsync(_customer.Id).Returns([]);

        Assert.Equal(0, await Erasure().EraseAsync("7"));

        await _acts.DidNotReceiveWithAnyArgs().InsertAsync(default!);
    }

    [Fact]
    public async Task A_guest_whom_the_host_deleted_meanwhile_is_erased_by_id()
    {
        _shoppers.EraseAsync(8).Returns([5]);

        Assert.Equal(1, await Erasure().EraseAsync("8"));
    }

    private OwnerErasure Erasure()
    {
        var clock = Sample.Clock();
        var grants = Substitute.For<IGrantStore>();
        grants.GetAllAsync(Arg.Any<int>()).Returns([]);
        grants.GetEndedDoorsAsync(default, default, default).ReturnsForAnyArgs([]);
        var reminders = Substitute.For<IReminderStore>();
        reminders.GetUnsentAsync(Arg.Any<int>()).Returns([]);
        var erasure = new ShopperErasure(
            _shoppers,
            grants,
            new GrantLedger(grants, clock),
            Parts.EarlyAccess(grants),
            new ReminderScheduling(reminders, Substitute.For<IQueuedEmailService>(), FakeShop.Plugin(), clock),
            new ShopperCache(clock),
            new ProfileMemory(),
            _acts,
            clock);

        return new OwnerErasure(erasure, new HostConsents(Substitute.For<IGdprService>(), FakeShop.Settings()), _customers);
    }
}
