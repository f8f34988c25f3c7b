using System.Data;
using FluentMigrator.Expressions;
using FluentMigrator.Infrastructure;
using FluentMigrator.Model;

namespace FluentMigrator.Builders.Create.Column;

public class CreateColumnExpressionBuilder
    : ExpressionBuilderWithColumnTypesBase<CreateColumnExpression, ICreateColumnOptionSyntax>,
        ICreateColumnOnTableSyntax,
        ICreateColumnAsTypeOrInSchemaSyntax,
        ICreateColumnOptionOrForeignKeyCascadeSyntax,
        IColumnExpressionBuilder
{
    public CreateColumnExpressionBuilder(CreateColumnExpression expression, IMigrationContext context)
        : base(expression)
    {
        ColumnHelper = new ColumnExpressionBuilderHelper(this, context);
    }

    public ForeignKeyDefinition CurrentForeignKey { get; set; }

    public ColumnExpressionBuilderHelper ColumnHelper { get; set; }

    string IColumnExpressionBuilder.SchemaName => Expression.SchemaName;

    string IColumnExpressionBuilder.TableName => Expression.TableName;

    ColumnDefinition IColumnExpressionBuilder.Column => Expression.Column;

    public override ColumnDefinition GetColumnForType()
    {
        return Expression.Column;
    }

    public ICreateColumnAsTypeOrInSchemaSyntax OnTable(string name)
    {
        Expression.TableName = name;
        return this;
    }

    public ICreateColumnAsTypeSyntax InSchema(string schemaName)
    {
        Expression.SchemaName = schemaName;
        return this;
    }

    public ICreateColumnOptionSyntax WithDefault(SystemMethods method)
    {
        Expression.Column.DefaultValue = method;
        return this;
    }

    public ICreateColumnOptionSyntax WithDefaultValue(object value)
    {
        Expression.Column.DefaultValue = value;
        return this;
    }

    public ICreateColumnOptionSyntax Identity()
    {
        Expression.Column.IsIdentity = true;
        return this;
    }

    public ICreateColumnOptionSyntax Indexed()
    {
        return Indexed(null);
    }

    public ICreateColumnOptionSyntax Indexed(string indexName)
    {
        ColumnHelper.Indexed(indexName);
        return this;
    }

    public ICreateColumnOptionSyntax PrimaryKey()
    {
        Expression.Column.IsPrimaryKey = true;
        return this;
    }

    public ICreateColumnOptionSyntax PrimaryKey(string primaryKeyName)
    {
        Expression.Column.PrimaryKeyName = primaryKeyName;
        return PrimaryKey();
    }

    public ICreateColumnOptionSyntax Nullable()
    {
        Expression.Column.IsNullable = true;
        return this;
    }

    public ICreateColumnOptionSyntax NotNullable()
    {
        Expression.Column.IsNullable = false;
        return this;
    }

    public ICreateColumnOptionSyntax Unique()
    {
        return Unique(null);
    }

    public ICreateColumnOptionSyntax Unique(string indexName)
    {
        ColumnHelper.Unique(indexName);
        return this;
    }

    public ICreateColumnOptionOrForeignKeyCascadeSyntax ForeignKey(string primaryTableName, string primaryColumnName)
    {
        return ForeignKey(null, primaryTableName, primaryColumnName);
    }

    public ICreateColumnOptionOrForeignKeyCascadeSyntax ForeignKey(string foreignKeyName, string primaryTableName, string primaryColumnName)
    {
        CurrentForeignKey = ColumnHelper.AddForeignKey(foreignKeyName, primaryTableName, primaryColumnName);
        return this;
    }

    public ICreateColumnOptionOrForeignKeyCascadeSyntax OnDelete(Rule rule)
    {
        CurrentForeignKey.OnDelete = rule;
        return this;
    }
}
