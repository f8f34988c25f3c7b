namespace DemoStore.Hosting;

/// <summary>The shop's time: real time, plus what somebody let pass on the admin's clock page. It is kept over restarts.</summary>
public sealed class DemoClock(DemoOptions options) : TimeProvider
{
    private readonly string _file = Path.Combine(options.DataFolder, "clock.txt");
    private TimeSpan? _offset;

    /// <summary>How far the shop is ahead of the real time.</summary>
    public TimeSpan Offset => _offset ??= File.Exists(_file)
        ? TimeSpan.Parse(File.ReadAllText(_file), CultureInfo.InvariantCulture)
        : TimeSpan.Zero;

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + Offset;

    /// <exception cref="ArgumentOutOfRangeException">The span is negative: time does not run backwards.</exception>
    public void Advance(TimeSpan span)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(span, TimeSpan.Zero);

        var offset = Offset + span;
        File.WriteAllText(_file, offset.ToString("c", CultureInfo.InvariantCulture));
        _offset = offset;
    }
}
