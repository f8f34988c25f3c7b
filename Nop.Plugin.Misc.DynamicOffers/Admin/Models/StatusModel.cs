namespace Nop.Plugin.Misc.DynamicOffers.Admin.Models;

/// <summary>Whether what the owner set can reach a shopper.</summary>
public record StatusModel
{
    /// <summary>In words, each one sentence.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    public IReadOnlyList<CarrierModel> Carriers { get; init; } = [];

    /// <summary>The host's consents of customers with an account.</summary>
    public IReadOnlyList<ChoiceModel> Consents { get; init; } = [];

    public IReadOnlyList<ChoiceModel> Roles { get; init; } = [];

    public IReadOnlyList<ChoiceModel> Categories { get; init; } = [];

    /// <summary>The code of the currency that amounts are in.</summary>
    public string CurrencyCode { get; init; } = string.Empty;
}

/// <param name="DiscountId">0 where the discount is gone.</param>
/// <param name="State">In words.</param>
/// <param name="NeedsRepair">The settings need it and it is not whole.</param>
public record CarrierModel(int DiscountId, string Name, string Percentage, string State, bool NeedsRepair);

/// <param name="Text">What the customer agrees to.</param>
public record ChoiceModel(int Id, string Text);
