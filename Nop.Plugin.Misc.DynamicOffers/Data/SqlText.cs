using System.Text.RegularExpressions;
using Nop.Data;

namespace Nop.Plugin.Misc.DynamicOffers.Data;

/// <summary>The one place that knows how a database quotes names. Statements are written with [brackets].</summary>
public static partial class SqlText
{
    public static string For(DataProviderType provider, string statement)
    {
        return provider switch
        {
            DataProviderType.SqlServer => statement,
            DataProviderType.MySql => BracketedName().Replace(statement, "`$1`"),
            _ => BracketedName().Replace(statement, "\"$1\"")
        };
    }

    [GeneratedRegex(@"\[(\w+)\]")]
    private static partial Regex BracketedName();
}
