using System.Text.RegularExpressions;
using Mono.Cecil;
using Nop.Plugin.Misc.DynamicOffers.Tests.Infrastructure;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Architecture;

/// <summary>Reads the built plugin and its sources, and holds them to <see cref="DependencyTable"/>.</summary>
public partial class DependencyTests
{
    private const string Root = "Nop.Plugin.Misc.DynamicOffers";

    private static readonly IReadOnlyList<(TypeDefinition Type, IReadOnlySet<string> Names)> Types =
        TypeReferences.Of(ModuleDefinition.ReadModule(typeof(DynamicOffersPlugin).Assembly.Location), Root).ToList();

    public static TheoryData<string> Folders => new(DependencyTable.Rows.Select(row => row.Folder));

    [Theory]
    [MemberData(nameof(Folders))]
    public void A_folder_uses_only_the_folders_of_ours_that_the_table_allows(string folder)
    {
        var row = RowOf(folder);

        var breaches = UsesOf(folder)
            .Where(use => IsOurs(use.Used) && !row.MayUseOurs(FolderOf(use.Used), SimpleName(use.Used)))
            .Select(use => $"{use.User} uses {use.Used}");

        Assert.Empty(breaches);
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public void A_folder_uses_only_what_the_table_allows_of_the_host(string folder)
    {
        var row = RowOf(folder);

        var breaches = UsesOf(folder)
            .Where(use => !IsOurs(use.Used) && !IsOfRuntime(use.Used) && !row.MayUseHost(use.Used))
            .Select(use => $"{use.User} uses {use.Used}");

        Assert.Empty(breaches);
    }

    // Constants leave no trace in the assembly; an unused using does not compile.
    [Theory]
    [MemberData(nameof(Folders))]
    public void A_folder_names_only_folders_that_the_table_allows_in_its_sources(string folder)
    {
        var row = RowOf(folder);
        var path = Path.Combine(RepositoryPaths.Root, Root, folder);
        var files = Directory.Exists(path) ? Directory.GetFiles(path, "*.cs", SearchOption.AllDirectories) : [path + ".cs"];

        var breaches =
            from file in files
            from Match line in OwnUsing().Matches(File.ReadAllText(file))
            let used = line.Groups["folder"].Value
            where !row.MayUseOurs(used, string.Empty) && !row.Ours.Any(allowed => allowed.StartsWith(used + ".", StringComparison.Ordinal))
            select $"{Path.GetFileName(file)}: {line.Value.Trim()}";

        Assert.Empty(breaches);
    }

    [Fact]
    public void Every_folder_stands_in_the_table()
    {
        var folders = Types.Select(type => FolderOf(type.Type.FullName)).Distinct();

        Assert.Empty(folders.Except(DependencyTable.Rows.Select(row => row.Folder)));
    }

    [Fact]
    public void The_document_shows_the_table_as_it_is()
    {
        var document = File.ReadAllLines(Path.Combine(RepositoryPaths.Root, "docs", "architecture.md"));

        Assert.Equal(DependencyTable.Rows.Select(row => row.ToString()), document.SkipWhile(line => !line.StartsWith("| ---")).Skip(1).TakeWhile(line => line.StartsWith("| ")));
    }

    [Fact]
    public void Decisions_know_no_clock_no_chance_no_input_and_no_output()
    {
        string[] namespaces = ["System", "System.Collections", "System.Collections.Frozen", "System.Collections.Generic", "System.Globalization", "System.Linq", "System.Text"];
        string[] attributes = ["System.Runtime.CompilerServices.", "System.Diagnostics.", "System.Reflection.DefaultMemberAttribute", "System.Text.Json.Serialization.JsonIgnoreAttribute", "System.Runtime.InteropServices.CollectionsMarshal"];
        string[] types = ["System.TimeProvider", "System.Random", "System.Environment", "System.Console", "System.GC", "System.AppContext"];
        string[] calls = ["System.DateTime.get_Now", "System.DateTime.get_UtcNow", "System.DateTime.get_Today", "System.DateTimeOffset.get_Now", "System.DateTimeOffset.get_UtcNow", "System.Guid.NewGuid",
            "System.Globalization.CultureInfo.get_CurrentCulture", "System.Globalization.CultureInfo.get_CurrentUICulture"];

        var used = UsesOf("Decisions").Where(use => IsOfRuntime(use.Used)).Select(use => use.Used).Distinct();
        var called = TypesOf("Decisions").SelectMany(type => TypeReferences.CallsOf(type.Type));

        Assert.DoesNotContain(used, name => types.Contains(name)
            || !(namespaces.Contains(name[..name.LastIndexOf('.')]) || attributes.Any(name.StartsWith)));
        Assert.Empty(called.Intersect(calls));
    }

    [Fact]
    public void Two_readers_read_the_shop_for_a_decision()
    {
        var readers = UsesOf("Profiles").Where(use => use.Used.StartsWith("Nop.Services.", StringComparison.Ordinal)).Select(use => SimpleName(use.User));

        Assert.Equal(["CartReader", "SituationReader"], readers.Distinct().Order());
    }

    [Theory]
    [InlineData("Admin")]
    [InlineData("Storefront")]
    public void The_edge_does_no_arithmetic_on_money(string folder)
    {
        string[] arithmetic = ["op_Addition", "op_Subtraction", "op_Multiply", "op_Division", "op_Modulus", "op_UnaryNegation", "Add", "Subtract", "Multiply", "Divide"];

        var sums =
            from type in TypesOf(folder)
            from call in TypeReferences.CallsOf(type.Type)
            where arithmetic.Any(name => call == $"System.Decimal.{name}")
            select $"{type.Type.FullName}: {call}";

        Assert.Empty(sums);
    }

    [Fact]
    public void The_walk_sees_what_hides_in_closures_and_state_machines()
    {
        var used = UsesOf("Flow").Where(use => SimpleName(use.User) == "SettingsFlow").Select(use => use.Used);

        Assert.Contains("Nop.Services.Stores.IStoreService", used);
        Assert.Contains("Nop.Core.Domain.Stores.Store", used);
    }

    private static Row RowOf(string folder)
    {
        return DependencyTable.Rows.Single(row => row.Folder == folder);
    }

    private static IEnumerable<(TypeDefinition Type, IReadOnlySet<string> Names)> TypesOf(string folder)
    {
        return Types.Where(type => FolderOf(type.Type.FullName) == folder);
    }

    // What the compiler makes for an anonymous type or a collection expression has a name that no source can write.
    private static IEnumerable<(string User, string Used)> UsesOf(string folder)
    {
        return
            from type in TypesOf(folder)
            from used in type.Names
            where !used.StartsWith('<')
            select (type.Type.FullName, WithoutArity(used));
    }

    private static string FolderOf(string fullName)
    {
        return fullName[(Root.Length + 1)..].Split('.')[0];
    }

    private static string SimpleName(string fullName)
    {
        return fullName[(fullName.LastIndexOf('.') + 1)..];
    }

    private static string WithoutArity(string fullName)
    {
        return fullName.Split('`')[0];
    }

    private static bool IsOurs(string fullName)
    {
        return fullName.StartsWith(Root + ".", StringComparison.Ordinal);
    }

    private static bool IsOfRuntime(string fullName)
    {
        return fullName.StartsWith("System.", StringComparison.Ordinal) || fullName.StartsWith("Microsoft.CodeAnalysis.", StringComparison.Ordinal);
    }

    [GeneratedRegex(@"^using Nop\.Plugin\.Misc\.DynamicOffers\.(?<folder>\w+)[\w.]*;", RegexOptions.Multiline)]
    private static partial Regex OwnUsing();
}
