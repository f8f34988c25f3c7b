using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Nop.Web.Framework.TagHelpers.Admin;

/// <summary>Asks before a button does what it does: here with an element that the admin's script reads, in a store with a dialogue of its own.</summary>
[HtmlTargetElement("nop-action-confirmation", Attributes = BUTTON_ID_ATTRIBUTE_NAME, TagStructure = TagStructure.WithoutEndTag)]
public partial class NopActionConfirmationTagHelper : TagHelper
{
    protected const string BUTTON_ID_ATTRIBUTE_NAME = "asp-button-id";
    protected const string ACTION_ATTRIBUTE_NAME = "asp-action";
    protected const string ADDITIONAL_CONFIRM_TEXT = "asp-additional-confirm";

    protected readonly IHtmlHelper _htmlHelper;

    public NopActionConfirmationTagHelper(IHtmlGenerator generator, IHtmlHelper htmlHelper)
    {
        Generator = generator;
        _htmlHelper = htmlHelper;
    }

    protected IHtmlGenerator Generator { get; set; }

    [HtmlAttributeName(BUTTON_ID_ATTRIBUTE_NAME)]
    public string ButtonId { get; set; }

    [HtmlAttributeName(ACTION_ATTRIBUTE_NAME)]
    public string Action { get; set; }

    [HtmlAttributeName(ADDITIONAL_CONFIRM_TEXT)]
    public string ConfirmText { get; set; }

    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; }

    public override Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "template";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("data-confirms", ButtonId);
        output.Content.SetContent(string.IsNullOrEmpty(ConfirmText) ? "Are you sure?" : ConfirmText);

        return Task.CompletedTask;
    }
}
