using System.Text.RegularExpressions;
using Nop.Plugin.Misc.DynamicOffers.Tests.Infrastructure;
using Xunit.Abstractions;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Architecture;

/// <summary>Keeps the demo shop small enough to be read.</summary>
public partial class DemoSizeTests(ITestOutputHelper output)
{
    private const int Bar = 9000;

    [Fact]
    public void The_demos_own_code_stays_under_its_bar()
    {
        var lines = Sources().Sum(file => File.ReadLines(file).Count(line => !NoCode().IsMatch(line)));

        output.WriteLine($"{lines} lines of code in the demo's C#; the bar is {Bar}.");
        Assert.InRange(lines, 1, Bar - 1);
    }

    [Theory]
    [InlineData("", false)]
    [InlineData("    // A comment.", false)]
    [InlineData("    /// <summary>A comment.</summary>", false)]
    [InlineData("        });", false)]
    [InlineData("global using System.Text;", false)]
    [InlineData("using NopLogger = Nop.Services.Logging.ILogger;", false)]
    [InlineData("namespace DemoStore.Hosting;", false)]
    [InlineData("        using var command = connection.CreateCommand();", true)]
    [InlineData("        using (scope)", true)]
    [InlineData("    return 1; // A comment.", true)]
    public void Blanks_comments_brackets_usings_and_namespaces_are_no_code(string line, bool isCode) =>
        Assert.Equal(isCode, !NoCode().IsMatch(line));

    private static IEnumerable<string> Sources()
    {
        var demo = Path.Combine(RepositoryPaths.Root, "demo");
        string[] built = [Path.Combine(demo, "bin"), Path.Combine(demo, "obj")];

        return Directory.EnumerateFiles(demo, "*.cs", SearchOption.AllDirectories)
            .Where(file => !built.Any(folder => file.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal)));
    }

    [GeneratedRegex(@"^\s*(//.*|\W*|(global )?using [\w.= ]+;|namespace .*)$")]
    private static partial Regex NoCode();
}
