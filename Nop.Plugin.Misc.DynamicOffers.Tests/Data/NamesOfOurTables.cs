using System.Runtime.CompilerServices;
using Nop.Data.Mapping;
using Nop.Plugin.Misc.DynamicOffers.Data;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Data;

/// <summary>The host looks table names up once a process, and a test that starts a shop without our plugin may be the first to ask.</summary>
internal static class NamesOfOurTables
{
    [ModuleInitializer]
    public static void Add()
    {
        NameCompatibilityManager.AdditionalNameCompatibilities.Add(typeof(TableNames));
    }
}
