namespace Nop.Web.Framework.Models;

public partial record BaseNopModel
{
    public BaseNopModel()
    {
        PostInitialize();
    }

    public Dictionary<string, string> CustomProperties { get; set; } = new();

    protected virtual void PostInitialize()
    {
    }
}
