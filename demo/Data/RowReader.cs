namespace DemoStore.Data;

/// <summary>
/// Reads the rows of hand-written SQL: a single value, or an object whose properties bear the columns' names.
/// </summary>
internal static class RowReader
{
    public static async Task<IList<T>> ReadAllAsync<T>(DbDataReader reader)
    {
        var rows = new List<T>();
        var properties = IsSingleValue(typeof(T)) ? null : PropertiesByColumn(typeof(T), reader);
        while (await reader.ReadAsync())
            rows.Add(properties is null ? (T)Value(reader, 0, typeof(T))! : ReadObject<T>(reader, properties));

        return rows;
    }

    private static bool IsSingleValue(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        return type.IsPrimitive || type.IsEnum || type == typeof(string) || type == typeof(decimal) || type == typeof(DateTime)
            || type == typeof(Guid) || type == typeof(byte[]);
    }

    private static PropertyInfo?[] PropertiesByColumn(Type type, DbDataReader reader)
    {
        var properties = type.GetProperties().Where(property => property.CanWrite)
            .ToDictionary(property => NameCompatibilityManager.GetColumnName(type, property.Name), StringComparer.OrdinalIgnoreCase);
        return Enumerable.Range(0, reader.FieldCount).Select(column => properties.GetValueOrDefault(reader.GetName(column))).ToArray();
    }

    private static T ReadObject<T>(DbDataReader reader, PropertyInfo?[] properties)
    {
        object row = Activator.CreateInstance<T>()!;
        for (var column = 0; column < properties.Length; column++)
            properties[column]?.SetValue(row, Value(reader, column, properties[column]!.PropertyType));

        return (T)row;
    }

    // Both databases' types differ from the property's in places: counts are long, SQLite's decimals and times are text.
    private static object? Value(DbDataReader reader, int column, Type type)
    {
        if (reader.IsDBNull(column))
            return null;

        var target = Nullable.GetUnderlyingType(type) ?? type;
        if (target == typeof(DateTime))
            return DateTime.SpecifyKind(reader.GetDateTime(column), DateTimeKind.Utc);

        if (target == typeof(Guid))
            return reader.GetGuid(column);

        var value = reader.GetValue(column);
        return target.IsEnum ? Enum.ToObject(target, value) : Convert.ChangeType(value, target, CultureInfo.InvariantCulture);
    }
}
