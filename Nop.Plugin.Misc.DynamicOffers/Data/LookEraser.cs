using Nop.Data;
using Nop.Plugin.Misc.DynamicOffers.Signals;

namespace Nop.Plugin.Misc.DynamicOffers.Data;

public class LookEraser(IRepository<Signal> signals, Statements statements) : ILookEraser
{
    public async Task EraseProductAsync(IReadOnlyCollection<int> shopperIds, int productId)
    {
        foreach (var shopperId in shopperIds)
        {
            await signals.DeleteAsync(signal => signal.ShopperId == shopperId && signal.SubjectId == productId
                && (signal.Kind == SignalKind.ProductViewed || signal.Kind == SignalKind.Lingered
                    || signal.Kind == SignalKind.PriceCompared || signal.Kind == SignalKind.ExitIntent));
        }
    }

    // A look at a product of the category stays a look at the product.
    public async Task EraseCategoryAsync(IReadOnlyCollection<int> shopperIds, int categoryId)
    {
        foreach (var shopperId in shopperIds)
        {
            await signals.DeleteAsync(signal => signal.ShopperId == shopperId && signal.SubjectId == categoryId && signal.Kind == SignalKind.CategoryViewed);
            await statements.ExecuteAsync(
                $"UPDATE [{TableNames.Signal}] SET [SourceId] = 0 WHERE [ShopperId] = @shopper AND [Kind] = @viewed AND [SourceId] = @category",
                ("shopper", shopperId),
                ("viewed", SignalKind.ProductViewed),
                ("category", categoryId));
        }
    }
}
