using System.Data;

namespace FluentMigrator.Model;

public class ColumnDefinition
{
    public virtual string TableName { get; set; }

    public virtual string Name { get; set; }

    public virtual DbType? Type { get; set; }

    public virtual int? Size { get; set; }

    /// <summary>
    /// For a decimal the digits after the point; <see cref="Size"/> holds all of them.
    /// </summary>
    public virtual int? Precision { get; set; }

    public virtual object DefaultValue { get; set; } = new UndefinedDefaultValue();

    public virtual bool IsForeignKey { get; set; }

    public virtual bool IsIdentity { get; set; }

    public virtual bool IsIndexed { get; set; }

    public virtual bool IsPrimaryKey { get; set; }

    public virtual string PrimaryKeyName { get; set; }

    public virtual bool? IsNullable { get; set; }

    public virtual bool IsUnique { get; set; }

    public virtual ForeignKeyDefinition ForeignKey { get; set; }

    public virtual ColumnModificationType ModificationType { get; set; }

    /// <summary>
    /// Tells 'no default' from a default of null.
    /// </summary>
    public sealed class UndefinedDefaultValue
    {
    }
}
