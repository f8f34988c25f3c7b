namespace Nop.Plugin.Misc.DynamicOffers.Admin.Models;

/// <summary>One number in the settings form.</summary>
/// <param name="Name">The form's property; the texts have its name too.</param>
/// <param name="Unit">What stands behind the number.</param>
public record NumberFieldModel(ConfigurationModel Form, string Name, decimal? Value, bool IsOwnValue, string Unit);
