using Nop.Core;

namespace Nop.Plugin.Misc.DynamicOffers.Reminders.Webhooks;

/// <summary>A message to a gateway of the owner's, kept until the gateway has it.</summary>
public class WebhookMessage : BaseEntity
{
    /// <summary>The most characters kept of an answer.</summary>
    public const int MostAnswer = 200;

    /// <summary>The gateway tells a repetition by it: the same for every try, unique among messages.</summary>
    public Guid Key { get; set; }

    public int CustomerId { get; set; }

    public int StoreId { get; set; }

    /// <summary>What is sent, in JSON; empty once it was taken.</summary>
    public string Body { get; set; } = string.Empty;

    public int StateId { get; set; }

    public WebhookState State
    {
        get => (WebhookState)StateId;
        set => StateId = (int)value;
    }

    /// <summary>Tries that failed.</summary>
    public int Failures { get; set; }

    public DateTime CreatedOnUtc { get; set; }

    /// <summary>The next try, while it waits.</summary>
    public DateTime DueOnUtc { get; set; }

    /// <summary>From then on it is worth nothing.</summary>
    public DateTime ExpiresOnUtc { get; set; }

    /// <summary>Null while it waits.</summary>
    public DateTime? DoneOnUtc { get; set; }

    /// <summary>The last answer of the gateway, or why there was none, or why it is not sent.</summary>
    public string? Answer { get; set; }
}
