using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Messages;
using Nop.Core.Domain.Orders;

namespace Nop.Services.Messages;

public partial interface IWorkflowMessageService
{
    Task<IList<int>> SendCustomerWelcomeMessageAsync(Customer customer, int languageId);

    Task<IList<int>> SendNewsLetterSubscriptionActivationMessageAsync(NewsLetterSubscription subscription);

    Task<IList<int>> SendOrderPlacedStoreOwnerNotificationAsync(Order order, int languageId);

    Task<IList<int>> SendOrderPlacedCustomerNotificationAsync(Order order, int languageId, string attachmentFilePath = null, string attachmentFileName = null);

    Task<IList<int>> SendOrderCancelledCustomerNotificationAsync(Order order, int languageId);

    Task<int> SendNotificationAsync(MessageTemplate messageTemplate, EmailAccount emailAccount, int languageId, IList<Token> tokens, string toEmailAddress, string toName, string attachmentFilePath = null, string attachmentFileName = null, string replyToEmailAddress = null, string replyToName = null, string fromEmail = null, string fromName = null, string subject = null, bool ignoreDelayBeforeSend = false);
}
