namespace DemoStore.Messages;

/// <summary>Replaces <c>%Key%</c>; the conditional statements that nopCommerce knows besides are left out.</summary>
public class Tokenizer : ITokenizer
{
    public string Replace(string template, IEnumerable<Token> tokens, bool htmlEncode)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(template);
        ArgumentNullException.ThrowIfNull(tokens);

        foreach (var token in tokens)
        {
            var value = token.Value?.ToString() ?? string.Empty;
            if (htmlEncode && !token.NeverHtmlEncoded)
                value = WebUtility.HtmlEncode(value);

            template = template.Replace($"%{token.Key}%", value, StringComparison.Ordinal);
        }

        return template;
    }
}
