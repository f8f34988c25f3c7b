namespace Nop.Plugin.Misc.DynamicOffers.Reminders.Webhooks;

public enum WebhookState
{
    /// <summary>For its time, or for the end of a try.</summary>
    Waiting = 10,

    /// <summary>The gateway took it.</summary>
    Taken = 20,

    /// <summary>A dead letter: the gateway refused it, or did not take it however often it was tried. An owner may send it again.</summary>
    Dead = 30,

    /// <summary>It became pointless before it was taken.</summary>
    Dropped = 40
}
