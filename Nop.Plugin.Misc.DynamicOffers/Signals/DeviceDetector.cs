using Microsoft.AspNetCore.Http;
using Nop.Services.Helpers;

namespace Nop.Plugin.Misc.DynamicOffers.Signals;

/// <summary>What a browser says it runs on.</summary>
public class DeviceDetector(IUserAgentHelper userAgentHelper, IHttpContextAccessor httpContextAccessor)
{
    public DeviceClass Detect()
    {
        var userAgent = httpContextAccessor.HttpContext?.Request.Headers.UserAgent.ToString() ?? string.Empty;
        if (userAgent.Length == 0)
            return DeviceClass.Unknown;

        // Tablets with Android say so by leaving out 'Mobile'.
        var isTablet = userAgent.Contains("iPad", StringComparison.OrdinalIgnoreCase)
            || userAgent.Contains("Tablet", StringComparison.OrdinalIgnoreCase)
            || (userAgent.Contains("Android", StringComparison.OrdinalIgnoreCase) && !userAgent.Contains("Mobile", StringComparison.OrdinalIgnoreCase));

        return isTablet ? DeviceClass.Tablet : userAgentHelper.IsMobileDevice() ? DeviceClass.Phone : DeviceClass.Desktop;
    }
}
