using Nop.Core.Domain.Discounts;
using Nop.Core.Events;
using Nop.Plugin.Misc.DynamicOffers.Redemption;
using Nop.Plugin.Misc.DynamicOffers.Redemption.Consumers;
using Nop.Plugin.Misc.DynamicOffers.Tests.Builders;
using Nop.Plugin.Misc.DynamicOffers.Tests.Wallet;
using Nop.Services.Logging;
using NSubstitute;
using Nop.Plugin.Misc.DynamicOffers.Oversight;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Redemption.Consumers;

public class CarrierGuardConsumerTests : IAsyncLifetime
{
    private readonly HostDiscounts _host = new();
    private readonly CarrierService _service;

    public CarrierGuardConsumerTests()
    {
        var carriers = new InMemoryCarrierStore(_host);
        _service = new CarrierService(carriers, new InMemoryGrantStore(), _host.Service, FakeShop.Plugin(), new OwnerNotices(TimeProvider.System), Substitute.For<ILogger>(), Sample.Clock());
    }

    private Discount Carrier => _host.Discounts.All.Single();

    private DiscountRequirement Requirement => _host.Requirements.Where(row => !row.IsGroup).Single();

    public Task InitializeAsync()
    {
        return _service.EnsureAsync([CarrierTerms.OfSubTotal(5m, 25m)]);
    }

    public Task DisposeAsync()
    {
        return Task.CompletedTask;
    }

    [Fact]
    public async Task A_carrier_whose_requirement_is_deleted_goes_off()
    {
        var deleted = Requirement;
        _host.Requirements.Delete(_ => true);

        await new DiscountRequirementDeletedConsumer(_service).HandleEventAsync(new EntityDeletedEvent<DiscountRequirement>(deleted));

        Assert.False(Carrier.IsActive);
    }

    [Fact]
    public async Task A_carrier_whose_requirement_is_edited_goes_off()
    {
        _host.Requirements.Update(row => !row.IsGroup, row => row.DiscountRequirementRuleSystemName = "DiscountRequirement.MustBeAssignedToCustomerRole");

        await new DiscountRequirementUpdatedConsumer(_service).HandleEventAsync(new EntityUpdatedEvent<DiscountRequirement>(Requirement));

        Assert.False(Carrier.IsActive);
    }

    [Fact]
    public async Task A_carrier_that_gets_a_row_more_goes_off()
    {
        var added = new DiscountRequirement { DiscountId = Carrier.Id, IsGroup = true };
        _host.Requirements.TryInsert(added);

        await new DiscountRequirementInsertedConsumer(_service).HandleEventAsync(new EntityInsertedEvent<DiscountRequirement>(added));

        Assert.False(Carrier.IsActive);
    }

    [Fact]
    public async Task A_carrier_that_is_made_deeper_goes_off()
    {
        _host.Edit(Carrier.Id, discount => discount.DiscountPercentage = 50m);

        await new DiscountUpdatedConsumer(_service).HandleEventAsync(new EntityUpdatedEvent<Discount>(Carrier));

        Assert.False(Carrier.IsActive);
    }

    [Fact]
    public async Task A_carrier_that_is_only_renamed_stays_on()
    {
        _host.Edit(Carrier.Id, discount => discount.Name = "Personal");

        await new DiscountUpdatedConsumer(_service).HandleEventAsync(new EntityUpdatedEvent<Discount>(Carrier));

        Assert.True(Carrier.IsActive);
    }

    [Fact]
    public async Task The_events_of_its_own_making_switch_nothing_off()
    {
        await new DiscountRequirementInsertedConsumer(_service).HandleEventAsync(new EntityInsertedEvent<DiscountRequirement>(Requirement));
        await new DiscountUpdatedConsumer(_service).HandleEventAsync(new EntityUpdatedEvent<Discount>(Carrier));

        Assert.True(Carrier.IsActive);
    }
}
