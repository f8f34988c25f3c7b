namespace DemoStore.Seeding;

/// <summary>Where the samples put their rows.</summary>
public sealed class SampleRows(IServiceProvider services)
{
    public DateTime NowUtc { get; } = services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime;

    /// <summary>The address the shop is started on, with a slash at its end.</summary>
    public string ShopUrl { get; } = services.GetRequiredService<IConfiguration>()["urls"] is { Length: > 0 } urls
        ? urls.Split(';')[0].TrimEnd('/') + "/"
        : "http://localhost:5080/";

    public T Get<T>() where T : notnull => services.GetRequiredService<T>();

    /// <summary>Inserts the rows, which hold their ids afterwards.</summary>
    public async Task<IReadOnlyList<T>> AddAsync<T>(params IEnumerable<T> entities) where T : BaseEntity
    {
        var rows = entities.ToList();
        await services.GetRequiredService<IRepository<T>>().InsertAsync(rows, publishEvent: false);

        return rows;
    }

    public async Task<T> AddAsync<T>(T entity) where T : BaseEntity => (await AddAsync<T>([entity]))[0];

    /// <summary>Adds every value of these settings, as they are saved by a store.</summary>
    public Task AddSettingsAsync(params IEnumerable<ISettings> settings) => AddAsync(
        from type in settings
        from property in type.GetType().GetProperties()
        where property is { CanRead: true, CanWrite: true }
        select new Setting($"{type.GetType().Name}.{property.Name}".ToLowerInvariant(), SettingValue.Format(property.GetValue(type)), 0));

    public Task AddSettingAsync(string name, object value) => AddAsync(new Setting(name.ToLowerInvariant(), SettingValue.Format(value), 0));

    /// <summary>Gives every entity an address of its own, made of its name.</summary>
    public Task AddSlugsAsync<T>(IEnumerable<T> entities, Func<T, string> name) where T : BaseEntity =>
        AddAsync(entities.Select(entity => new UrlRecord
        {
            EntityId = entity.Id,
            EntityName = typeof(T).Name,
            IsActive = true,
            Slug = Slug(name(entity)),
        }));

    /// <summary>"Earl Grey in a tin" becomes "earl-grey-in-a-tin".</summary>
    public static string Slug(string name)
    {
        var letters = name.ToLowerInvariant().Where(letter => letter != '\'').Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : ' ');

        return string.Join('-', string.Concat(letters).Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }
}
