using Nop.Core.Domain.Discounts;
using Nop.Plugin.Misc.DynamicOffers.Redemption;
using Nop.Plugin.Misc.DynamicOffers.Tests.Builders;
using Nop.Plugin.Misc.DynamicOffers.Tests.Wallet;
using Nop.Services.Logging;
using NSubstitute;
using Nop.Plugin.Misc.DynamicOffers.Oversight;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Redemption;

public class CarrierServiceTests
{
    private static readonly CarrierTerms Five = CarrierTerms.OfSubTotal(5m, 25m);
    private static readonly CarrierTerms Ten = CarrierTerms.OfSubTotal(10m, 25m);

    private readonly HostDiscounts _host = new();
    private readonly InMemoryCarrierStore _carriers;
    private readonly InMemoryGrantStore _grants = new();
    private readonly OwnerNotices _notices = new(TimeProvider.System);
    private readonly ILogger _logger = Substitute.For<ILogger>();
    private readonly CarrierService _service;

    public CarrierServiceTests()
    {
        _carriers = new InMemoryCarrierStore(_host);
        _service = Service();
    }

    [Fact]
    public async Task A_carrier_is_made_inactive_gets_its_rows_and_is_switched_on_last()
    {
        await _service.EnsureAsync([Five]);

        Assert.Equal(
            ["insert discount, inactive", "insert carrier", "insert group", "insert requirement", "update carrier", "update discount, active"],
            _host.Journal);
    }

    [Fact]
    public async Task A_carrier_says_what_it_is_and_leaves_the_limit_to_our_ledger()
    {
        await _service.EnsureAsync([CarrierTerms.OfSubTotal(7.5m, 12.25m)]);

        var discount = Assert.Single(_host.Discounts.All);
        Assert.Equal("Dynamic Offers – do not edit (7.5 %, 12.25 at most)", discount.Name);
        Assert.Equal(DiscountType.AssignedToOrderSubTotal, discount.DiscountType);
        Assert.Equal((true, 7.5m, 12.25m), (discount.UsePercentage, discount.DiscountPercentage, discount.MaximumDiscountAmount));
        Assert.Equal((DiscountLimitationType.Unlimited, false, false), (discount.DiscountLimitation, discount.IsCumulative, discount.RequiresCouponCode));
        Assert.True(discount.IsActive);
        AssertWhole(discount);
    }

    [Fact]
    public async Task A_carrier_that_rests_is_active_for_as_long_as_it_is_needed()
    {
        await _service.EnsureAsync([Five, Ten]);
        Discount Of(decimal percentage) => _host.Discounts.All.Single(discount => discount.DiscountPercentage == percentage);
        _host.MarkUsed(Of(10m).Id);
        await _service.EnsureAsync([Five]);
        Assert.False(Of(10m).IsActive);

        await Assert.ThrowsAsync<InvalidOperationException>(() => _service.WhileActiveAsync([Of(10m).Id], () =>
        {
            Assert.True(Of(10m).IsActive);

            throw new InvalidOperationException();
        }));

        Assert.False(Of(10m).IsActive);
        Assert.True(Of(5m).IsActive);
    }

    [Fact]
    public async Task Each_depth_has_one_carrier_however_many_stores_name_it()
    {
        await _service.EnsureAsync([Five, Ten, Five]);
        await _service.EnsureAsync([Ten, Five]);

        Assert.Equal([5m, 10m], _host.Discounts.All.Select(discount => discount.DiscountPercentage));
    }

    [Fact]
    public async Task What_is_whole_is_not_touched_so_that_the_shop_keeps_its_caches()
    {
        await _service.EnsureAsync([Five, Ten]);
        _host.Journal.Clear();

        await _service.EnsureAsync([Five, Ten]);

        Assert.Empty(_host.Journal);
    }

    [Fact]
    public async Task A_process_killed_after_any_write_gives_nobody_a_discount_and_the_next_start_mends_it()
    {
        await Service().EnsureAsync([Five]);
        var writes = _host.Journal.Count;

        for (var survived = 1; survived <= writes; survived++)
        {
            var test = new CarrierServiceTests();
            test._host.DiesAfter = survived;
            await Assert.ThrowsAsync<ProcessDiedException>(() => test._service.EnsureAsync([Five]));

            test._host.DiesAfter = null;
            await test.Service().EnsureAsync([Five]);

            AssertWhole(Assert.Single(test._host.Discounts.All, discount => discount.IsActive), test);
        }
    }

