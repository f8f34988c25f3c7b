namespace Nop.Plugin.Misc.DynamicOffers.Admin.Models;

/// <summary>The choice of one of the host's consents in the settings form.</summary>
/// <param name="Name">The form's property; the texts have its name too.</param>
public record ConsentFieldModel(string Name, int Value, IReadOnlyList<ConsentModel> Consents);
