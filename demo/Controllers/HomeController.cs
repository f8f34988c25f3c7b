namespace DemoStore.Controllers;

public class HomeController : BasePublicController
{
    public IActionResult Index() => View();
}