    public static TheoryData<string, Action<HostDiscounts>> Damages => new()
    {
        { "deeper", host => host.Edit(1, discount => discount.DiscountPercentage = 90m) },
        { "no maximum", host => host.Edit(1, discount => discount.MaximumDiscountAmount = null) },
        { "switched off", host => host.Edit(1, discount => discount.IsActive = false) },
        { "no rows", host => host.Requirements.Delete(_ => true) },
        { "an empty group", host => host.Requirements.Delete(row => !row.IsGroup) },
        { "a lone requirement", MoveRequirementToTheTop },
        { "a row more", host => host.Requirements.TryInsert(new DiscountRequirement { DiscountId = 1, InteractionType = RequirementGroupInteractionType.Or, IsGroup = true }) },
        { "or", host => host.Requirements.Update(row => row.IsGroup, row => row.InteractionType = RequirementGroupInteractionType.Or) },
        { "deleted", host => host.Discounts.Delete(_ => true) }
    };

    private static void MoveRequirementToTheTop(HostDiscounts host)
    {
        host.Requirements.Update(row => !row.IsGroup, row => row.ParentId = null);
        host.Requirements.Delete(row => row.IsGroup);
    }

    [Theory]
    [MemberData(nameof(Damages))]
    public async Task Whatever_an_admin_did_to_a_carrier_saving_the_settings_mends_it(string damage, Action<HostDiscounts> inflict)
    {
        await _service.EnsureAsync([Five]);
        inflict(_host);

        await _service.EnsureAsync([Five]);

        AssertWhole(Assert.Single(_host.Discounts.All, discount => discount.IsActive));
        Assert.True(_host.Discounts.All.Count == 1, damage);
        Assert.Equal(2, _host.Requirements.All.Count(row => row.DiscountId == _carriers.Carriers.All.Single().DiscountId));
    }

    [Fact]
    public async Task A_damaged_carrier_is_switched_off_before_anything_is_mended()
    {
        await _service.EnsureAsync([Five]);
        _host.Edit(1, discount => discount.DiscountPercentage = 90m);
        _host.Journal.Clear();

        await _service.EnsureAsync([Five]);

        Assert.Equal("update discount, inactive", _host.Journal[0]);
        Assert.Equal("update discount, active", _host.Journal[^1]);
        Assert.Single(_host.Journal, "update discount, active");
    }

    [Fact]
    public async Task A_depth_that_nobody_offers_or_holds_any_more_goes()
    {
        await _service.EnsureAsync([Five, Ten]);

        await _service.EnsureAsync([Ten]);

        Assert.Equal([10m], _host.Discounts.All.Select(discount => discount.DiscountPercentage));
        Assert.Equal([10m], _carriers.Carriers.All.Select(carrier => carrier.Percentage));
    }

    [Fact]
    public async Task A_depth_that_is_promised_to_a_shopper_stays_until_the_offer_ends()
    {
        await _service.EnsureAsync([Five]);
        await _grants.TryIssueAsync(Sample.Grant(discountId: DiscountOf(5m).Id));

        await _service.EnsureAsync([Ten]);

        Assert.True(DiscountOf(5m).IsActive);
        Assert.True(DiscountOf(10m).IsActive);
    }

    [Fact]
    public async Task A_carrier_that_an_order_used_is_switched_off_and_never_deleted()
    {
        await _service.EnsureAsync([Five]);
        _host.MarkUsed(DiscountOf(5m).Id);

        await _service.EnsureAsync([Ten]);

        Assert.False(DiscountOf(5m).IsActive);
        Assert.Equal(2, _carriers.Carriers.All.Count);
    }

    [Fact]
    public async Task A_depth_that_comes_back_takes_its_old_carrier_up_again()
    {
        await _service.EnsureAsync([Five]);
        _host.MarkUsed(DiscountOf(5m).Id);
        await _service.EnsureAsync([Ten]);

        await _service.EnsureAsync([Five, Ten]);

        Assert.True(Assert.Single(_host.Discounts.All, discount => discount.DiscountPercentage == 5m).IsActive);
    }

