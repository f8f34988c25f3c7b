using FluentValidation;
using Nop.Plugin.Misc.DynamicOffers.Admin.Models;
using Nop.Services.Localization;
using Nop.Web.Framework.Validators;

namespace Nop.Plugin.Misc.DynamicOffers.Admin;

/// <summary>A gateway is named by an address that nobody on the way can read along, and signs with a secret that nobody guesses.</summary>
public class ChannelsValidator : BaseNopValidator<ChannelsModel>
{
    private const int ShortestSecret = 16;
    private const int Longest = 500;

    public ChannelsValidator(ILocalizationService localizationService)
    {
        Task<string> Text(string name) => localizationService.GetResourceAsync(DynamicOffersDefaults.LocalePrefix + name);

        RuleFor(model => model.WebhookUrl).Must(url => string.IsNullOrWhiteSpace(url) || IsSafe(url.Trim())).WithMessageAwait(Text("Channels.Validation.WebhookUrl"));
        RuleFor(model => model.WebhookSecret)
            .Must(secret => string.IsNullOrWhiteSpace(secret) || secret.Trim().Length is >= ShortestSecret and <= Longest)
            .WithMessageAwait(Text("Channels.Validation.WebhookSecret"));
    }

    // A gateway on the shop's own machine needs no encryption.
    private static bool IsSafe(string url) =>
        url.Length <= Longest
        && Uri.TryCreate(url, UriKind.Absolute, out var address)
        && address.UserInfo.Length == 0
        && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback));
}
