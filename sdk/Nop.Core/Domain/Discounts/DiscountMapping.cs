namespace Nop.Core.Domain.Discounts;

public abstract partial class DiscountMapping : BaseEntity
{
    // The real mapping tables have no key of their own: (DiscountId, EntityId) is the key, and this hides the inherited one.
    public new int Id { get; }

    public int DiscountId { get; set; }

    public abstract int EntityId { get; set; }
}
