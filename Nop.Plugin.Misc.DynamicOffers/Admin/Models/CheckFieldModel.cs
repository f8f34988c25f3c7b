namespace Nop.Plugin.Misc.DynamicOffers.Admin.Models;

/// <summary>One yes or no in the settings form.</summary>
/// <param name="Name">The form's property; the texts have its name too.</param>
public record CheckFieldModel(ConfigurationModel Form, string Name, bool Value, bool IsOwnValue)
{
    public bool IsOfOneStore => Form.ActiveStoreScopeConfiguration > 0;
}
