namespace Nop.Core.Infrastructure;

public partial class EngineContext
{
    /// <summary>The engine that the application put there with <see cref="Replace"/>; null before that.</summary>
    public static IEngine Current => Singleton<IEngine>.Instance;

    public static void Replace(IEngine engine)
    {
        Singleton<IEngine>.Instance = engine;
    }
}
