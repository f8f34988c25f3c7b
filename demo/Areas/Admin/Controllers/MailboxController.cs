namespace DemoStore.Areas.Admin.Controllers;

/// <summary>Reads the .eml files that left the shop: what a shopper would find in the mailbox.</summary>
public class MailboxController(MailFolder mailFolder) : BaseAdminController
{
    private const int Shown = 100;

    public IActionResult Index() => RedirectToAction(nameof(List));

    public async Task<IActionResult> List()
    {
        var names = mailFolder.GetNames();
        var rows = new List<MailRow>();
        foreach (var name in names.Take(Shown))
        {
            if (await mailFolder.FindAsync(name) is { } message)
                rows.Add(new MailRow(name, message));
        }

        return View(new MailboxModel(rows, names.Count));
    }

    [HttpGet("Admin/Mailbox/Mail/{name}")]
    public async Task<IActionResult> Mail(string name) => await mailFolder.FindAsync(name) is { } message
        ? View(new MailModel(name, message))
        : NotFound();
}
