using Microsoft.AspNetCore.Html;

namespace Nop.Web.Framework.Localization;

/// <summary>A text of the shop, written into a page as the HTML it is.</summary>
public partial class LocalizedString : HtmlString
{
    public LocalizedString(string localized)
        : base(localized)
    {
        Text = localized;
    }

    public string Text { get; }
}
