using Nop.Core;
using Nop.Web.Framework.Models;

namespace Nop.Web.Framework.UI.Paging;

/// <summary>A model with one page of a list; page numbers, first and last item count from one.</summary>
public abstract partial record BasePageableModel : BaseNopModel, IPageableModel
{
    public int PageIndex => PageNumber > 0 ? PageNumber - 1 : 0;

    public int PageNumber { get; set; }

    public int PageSize { get; set; }

    public int TotalItems { get; set; }

    public int TotalPages { get; set; }

    public int FirstItem { get; set; }

    public int LastItem { get; set; }

    public bool HasPreviousPage { get; set; }

    public bool HasNextPage { get; set; }

    public virtual void LoadPagedList<T>(IPagedList<T> pagedList)
    {
        FirstItem = pagedList.PageIndex * pagedList.PageSize + 1;
        HasNextPage = pagedList.HasNextPage;
        HasPreviousPage = pagedList.HasPreviousPage;
        LastItem = Math.Min(pagedList.TotalCount, (pagedList.PageIndex + 1) * pagedList.PageSize);
        PageNumber = pagedList.PageIndex + 1;
        PageSize = pagedList.PageSize;
        TotalItems = pagedList.TotalCount;
        TotalPages = pagedList.TotalPages;
    }
}
