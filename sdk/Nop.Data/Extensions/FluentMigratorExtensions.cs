using System.Data;
using System.Reflection;
using FluentMigrator.Builders.Create;
using FluentMigrator.Builders.Create.Table;
using FluentMigrator.Model;
using Nop.Core;
using Nop.Data.Mapping;
using Nop.Data.Mapping.Builders;

namespace Nop.Data.Extensions;

public static partial class FluentMigratorExtensions
{
    private static readonly Dictionary<Type, Action<ICreateTableColumnAsTypeSyntax>> ColumnTypes = new()
    {
        [typeof(int)] = column => column.AsInt32(),
        [typeof(long)] = column => column.AsInt64(),
        [typeof(string)] = column => column.AsString(int.MaxValue).Nullable(),
        [typeof(bool)] = column => column.AsBoolean(),
        [typeof(decimal)] = column => column.AsDecimal(18, 4),
        [typeof(DateTime)] = column => column.AsNopDateTime2(),
        [typeof(byte[])] = column => column.AsBinary(int.MaxValue),
        [typeof(Guid)] = column => column.AsGuid()
    };

    public static void TableFor<TEntity>(this ICreateExpressionRoot expressionRoot)
        where TEntity : BaseEntity
    {
        var table = (CreateTableExpressionBuilder)expressionRoot.Table(NameCompatibilityManager.GetTableName(typeof(TEntity)));
        table.RetrieveTableExpressions(typeof(TEntity));
    }

    /// <summary>
    /// Adds the columns of an entity: what its builder defines, an identity key where that defines none, and every other
    /// settable property whose type has a column type. Others (enums, doubles) are left out without a word.
    /// </summary>
    public static void RetrieveTableExpressions(this CreateTableExpressionBuilder builder, Type type)
    {
        FindEntityBuilder(type)?.MapEntity(builder);

        var columns = builder.Expression.Columns;
        if (!columns.Any(column => column.IsPrimaryKey))
        {
            columns.Insert(0, new ColumnDefinition
            {
                Name = nameof(BaseEntity.Id),
                TableName = builder.Expression.TableName,
                Type = DbType.Int32,
                IsIdentity = true,
                IsPrimaryKey = true
            });
        }

        foreach (var property in type.GetProperties(BindingFlags.Instance | BindingFlags.Public))
        {
            var name = NameCompatibilityManager.GetColumnName(type, property.Name);
            var (propertyType, canBeNullable) = GetTypeToMap(property.PropertyType);
            if (property.DeclaringType == typeof(BaseEntity) || !property.CanWrite || !ColumnTypes.TryGetValue(propertyType, out var defineType)
                || columns.Any(column => column.Name.Equals(name, StringComparison.OrdinalIgnoreCase)))
            {
                continue;
            }

            defineType(builder.WithColumn(name));
            if (canBeNullable || propertyType == typeof(byte[]))
            {
                builder.Nullable();
            }
        }
    }

    public static ICreateTableColumnOptionOrWithColumnSyntax AsNopDateTime2(this ICreateTableColumnAsTypeSyntax syntax)
    {
        return syntax.AsDateTime2();
    }

    public static ICreateTableColumnOptionOrForeignKeyCascadeOrWithColumnSyntax ForeignKey<TPrimary>(this ICreateTableColumnOptionOrWithColumnSyntax column,
        string primaryTableName = null, string primaryColumnName = null, Rule onDelete = Rule.Cascade)
        where TPrimary : BaseEntity
    {
        primaryTableName ??= NameCompatibilityManager.GetTableName(typeof(TPrimary));
        return column.Indexed().ForeignKey(primaryTableName, primaryColumnName ?? nameof(BaseEntity.Id)).OnDelete(onDelete);
    }

    public static (Type propType, bool canBeNullable) GetTypeToMap(this Type type)
    {
        var underlyingType = Nullable.GetUnderlyingType(type);
        return (underlyingType ?? type, underlyingType is not null);
    }

    private static IEntityBuilder FindEntityBuilder(Type entityType)
    {
        var builderType = entityType.Assembly.GetTypes()
            .FirstOrDefault(type => !type.IsAbstract && type.IsSubclassOf(typeof(NopEntityBuilder<>).MakeGenericType(entityType)));
        return builderType is null ? null : (IEntityBuilder)Activator.CreateInstance(builderType);
    }
}
