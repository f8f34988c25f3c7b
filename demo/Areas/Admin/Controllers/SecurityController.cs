namespace DemoStore.Areas.Admin.Controllers;

public class SecurityController : BaseAdminController
{
    public IActionResult AccessDenied(string? pageUrl) => View(model: pageUrl);
}
