namespace Nop.Plugin.Misc.DynamicOffers.Admin.Models;

/// <summary>The choice of one of the host's consents or roles in the settings form, or of none.</summary>
/// <param name="Name">The form's property; the texts have its name too.</param>
/// <param name="None">The text for none, by its name among the texts of the settings.</param>
public record ChoiceFieldModel(string Name, int Value, IReadOnlyList<ChoiceModel> Choices, string None);
