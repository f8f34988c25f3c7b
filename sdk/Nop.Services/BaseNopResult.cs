namespace Nop.Services;

public abstract partial class BaseNopResult
{
    public IList<string> Errors { get; set; }

    public bool Success { get; }
}
