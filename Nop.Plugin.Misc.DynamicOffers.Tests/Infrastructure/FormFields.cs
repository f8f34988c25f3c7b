using AngleSharp.Html.Dom;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Infrastructure;

/// <summary>The fields of a form as a browser would send them.</summary>
public static class FormFields
{
    /// <summary>Reads what the form sends as it stands, with some fields filled in otherwise.</summary>
    /// <param name="form">The form.</param>
    /// <param name="overrides">New values by field name; null leaves the field out, as an unticked box does.</param>
    /// <param name="button">Name of the button that is clicked, where the server looks at it.</param>
    public static List<KeyValuePair<string, string>> Read(
        IHtmlFormElement form, IReadOnlyDictionary<string, string?>? overrides = null, string? button = null)
    {
        var fields = form.Elements.SelectMany(element => Values(element, button)).ToList();
        foreach (var (name, value) in overrides ?? new Dictionary<string, string?>())
        {
            fields.RemoveAll(field => field.Key == name);
            if (value is not null)
            {
                fields.Add(new(name, value));
            }
        }

        return fields;
    }

    private static IEnumerable<KeyValuePair<string, string>> Values(IHtmlElement element, string? button)
    {
        var name = element.GetAttribute("name");
        if (string.IsNullOrEmpty(name) || element.HasAttribute("disabled"))
        {
            return [];
        }

        IEnumerable<string> values = element switch
        {
            IHtmlInputElement { Type: "checkbox" or "radio" } box => box.IsChecked ? [box.Value.Length > 0 ? box.Value : "on"] : [],
            IHtmlInputElement { Type: "submit" or "button" } input => name == button ? [input.Value] : [],
            IHtmlInputElement { Type: "file" or "image" or "reset" } => [],
            IHtmlInputElement input => [input.Value],
            IHtmlButtonElement pressed => name == button ? [pressed.Value] : [],
            IHtmlSelectElement select => select.Options.Where(option => option.IsSelected).Select(option => option.Value),
            IHtmlTextAreaElement area => [area.Value],
            _ => []
        };

        return values.Select(value => new KeyValuePair<string, string>(name, value));
    }
}
