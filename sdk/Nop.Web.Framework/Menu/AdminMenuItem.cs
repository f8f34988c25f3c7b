namespace Nop.Web.Framework.Menu;

public partial class AdminMenuItem
{
    private IList<string> _permissionNames;
    private string _url;

    public string SystemName { get; set; }

    public string Title { get; set; }

    /// <summary>An admin address; controller and action are read from its last two parts.</summary>
    public string Url
    {
        get => _url;
        set
        {
            _url = value;
            var parts = value?.TrimEnd('/').Split('/') ?? [];
            (ControllerName, ActionName) = parts.Length < 3 ? (string.Empty, string.Empty) : (parts[^2], parts[^1]);
        }
    }

    public string ControllerName { get; protected set; }

    public string ActionName { get; protected set; }

    public IList<AdminMenuItem> ChildNodes { get; set; } = new List<AdminMenuItem>();

    public string IconClass { get; set; }

    public bool Visible { get; set; } = true;

    public bool OpenUrlInNewTab { get; set; }

    /// <summary>What an admin needs to see the item; where nothing is set, what the child items need.</summary>
    public IList<string> PermissionNames
    {
        get => _permissionNames ?? ChildNodes.SelectMany(child => child.PermissionNames).ToList();
        set => _permissionNames = value;
    }

    public bool ContainsSystemName(string systemName)
    {
        return GetItemBySystemName(systemName) != null;
    }

    public AdminMenuItem GetItemBySystemName(string systemName)
    {
        if (string.IsNullOrEmpty(systemName))
            return null;

        return SystemName == systemName
            ? this
            : ChildNodes.Select(child => child.GetItemBySystemName(systemName)).FirstOrDefault(item => item != null);
    }

    public virtual bool InsertBefore(string itemSystemName, AdminMenuItem newMenuItem)
    {
        return Insert(itemSystemName, newMenuItem, true);
    }

    public virtual bool InsertAfter(string itemSystemName, AdminMenuItem newMenuItem)
    {
        return Insert(itemSystemName, newMenuItem, false);
    }

    protected virtual bool Insert(string itemSystemName, AdminMenuItem newMenuItem, bool before)
    {
        var sibling = ChildNodes.FirstOrDefault(child => child.SystemName == itemSystemName);
        if (sibling == null)
            return ChildNodes.Any(child => child.Insert(itemSystemName, newMenuItem, before));

        ChildNodes.Insert(ChildNodes.IndexOf(sibling) + (before ? 0 : 1), newMenuItem);

        return true;
    }
}
