namespace DemoStore.Hosting.Configuration;

/// <summary>How settings are written as text: invariant, lists separated by commas.</summary>
public static class SettingValue
{
    public static string Format(object? value) => value switch
    {
        null => string.Empty,
        Enum choice => choice.ToString(),
        List<string> list => string.Join(',', list),
        List<int> list => string.Join(',', list),
        List<decimal> list => string.Join(',', list.Select(item => item.ToString(CultureInfo.InvariantCulture))),
        _ => TypeDescriptor.GetConverter(value.GetType()).ConvertToInvariantString(value)!
    };

    /// <returns>Whether the text is a value of the type.</returns>
    public static bool TryParse(string text, Type type, out object? value)
    {
        value = null;
        if (GetItems(text) is var items && type == typeof(List<string>))
            value = items.ToList();
        else if (type == typeof(List<int>))
            value = items.Select(item => int.Parse(item, CultureInfo.InvariantCulture)).ToList();
        else if (type == typeof(List<decimal>))
            value = items.Select(item => decimal.Parse(item, CultureInfo.InvariantCulture)).ToList();
        else if (TypeDescriptor.GetConverter(type) is var converter && converter.CanConvertFrom(typeof(string)) && converter.IsValid(text))
            value = converter.ConvertFromInvariantString(text);
        else
            return false;

        return true;
    }

    private static string[] GetItems(string text) =>
        text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
