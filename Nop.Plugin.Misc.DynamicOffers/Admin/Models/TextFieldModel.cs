namespace Nop.Plugin.Misc.DynamicOffers.Admin.Models;

/// <summary>One text in the settings form.</summary>
/// <param name="Name">The form's property; the texts have its name too.</param>
/// <param name="Unit">What stands behind it.</param>
public record TextFieldModel(string Name, string? Value, string Unit);
