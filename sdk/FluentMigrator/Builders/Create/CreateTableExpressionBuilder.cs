using System.Data;
using FluentMigrator.Expressions;
using FluentMigrator.Infrastructure;
using FluentMigrator.Model;

namespace FluentMigrator.Builders.Create.Table;

public class CreateTableExpressionBuilder
    : ExpressionBuilderWithColumnTypesBase<CreateTableExpression, ICreateTableColumnOptionOrWithColumnSyntax>,
        ICreateTableWithColumnOrSchemaOrDescriptionSyntax,
        ICreateTableColumnAsTypeSyntax,
        ICreateTableColumnOptionOrForeignKeyCascadeOrWithColumnSyntax,
        IColumnExpressionBuilder
{
    public CreateTableExpressionBuilder(CreateTableExpression expression, IMigrationContext context)
        : base(expression)
    {
        ColumnHelper = new ColumnExpressionBuilderHelper(this, context);
    }

    public ColumnDefinition CurrentColumn { get; set; }

    public ForeignKeyDefinition CurrentForeignKey { get; set; }

    public ColumnExpressionBuilderHelper ColumnHelper { get; set; }

    string IColumnExpressionBuilder.SchemaName => Expression.SchemaName;

    string IColumnExpressionBuilder.TableName => Expression.TableName;

    ColumnDefinition IColumnExpressionBuilder.Column => CurrentColumn;

    public override ColumnDefinition GetColumnForType()
    {
        return CurrentColumn;
    }

    public ICreateTableWithColumnSyntax InSchema(string schemaName)
    {
        Expression.SchemaName = schemaName;
        return this;
    }

    public ICreateTableColumnAsTypeSyntax WithColumn(string name)
    {
        CurrentColumn = new ColumnDefinition { Name = name, TableName = Expression.TableName, ModificationType = ColumnModificationType.Create };
        Expression.Columns.Add(CurrentColumn);
        return this;
    }

    public ICreateTableColumnOptionOrWithColumnSyntax WithDefault(SystemMethods method)
    {
        CurrentColumn.DefaultValue = method;
        return this;
    }

    public ICreateTableColumnOptionOrWithColumnSyntax WithDefaultValue(object value)
    {
        CurrentColumn.DefaultValue = value;
        return this;
    }

    public ICreateTableColumnOptionOrWithColumnSyntax Identity()
    {
        CurrentColumn.IsIdentity = true;
        return this;
    }

    public ICreateTableColumnOptionOrWithColumnSyntax Indexed()
    {
        return Indexed(null);
    }

    public ICreateTableColumnOptionOrWithColumnSyntax Indexed(string indexName)
    {
        ColumnHelper.Indexed(indexName);
        return this;
    }

    public ICreateTableColumnOptionOrWithColumnSyntax PrimaryKey()
    {
        CurrentColumn.IsPrimaryKey = true;
        return this;
    }

    public ICreateTableColumnOptionOrWithColumnSyntax PrimaryKey(string primaryKeyName)
    {
        CurrentColumn.PrimaryKeyName = primaryKeyName;
        return PrimaryKey();
    }

    public ICreateTableColumnOptionOrWithColumnSyntax Nullable()
    {
        CurrentColumn.IsNullable = true;
        return this;
    }

    public ICreateTableColumnOptionOrWithColumnSyntax NotNullable()
    {
        CurrentColumn.IsNullable = false;
        return this;
    }

    public ICreateTableColumnOptionOrWithColumnSyntax Unique()
    {
        return Unique(null);
    }

    public ICreateTableColumnOptionOrWithColumnSyntax Unique(string indexName)
    {
        ColumnHelper.Unique(indexName);
        return this;
    }

    public ICreateTableColumnOptionOrForeignKeyCascadeOrWithColumnSyntax ForeignKey(string primaryTableName, string primaryColumnName)
    {
        return ForeignKey(null, primaryTableName, primaryColumnName);
    }

    public ICreateTableColumnOptionOrForeignKeyCascadeOrWithColumnSyntax ForeignKey(string foreignKeyName, string primaryTableName, string primaryColumnName)
    {
        CurrentForeignKey = ColumnHelper.AddForeignKey(foreignKeyName, primaryTableName, primaryColumnName);
        return this;
    }

    public ICreateTableColumnOptionOrForeignKeyCascadeOrWithColumnSyntax OnDelete(Rule rule)
    {
        CurrentForeignKey.OnDelete = rule;
        return this;
    }
}
