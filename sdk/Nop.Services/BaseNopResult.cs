namespace Nop.Services;

public abstract partial class BaseNopResult
{
    public IList<string> Errors { get; set; } = [];

    /// <summary>True as long as no error was added.</summary>
    public bool Success => !Errors.Any();

    public virtual void AddError(string error)
    {
        Errors.Add(error);
    }
}
