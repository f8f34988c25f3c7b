namespace DemoStore.Services.Shipping;

/// <summary>Lets a value be kept as text in a generic attribute.</summary>
public sealed class JsonTypeConverter<T> : TypeConverter
{
    /// <summary>From now on a <typeparamref name="T" /> can be saved with a customer.</summary>
    public static void Register() => TypeDescriptor.AddAttributes(typeof(T), new TypeConverterAttribute(typeof(JsonTypeConverter<T>)));

    public override bool CanConvertFrom(ITypeDescriptorContext? context, Type sourceType) => sourceType == typeof(string);

    public override bool CanConvertTo(ITypeDescriptorContext? context, Type? destinationType) => destinationType == typeof(string);

    public override object? ConvertFrom(ITypeDescriptorContext? context, CultureInfo? culture, object value) =>
        JsonSerializer.Deserialize<T>((string)value);

    public override object? ConvertTo(ITypeDescriptorContext? context, CultureInfo? culture, object? value, Type destinationType) =>
        value is null ? string.Empty : JsonSerializer.Serialize((T)value);
}
