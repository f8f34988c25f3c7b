using Nop.Core.Domain.Messages;
using Nop.Services.Events;

namespace Nop.Plugin.Misc.DynamicOffers.Signals.Consumers;

/// <summary>Comes once for each kind of newsletter; the first of a request counts.</summary>
public class NewsletterUnsubscribedConsumer(OncePerRequest once) : IConsumer<EmailUnsubscribedEvent>
{
    public Task HandleEventAsync(EmailUnsubscribedEvent eventMessage)
    {
        once.Accept(SignalKind.NewsletterUnsubscribed);

        return Task.CompletedTask;
    }
}
