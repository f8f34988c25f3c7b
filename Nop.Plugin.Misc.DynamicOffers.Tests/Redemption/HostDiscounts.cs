using Nop.Core;
using Nop.Core.Domain.Discounts;
using Nop.Plugin.Misc.DynamicOffers.Tests.Builders;
using Nop.Services.Discounts;
using NSubstitute;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Redemption;

/// <summary>
/// The host's discounts in memory. Keeps a journal of every write, ours to the carriers included, and can die after any of them; whatever is written,
/// no discount may ever be one that the host gives to everybody.
/// </summary>
public sealed class HostDiscounts
{
    public HostDiscounts()
    {
        Service = Substitute.For<IDiscountService>();
        Service.GetDiscountByIdAsync(Arg.Any<int>()).Returns(call => Discounts.Find(call.Arg<int>()));
        Service.GetAllDiscountsAsync(null).ReturnsForAnyArgs(call => Named(call.ArgAt<string?>(2)));
        Service.InsertDiscountAsync(Arg.Any<Discount>()).Returns(call => InsertAsync(call.Arg<Discount>()));
        Service.UpdateDiscountAsync(Arg.Any<Discount>()).Returns(call => UpdateAsync(call.Arg<Discount>()));
        Service.DeleteDiscountAsync(Arg.Any<Discount>()).Returns(call => DeleteAsync(call.Arg<Discount>()));
        Service.InsertDiscountRequirementAsync(Arg.Any<DiscountRequirement>()).Returns(call => InsertAsync(call.Arg<DiscountRequirement>()));
        Service.DeleteDiscountRequirementAsync(Arg.Any<DiscountRequirement>(), true).Returns(call => DeleteAsync(call.Arg<DiscountRequirement>()));
        Service.GetAllDiscountUsageHistoryAsync(null).ReturnsForAnyArgs(call => UsageOf(call.ArgAt<int?>(0), call.ArgAt<int?>(2)));
    }

    public IDiscountService Service { get; }

    public Rows<Discount> Discounts { get; } = new();

    public Rows<DiscountRequirement> Requirements { get; } = new();

    public List<DiscountUsageHistory> Usage { get; } = [];

    /// <summary>Every write so far, in order.</summary>
    public List<string> Journal { get; } = [];

    /// <summary>The process dies as soon as the journal is as long as this.</summary>
    public int? DiesAfter { get; set; }

    public void MarkUsed(int discountId)
    {
        Usage.Add(new DiscountUsageHistory { DiscountId = discountId, OrderId = 1 });
    }

    /// <summary>What an admin does behind our back: no journal, no check.</summary>
    public void Edit(int discountId, Action<Discount> change)
    {
        Discounts.Update(discount => discount.Id == discountId, change);
    }

    public IReadOnlyList<DiscountRequirement> RequirementsOf(int discountId)
    {
        return Requirements.Where(row => row.DiscountId == discountId);
    }

    public Task WriteAsync(string what)
    {
        Journal.Add(what);
        Assert.All(Discounts.All, discount => Assert.False(GivesToEverybody(discount), $"After '{what}' the host would give the discount to everybody."));

        return Journal.Count == DiesAfter ? throw new ProcessDiedException() : Task.CompletedTask;
    }

    /// <summary>How the host reads requirement rows: it fails open.</summary>
    public bool GivesToEverybody(Discount discount)
    {
        var rows = RequirementsOf(discount.Id);
        var topLevel = rows.Where(row => row.ParentId is null or 0).ToList();

        return discount.IsActive
            && (topLevel.Count == 0
                || topLevel.Any(row => row.InteractionType is null)
                || topLevel.Any(row => row.IsGroup && rows.All(child => child.ParentId != row.Id)));
    }

    private Task InsertAsync(Discount discount)
    {
        Discounts.TryInsert(discount);

        return WriteAsync($"insert discount, {(discount.IsActive ? "active" : "inactive")}");
    }

    private Task UpdateAsync(Discount discount)
    {
        Discounts.Save(discount);

        return WriteAsync($"update discount, {(discount.IsActive ? "active" : "inactive")}");
    }

    private Task DeleteAsync(Discount discount)
    {
        Discounts.Delete(row => row.Id == discount.Id);
        Requirements.Delete(row => row.DiscountId == discount.Id);

        return WriteAsync("delete discount");
    }

    private Task InsertAsync(DiscountRequirement requirement)
    {
        Requirements.TryInsert(requirement);

        return WriteAsync(requirement.IsGroup ? "insert group" : "insert requirement");
    }

    private Task DeleteAsync(DiscountRequirement requirement)
    {
        Requirements.Delete(row => row.Id == requirement.Id || row.ParentId == requirement.Id);

        return WriteAsync("delete requirement");
    }

    private List<Discount> Named(string? name)
    {
        return Discounts.Where(discount => name is null || discount.Name.Contains(name, StringComparison.OrdinalIgnoreCase)).ToList();
    }

    private PagedList<DiscountUsageHistory> UsageOf(int? discountId, int? orderId)
    {
        var rows = Usage.Where(row => (discountId is null || row.DiscountId == discountId) && (orderId is null || row.OrderId == orderId));

        return new PagedList<DiscountUsageHistory>(rows.ToList(), 0, int.MaxValue);
    }
}

public sealed class ProcessDiedException : Exception;
