using System.Text.RegularExpressions;
using Nop.Plugin.Misc.DynamicOffers.Tests.Infrastructure;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Wiring;

/// <summary>The host writes a text with arguments as HTML. What a shopper, a product or an owner is called must not get there as it is.</summary>
public partial class ViewTextTests
{
    [GeneratedRegex("@T\\(\"[^\"]+\"(?<arguments>(?:, *(?:[^(),]+|\\w+(?:\\.\\w+)*\\([^()]*\\)))+)\\)(?!\\.Text)")]
    private static partial Regex Written();

    // Numbers, addresses of ours, and what is made as HTML.
    [GeneratedRegex(@"^(Url\.RouteUrl\(.*\)|[\w.]+(Html|Number|Pages|Days|Offers))$")]
    private static partial Regex Harmless();

    [Fact]
    public void Only_numbers_addresses_and_html_are_written_into_a_text_that_is_written_as_html()
    {
        var views = Directory.GetFiles(Path.Combine(RepositoryPaths.Root, "Views"), "*.cshtml", SearchOption.AllDirectories);
        var arguments = views
            .SelectMany(view => Written().Matches(File.ReadAllText(view)).SelectMany(text => Split(text.Groups["arguments"].Value)))
            .ToList();

        Assert.True(arguments.Count > 10);
        Assert.All(arguments, argument => Assert.Matches(Harmless(), argument));
    }

    [Fact]
    public void What_would_be_written_as_it_is_is_seen()
    {
        var text = Assert.Single(Written().Matches("<p>@T(\"A.B\", offer.Gives)</p>"));

        Assert.DoesNotMatch(Harmless(), Assert.Single(Split(text.Groups["arguments"].Value)));
    }

    private static IEnumerable<string> Split(string arguments) => arguments.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
