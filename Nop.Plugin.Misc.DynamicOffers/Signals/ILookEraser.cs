namespace Nop.Plugin.Misc.DynamicOffers.Signals;

/// <summary>Takes looks out of the log, where a shopper wants one thing forgotten. Carts and orders are not looks.</summary>
public interface ILookEraser
{
    Task EraseProductAsync(IReadOnlyCollection<int> shopperIds, int productId);

    Task EraseCategoryAsync(IReadOnlyCollection<int> shopperIds, int categoryId);
}
