using System.Data.Common;

namespace Nop.Plugin.Misc.DynamicOffers.Data;

internal static class DatabaseExceptions
{
    /// <summary>Whether the database said it, directly or through a layer of the host.</summary>
    public static bool IsOfDatabase(this Exception exception) => exception is DbException || exception.InnerException is DbException;
}
