using System.Net.Mail;

namespace DemoStore.Controllers;

public static class EmailAddress
{
    public static bool IsValid(string? text) =>
        MailAddress.TryCreate(text?.Trim(), out var address) && address.Address == text.Trim() && address.Host.Contains('.');
}
