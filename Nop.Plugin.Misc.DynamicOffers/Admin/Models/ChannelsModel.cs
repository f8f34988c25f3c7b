using Microsoft.AspNetCore.Mvc.ModelBinding;
using Nop.Web.Framework.Models;

namespace Nop.Plugin.Misc.DynamicOffers.Admin.Models;

/// <summary>The ways beside our mail: who reminds, the owner's gateway, and the addresses that are not written to.</summary>
public record ChannelsModel : BaseNopModel
{
    public bool RemindsOfCarts { get; set; }

    public string? WebhookUrl { get; set; }

    public string? WebhookSecret { get; set; }

    public bool WebhookTellsContact { get; set; }

    /// <summary>Other plugins of the shop that remind of carts.</summary>
    [BindNever]
    public IReadOnlyList<string> Others { get; set; } = [];

    /// <summary>Where the gateway tells of addresses that bounced.</summary>
    [BindNever]
    public string SuppressionUrl { get; set; } = string.Empty;

    /// <summary>Addresses that are not written to, by the reason in words.</summary>
    [BindNever]
    public IReadOnlyList<SuppressedModel> Suppressed { get; set; } = [];

    [BindNever]
    public IReadOnlyList<WebhookMessageModel> Messages { get; set; } = [];

    [BindNever]
    public int PageNumber { get; set; }

    [BindNever]
    public int TotalPages { get; set; }
}

public record SuppressedModel(string Reason, int Count);

/// <param name="Answer">The gateway's last, or why it was not sent, in words.</param>
/// <param name="MayReplay">Whether it may be sent again by hand.</param>
public record WebhookMessageModel(int Id, string Key, int CustomerId, string CreatedOn, string State, int Failures, string Next, string Answer, bool MayReplay);
