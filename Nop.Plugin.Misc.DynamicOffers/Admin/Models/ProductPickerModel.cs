namespace Nop.Plugin.Misc.DynamicOffers.Admin.Models;

/// <summary>What a field of ids holds by name, and products found to choose from.</summary>
/// <param name="Field">The form's field beside which it stands.</param>
/// <param name="Words">What was typed to find products; empty where nobody looked.</param>
/// <param name="HasMore">There are more matches than are shown.</param>
public record ProductPickerModel(string Field, string Words, IReadOnlyList<ChosenThingModel> Chosen, IReadOnlyList<FoundProductModel> Found, bool HasMore);

/// <param name="Name">The id where there is none.</param>
/// <param name="Mark">What is wrong with it, in words; empty where nothing is.</param>
/// <param name="IsMissing">The shop does not have it, or not any more.</param>
public record ChosenThingModel(int Id, string Name, string Mark = "", bool IsMissing = false);

/// <param name="Note">Beside the name, in words; may be empty.</param>
public record FoundProductModel(int Id, string Name, string Note);
