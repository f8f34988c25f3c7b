using Nop.Plugin.Misc.DynamicOffers.Signals;
using Nop.Plugin.Misc.DynamicOffers.Tests.Builders;
using Nop.Services.Helpers;
using NSubstitute;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Signals;

public class DeviceDetectorTests
{
    private const string Desktop = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/130.0 Safari/537.36";
    private const string Phone = "Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 Chrome/130.0 Mobile Safari/537.36";
    private const string AndroidTablet = "Mozilla/5.0 (Linux; Android 14; SM-X710) AppleWebKit/537.36 Chrome/130.0 Safari/537.36";
    private const string Ipad = "Mozilla/5.0 (iPad; CPU OS 17_5 like Mac OS X) AppleWebKit/605.1.15 Version/17.5 Mobile/15E148 Safari/604.1";
    private const string FirefoxTablet = "Mozilla/5.0 (Android 14; Tablet; rv:132.0) Gecko/132.0 Firefox/132.0";

    [Theory]
    [InlineData(Desktop, false, DeviceClass.Desktop)]
    [InlineData(Phone, true, DeviceClass.Phone)]
    [InlineData(AndroidTablet, true, DeviceClass.Tablet)]
    [InlineData(Ipad, true, DeviceClass.Tablet)]
    [InlineData(FirefoxTablet, true, DeviceClass.Tablet)]
    [InlineData("", false, DeviceClass.Unknown)]
    public void A_browser_says_what_it_runs_on(string userAgent, bool isMobile, DeviceClass device)
    {
        var request = FakeShop.Request();
        request.HttpContext!.Request.Headers.UserAgent = userAgent;
        var helper = Substitute.For<IUserAgentHelper>();
        helper.IsMobileDevice().Returns(isMobile);

        Assert.Equal(device, new DeviceDetector(helper, request).Detect());
    }

    [Fact]
    public void Without_a_request_there_is_no_device()
    {
        Assert.Equal(DeviceClass.Unknown, new DeviceDetector(Substitute.For<IUserAgentHelper>(), FakeShop.NoRequest()).Detect());
    }
}
