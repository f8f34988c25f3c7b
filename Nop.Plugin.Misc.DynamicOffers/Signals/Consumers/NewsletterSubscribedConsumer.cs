using Nop.Core.Domain.Messages;
using Nop.Services.Events;

namespace Nop.Plugin.Misc.DynamicOffers.Signals.Consumers;

/// <summary>Comes once for each kind of newsletter; the first of a request counts.</summary>
public class NewsletterSubscribedConsumer(OncePerRequest once) : IConsumer<EmailSubscribedEvent>
{
    public Task HandleEventAsync(EmailSubscribedEvent eventMessage)
    {
        once.Accept(SignalKind.NewsletterSubscribed);

        return Task.CompletedTask;
    }
}
