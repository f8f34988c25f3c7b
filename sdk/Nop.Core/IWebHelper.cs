using Microsoft.AspNetCore.Http;

namespace Nop.Core;

public partial interface IWebHelper
{
    string GetUrlReferrer();

    string GetCurrentIpAddress();

    string GetThisPageUrl(bool includeQueryString, bool? useSsl = null, bool lowercaseUrl = false);

    bool IsCurrentConnectionSecured();

    string GetStoreHost(bool useSsl);

    string GetStoreLocation(bool? useSsl = null);

    bool IsStaticResource();

    T QueryString<T>(string name);

    void RestartAppDomain();

    string GetRawUrl(HttpRequest request);

    bool IsAjaxRequest(HttpRequest request);
}
