namespace DemoStore.Seeding;

/// <summary>The e-mail account and the host's message templates.</summary>
public static class MessageSample
{
    public static async Task<EmailAccount> InstallAsync(SampleRows rows)
    {
        var account = await rows.AddAsync(new EmailAccount
        {
            Email = "shop@example.com",
            DisplayName = "DemoStore",
            Host = "localhost",
            Port = 25,
            Username = string.Empty,
            Password = string.Empty,
            MaxNumberOfEmails = 50,
        });

        const string greeting = "<p><a href=\"%Store.URL%\">%Store.Name%</a></p>";
        await rows.AddAsync(
            Template(MessageTemplateSystemNames.CUSTOMER_WELCOME_MESSAGE, "Welcome to %Store.Name%",
                greeting + "<p>Hello %Customer.FirstName%,</p><p>your account is ready. We are glad to have you here.</p>"),
            Template(MessageTemplateSystemNames.NEWSLETTER_SUBSCRIPTION_ACTIVATION_MESSAGE, "%Store.Name%: confirm your subscription",
                greeting + "<p><a href=\"%NewsLetterSubscription.ActivationUrl%\">Yes, send me the newsletter.</a></p>"
                + "<p>If it was not you, do nothing.</p>"),
            Template(MessageTemplateSystemNames.ORDER_CANCELLED_CUSTOMER_NOTIFICATION, "%Store.Name%: your order is cancelled",
                greeting + "<p>Hello %Order.CustomerFullName%,</p><p>order %Order.OrderNumber% of %Order.CreatedOn% has been cancelled.</p>%Order.Product(s)%"),
            Template(MessageTemplateSystemNames.ORDER_PLACED_CUSTOMER_NOTIFICATION, "%Store.Name%: thank you for order %Order.OrderNumber%",
                greeting + "<p>Hello %Order.CustomerFullName%,</p><p>thank you for your order of %Order.CreatedOn%. "
                + "<a href=\"%Order.OrderURLForCustomer%\">Here is where it stands.</a></p>%Order.Product(s)%"),
            Template(MessageTemplateSystemNames.ORDER_PLACED_STORE_OWNER_NOTIFICATION, "%Store.Name%: order %Order.OrderNumber%",
                greeting + "<p>%Order.CustomerFullName% (%Order.CustomerEmail%) has placed an order.</p>%Order.Product(s)%"));

        return account;

        MessageTemplate Template(string name, string subject, string body) =>
            new() { Name = name, Subject = subject, Body = $"<div style=\"font-family:sans-serif\">{body}</div>", IsActive = true, EmailAccountId = account.Id };
    }
}
