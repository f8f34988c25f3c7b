namespace Nop.Core.Domain.Discounts;

public partial interface IDiscountSupported<T>
    where T : DiscountMapping
{
}
