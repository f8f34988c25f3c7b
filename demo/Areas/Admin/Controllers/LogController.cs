using Nop.Core.Domain.Logging;

namespace DemoStore.Areas.Admin.Controllers;

public class LogController(IRepository<Log> logs) : BaseAdminController
{
    private const int PageSize = 100;

    public IActionResult Index() => RedirectToAction(nameof(List));

    public async Task<IActionResult> List(int page = 1) => View(new LogListModel(await logs.GetAllPagedAsync(
        query => query.OrderByDescending(log => log.CreatedOnUtc).ThenByDescending(log => log.Id),
        Math.Max(page, 1) - 1, PageSize)));

    [HttpPost]
    public async Task<IActionResult> ClearAll()
    {
        await logs.DeleteAsync(log => log.Id > 0);

        return RedirectToAction(nameof(List));
    }
}
