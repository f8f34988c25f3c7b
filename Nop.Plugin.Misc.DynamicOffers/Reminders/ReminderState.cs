namespace Nop.Plugin.Misc.DynamicOffers.Reminders;

public enum ReminderState
{
    /// <summary>Waits for its time.</summary>
    Planned = 10,

    /// <summary>A node works on it until its lease ends.</summary>
    Claimed = 20,

    /// <summary>The mail stands in the host's queue or has left it, or another channel has it.</summary>
    Queued = 30,

    /// <summary>Its condition was not met when it was due; the next step follows.</summary>
    Passed = 35,

    /// <summary>Will not be sent; the reason stands beside it.</summary>
    Cancelled = 40
}
