using Nop.Core;
using Nop.Plugin.Misc.DynamicOffers.Offers;

namespace Nop.Plugin.Misc.DynamicOffers.Reminders;

/// <summary>One message that is due at a time: of the one mail about a cart that was left, or a step of a campaign's sequence.</summary>
public class Reminder : BaseEntity
{
    public int ShopperId { get; set; }

    public int CustomerId { get; set; }

    public int StoreId { get; set; }

    /// <summary>0 for the mail that the settings give to carts that were left.</summary>
    public int CampaignId { get; set; }

    /// <summary>The terms whose sequence it is a step of; 0 for none.</summary>
    public int CampaignVersionId { get; set; }

    /// <summary>The offer it is about; 0 for a mail of the settings that has none yet.</summary>
    public int GrantId { get; set; }

    /// <summary>One a sequence of one grant, or a mail of the settings; with <see cref="Step"/> unique.</summary>
    public Guid RunKey { get; set; }

    /// <summary>Counted from 1.</summary>
    public int Step { get; set; } = 1;

    /// <summary><see cref="SequenceStep.Email"/> or the code of an <see cref="IOfferChannel"/>.</summary>
    public string Channel { get; set; } = SequenceStep.Email;

    /// <summary>The cart held something when the sequence began: who empties it wants no more of it.</summary>
    public bool HasCart { get; set; } = true;

    public int StateId { get; set; }

    public ReminderState State
    {
        get => (ReminderState)StateId;
        set => StateId = (int)value;
    }

    /// <summary>The last change of the cart; an order after it makes the mail pointless.</summary>
    public DateTime CartChangedOnUtc { get; set; }

    public DateTime DueOnUtc { get; set; }

    public DateTime? LeaseUntilUtc { get; set; }

    /// <summary>Stands in the mail's link, so that a mail queued before a crash is found again.</summary>
    public Guid Key { get; set; }

    /// <summary>How often it was claimed. Stands in the mail too: a node that was thought dead is told from the one that took over.</summary>
    public int Attempts { get; set; }

    /// <summary>The claim whose mail may leave, of several there may be in the host's queue.</summary>
    public int MailAttempt { get; set; }

    public int? QueuedEmailId { get; set; }

    public DateTime? QueuedOnUtc { get; set; }

    /// <summary>When the host handed the mail on.</summary>
    public DateTime? SentOnUtc { get; set; }

    public DateTime? OpenedOnUtc { get; set; }

    public DateTime? ClickedOnUtc { get; set; }

    /// <summary>The first order after it was sent; 0 for none.</summary>
    public int OrderId { get; set; }

    /// <summary>The lines of the cart as the mail shows them: <see cref="CartSnapshot"/>.</summary>
    public string? Cart { get; set; }

    /// <summary>Planned under the one question of version 0.1.0, whose yes covered this mail. Since then mails are asked for apart.</summary>
    public bool IsOfOneQuestion { get; set; }

    /// <summary>Why it was cancelled or passed over, where it was.</summary>
    public string? Reason { get; set; }

    /// <summary>Of the sequence that follows one grant.</summary>
    public static Guid RunKeyOf(int grantId) => new(grantId, 0, 0, new byte[8]);

    public ReminderMark Mark => new(Key, Attempts);
}
