namespace DemoStore.Areas.Admin.Controllers;

/// <summary>Moves the shop's clock forward, so that a visitor need not wait for what happens hours later.</summary>
public class ClockController(DemoClock clock) : BaseAdminController
{
    private const int LongestStepMinutes = 31 * 24 * 60;

    public IActionResult Index() => View(new ClockModel(clock.GetUtcNow().UtcDateTime));

    [HttpPost]
    public IActionResult Advance(int minutes)
    {
        if (minutes is > 0 and <= LongestStepMinutes)
            clock.Advance(TimeSpan.FromMinutes(minutes));

        return RedirectToAction(nameof(Index));
    }
}