    [Fact]
    public async Task Six_carriers_are_active_at_once_and_not_one_more()
    {
        await _service.EnsureAsync(Depths(6));
        _host.Journal.Clear();

        var exception = await Assert.ThrowsAsync<CarrierLimitException>(() => _service.EnsureAsync(Depths(7)));

        Assert.Equal((7, 6), (exception.Needed, exception.Limit));
        Assert.Empty(_host.Journal);
        Assert.Equal(6, _host.Discounts.All.Count(discount => discount.IsActive));
    }

    [Fact]
    public async Task What_open_offers_still_need_counts_towards_the_limit()
    {
        await _service.EnsureAsync([CarrierTerms.OfSubTotal(50m, 25m)]);
        await _grants.TryIssueAsync(Sample.Grant(discountId: DiscountOf(50m).Id));

        await Assert.ThrowsAsync<CarrierLimitException>(() => _service.EnsureAsync(Depths(6)));
        await _service.EnsureAsync(Depths(5));

        Assert.Equal(6, _host.Discounts.All.Count(discount => discount.IsActive));
    }

    [Fact]
    public async Task A_carrier_is_found_by_its_depth_while_it_is_switched_on()
    {
        await _service.EnsureAsync([Five]);

        Assert.Equal(DiscountOf(5m).Id, (await _service.FindActiveAsync(CarrierTerms.OfSubTotal(5m, 25m)))?.DiscountId);
        Assert.Null(await _service.FindActiveAsync(CarrierTerms.OfSubTotal(5m, 24m)));
        Assert.Null(await _service.FindActiveAsync(CarrierTerms.OfSubTotal(6m, 25m)));

        _host.Edit(DiscountOf(5m).Id, discount => discount.IsActive = false);
        Assert.Null(await _service.FindActiveAsync(CarrierTerms.OfSubTotal(5m, 25m)));

        _host.Discounts.Delete(_ => true);
        Assert.Null(await _service.FindActiveAsync(CarrierTerms.OfSubTotal(5m, 25m)));
    }

    [Fact]
    public async Task A_carrier_that_lost_its_requirement_is_switched_off_and_told_of()
    {
        await _service.EnsureAsync([Five]);
        _host.Requirements.Delete(row => !row.IsGroup);

        await _service.GuardAsync(DiscountOf(5m).Id);

        Assert.False(DiscountOf(5m).IsActive);
        await _logger.Received(1).WarningAsync(Arg.Is<string>(message => message.Contains(DiscountOf(5m).Name)));
        Assert.Equal([(NoticeKind.CarrierBroken, DiscountOf(5m).Name)], _notices.TakeAll().Select(notice => (notice.Kind, notice.Subject)));
    }

    [Fact]
    public async Task The_guard_touches_nothing_that_is_whole_or_off_already()
    {
        await _service.EnsureAsync([Five, Ten]);
        _host.Edit(DiscountOf(10m).Id, discount => discount.IsActive = false);
        _host.Requirements.Delete(row => row.DiscountId == DiscountOf(10m).Id);
        _host.Journal.Clear();

        await _service.GuardAsync(DiscountOf(5m).Id);
        await _service.GuardAsync(DiscountOf(10m).Id);

        Assert.Empty(_host.Journal);
        Assert.Empty(_logger.ReceivedCalls());
    }

    [Fact]
    public async Task Another_s_discount_is_none_of_our_business()
    {
        await _service.EnsureAsync([Five]);
        var foreign = new Discount { Name = "Summer", IsActive = true };
        _host.Discounts.TryInsert(foreign);

        await _service.GuardAsync(foreign.Id);

        Assert.True(_host.Discounts.Find(foreign.Id)!.IsActive);
    }

    [Fact]
    public async Task A_plugin_that_is_not_installed_guards_nothing()
    {
        var carriers = Substitute.For<ICarrierStore>();
        var service = new CarrierService(carriers, _grants, _host.Service, FakeShop.Plugin(isInstalled: false), _notices, _logger, Sample.Clock());

        await service.GuardAsync(1);

        Assert.Empty(carriers.ReceivedCalls());
    }

