namespace Nop.Core;

/// <summary>One page of a longer list; <c>totalCount</c> is given where <c>source</c> is already that page.</summary>
public partial class PagedList<T> : List<T>, IPagedList<T>
{
    public PagedList(IList<T> source, int pageIndex, int pageSize, int? totalCount = null)
    {
        PageIndex = pageIndex;
        PageSize = Math.Max(pageSize, 1);
        TotalCount = totalCount ?? source.Count;
        TotalPages = (int)Math.Ceiling((double)TotalCount / PageSize);

        AddRange(totalCount is null ? source.Skip(PageIndex * PageSize).Take(PageSize) : source);
    }

    public int PageIndex { get; }

    public int PageSize { get; }

    public int TotalCount { get; }

    public int TotalPages { get; }

    public bool HasPreviousPage => PageIndex > 0;

    public bool HasNextPage => PageIndex + 1 < TotalPages;
}
