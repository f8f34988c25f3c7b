using Microsoft.AspNetCore.Mvc;
using Nop.Web.Controllers;

namespace DemoStore.Controllers;

public class HomeController : BasePublicController
{
    public IActionResult Index() => View();
}
