namespace Nop.Core.Infrastructure;

public partial class BaseSingleton
{
    public static IDictionary<Type, object> AllSingletons { get; } = new Dictionary<Type, object>();
}