    [Fact]
    public async Task A_check_switches_off_what_is_not_whole_and_tells_how_every_carrier_stands()
    {
        await _service.EnsureAsync([Five, Ten, CarrierTerms.OfSubTotal(15m, 25m)]);
        var (five, ten, gone) = (DiscountOf(5m), DiscountOf(10m), DiscountOf(15m));
        _host.Requirements.Delete(row => row.DiscountId == ten.Id);
        _host.Discounts.Delete(discount => discount.Id == gone.Id);

        var health = await _service.CheckAsync();

        Assert.Equal(
            [
                new CarrierHealth(five.Id, five.Name, 5m, IsActive: true, IsWhole: true),
                new CarrierHealth(ten.Id, ten.Name, 10m, IsActive: false, IsWhole: false),
                new CarrierHealth(gone.Id, string.Empty, 15m, IsActive: false, IsWhole: false)
            ],
            health);
        Assert.False(DiscountOf(10m).IsActive);
    }

    [Fact]
    public async Task Uninstalling_switches_every_carrier_off_before_it_deletes_the_first()
    {
        await _service.EnsureAsync([Five, Ten]);
        _host.Journal.Clear();

        await _service.RetireAllAsync();

        Assert.Equal(["update discount, inactive", "update discount, inactive", "delete discount", "delete carrier", "delete discount", "delete carrier"], _host.Journal);
        Assert.Empty(_host.Discounts.All);
        Assert.Empty(_carriers.Carriers.All);
    }

    [Fact]
    public async Task Uninstalling_keeps_the_history_of_orders()
    {
        await _service.EnsureAsync([Five, Ten]);
        _host.MarkUsed(DiscountOf(5m).Id);

        await _service.RetireAllAsync();

        var left = Assert.Single(_host.Discounts.All);
        Assert.Equal((5m, false), (left.DiscountPercentage, left.IsActive));
    }

    [Fact]
    public async Task A_process_killed_while_it_uninstalls_gives_nobody_a_discount_and_can_go_on()
    {
        for (var survived = 1; survived <= 6; survived++)
        {
            var test = new CarrierServiceTests();
            await test._service.EnsureAsync([Five, Ten]);
            test._host.DiesAfter = test._host.Journal.Count + survived;
            await Assert.ThrowsAsync<ProcessDiedException>(() => test._service.RetireAllAsync());

            test._host.DiesAfter = null;
            await test.Service().RetireAllAsync();

            Assert.Empty(test._host.Discounts.All);
            Assert.Empty(test._carriers.Carriers.All);
        }
    }

    [Fact]
    public async Task A_discount_that_a_killed_install_left_behind_goes_with_the_plugin()
    {
        _host.DiesAfter = 1;
        await Assert.ThrowsAsync<ProcessDiedException>(() => _service.EnsureAsync([Five]));
        _host.DiesAfter = null;
        await Service().EnsureAsync([Five]);

        await _service.RetireAllAsync();

        Assert.Empty(_host.Discounts.All);
    }

    private CarrierService Service()
    {
        return new CarrierService(_carriers, _grants, _host.Service, FakeShop.Plugin(), _notices, _logger, Sample.Clock());
    }

    private static IReadOnlyCollection<CarrierTerms> Depths(int count)
    {
        return Enumerable.Range(1, count).Select(percentage => CarrierTerms.OfSubTotal(percentage, 25m)).ToList();
    }

    private Discount DiscountOf(decimal percentage)
    {
        return _host.Discounts.Where(discount => discount.DiscountPercentage == percentage).Single();
    }

    private void AssertWhole(Discount discount)
    {
        AssertWhole(discount, this);
    }

    private static void AssertWhole(Discount discount, CarrierServiceTests test)
    {
        var carrier = test._carriers.Carriers.Where(row => row.DiscountId == discount.Id).Single();

        Assert.True(CarrierShape.IsWhole(carrier, discount, test._host.RequirementsOf(discount.Id)));
        Assert.False(test._host.GivesToEverybody(discount));
    }
}
