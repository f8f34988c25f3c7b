using System.Text.RegularExpressions;

namespace DemoStore.Hosting.Common;

/// <summary>Knows crawlers and tools, curl among them, and phones by what they call themselves.</summary>
public sealed partial class UserAgentHelper(IHttpContextAccessor httpContextAccessor) : IUserAgentHelper
{
    private string UserAgent => httpContextAccessor.HttpContext?.Request.Headers.UserAgent.ToString() ?? string.Empty;

    public bool IsSearchEngine() => Crawler().IsMatch(UserAgent);

    public bool IsMobileDevice() => UserAgent.Contains("Mobi", StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex("bot|crawl|spider|slurp|curl|wget|facebookexternalhit|mediapartners", RegexOptions.IgnoreCase)]
    private static partial Regex Crawler();
}
