using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace DemoStore.Messages;

/// <summary>One line shown on the next page; the kind is <c>success</c>, <c>warning</c> or <c>error</c>.</summary>
public record Notification(string Kind, string Html);

/// <summary>Keeps what a redirected page has to say in TempData, until a page shows it.</summary>
public class NotificationService(
    IHttpContextAccessor httpContextAccessor,
    ITempDataDictionaryFactory tempDataFactory) : INotificationService
{
    private const string Key = "NotificationList";

    public void SuccessNotification(string message, bool encode = true, int timeout = 0) => Add("success", message, encode);

    public void WarningNotification(string message, bool encode = true, int timeout = 0) => Add("warning", message, encode);

    public void ErrorNotification(string message, bool encode = true, int timeout = 0) => Add("error", message, encode);

    /// <summary>The notifications that wait in these data; reading them takes them out.</summary>
    public static IReadOnlyList<Notification> Take(ITempDataDictionary tempData) =>
        tempData[Key] is string json ? JsonSerializer.Deserialize<List<Notification>>(json) ?? [] : [];

    private void Add(string kind, string message, bool encode)
    {
        if (httpContextAccessor.HttpContext is not { } context)
            return;

        var tempData = tempDataFactory.GetTempData(context);
        var waiting = tempData.Peek(Key) is string json ? JsonSerializer.Deserialize<List<Notification>>(json) ?? [] : [];
        waiting.Add(new Notification(kind, encode ? WebUtility.HtmlEncode(message) : message));
        tempData[Key] = JsonSerializer.Serialize(waiting);
    }
}
