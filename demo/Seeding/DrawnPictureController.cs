namespace DemoStore.Seeding;

/// <summary>Serves the drawn pictures; what is drawn stands in the address.</summary>
public class DrawnPictureController : Controller
{
    private const int DaySeconds = 24 * 60 * 60;

    public static string UrlOf(string motif, string name) => $"/images/drawn/{motif}/{name}.svg";

    [HttpGet("images/drawn/{motif}/{name}.svg")]
    [ResponseCache(Duration = DaySeconds)]
    public IActionResult Draw(string motif, string name) =>
        PictureDrawing.Draw(motif, name) is { } svg ? Content(svg, "image/svg+xml") : NotFound();
}
