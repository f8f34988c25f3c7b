namespace FluentMigrator.Model;

public class IndexColumnDefinition
{
    public virtual string Name { get; set; }

    public virtual Direction Direction { get; set; }
}
