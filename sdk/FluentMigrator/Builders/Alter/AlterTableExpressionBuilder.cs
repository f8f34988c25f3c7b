using System.Data;
using FluentMigrator.Expressions;
using FluentMigrator.Infrastructure;
using FluentMigrator.Model;

namespace FluentMigrator.Builders.Alter.Table;

public class AlterTableExpressionBuilder
    : ExpressionBuilderWithColumnTypesBase<AlterTableExpression, IAlterTableColumnOptionOrAddColumnOrAlterColumnSyntax>,
        IAlterTableAddColumnOrAlterColumnOrSchemaOrDescriptionSyntax,
        IAlterTableColumnAsTypeSyntax,
        IAlterTableColumnOptionOrAddColumnOrAlterColumnOrForeignKeyCascadeSyntax,
        IColumnExpressionBuilder
{
    private readonly IMigrationContext _context;

    public AlterTableExpressionBuilder(AlterTableExpression expression, IMigrationContext context)
        : base(expression)
    {
        _context = context;
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

    public IAlterTableAddColumnOrAlterColumnSyntax InSchema(string schemaName)
    {
        Expression.SchemaName = schemaName;
        return this;
    }

    public IAlterTableColumnAsTypeSyntax AddColumn(string name)
    {
        CurrentColumn = new ColumnDefinition { Name = name, TableName = Expression.TableName, ModificationType = ColumnModificationType.Create };
        _context.Expressions.Add(new CreateColumnExpression { SchemaName = Expression.SchemaName, TableName = Expression.TableName, Column = CurrentColumn });
        return this;
    }

    public IAlterTableColumnAsTypeSyntax AlterColumn(string name)
    {
        CurrentColumn = new ColumnDefinition { Name = name, TableName = Expression.TableName, ModificationType = ColumnModificationType.Alter };
        _context.Expressions.Add(new AlterColumnExpression { SchemaName = Expression.SchemaName, TableName = Expression.TableName, Column = CurrentColumn });
        return this;
    }

    public IAlterTableColumnOptionOrAddColumnOrAlterColumnSyntax WithDefault(SystemMethods method)
    {
        CurrentColumn.DefaultValue = method;
        return this;
    }

    public IAlterTableColumnOptionOrAddColumnOrAlterColumnSyntax WithDefaultValue(object value)
    {
        CurrentColumn.DefaultValue = value;
        return this;
    }

    public IAlterTableColumnOptionOrAddColumnOrAlterColumnSyntax Identity()
    {
        CurrentColumn.IsIdentity = true;
        return this;
    }

    public IAlterTableColumnOptionOrAddColumnOrAlterColumnSyntax Indexed()
    {
        return Indexed(null);
    }

    public IAlterTableColumnOptionOrAddColumnOrAlterColumnSyntax Indexed(string indexName)
    {
        ColumnHelper.Indexed(indexName);
        return this;
    }

    public IAlterTableColumnOptionOrAddColumnOrAlterColumnSyntax PrimaryKey()
    {
        CurrentColumn.IsPrimaryKey = true;
        return this;
    }

    public IAlterTableColumnOptionOrAddColumnOrAlterColumnSyntax PrimaryKey(string primaryKeyName)
    {
        CurrentColumn.PrimaryKeyName = primaryKeyName;
        return PrimaryKey();
    }

    public IAlterTableColumnOptionOrAddColumnOrAlterColumnSyntax Nullable()
    {
        CurrentColumn.IsNullable = true;
        return this;
    }

    public IAlterTableColumnOptionOrAddColumnOrAlterColumnSyntax NotNullable()
    {
        CurrentColumn.IsNullable = false;
        return this;
    }

    public IAlterTableColumnOptionOrAddColumnOrAlterColumnSyntax Unique()
    {
        return Unique(null);
    }

    public IAlterTableColumnOptionOrAddColumnOrAlterColumnSyntax Unique(string indexName)
    {
        ColumnHelper.Unique(indexName);
        return this;
    }

    public IAlterTableColumnOptionOrAddColumnOrAlterColumnOrForeignKeyCascadeSyntax ForeignKey(string primaryTableName, string primaryColumnName)
    {
        return ForeignKey(null, primaryTableName, primaryColumnName);
    }

    public IAlterTableColumnOptionOrAddColumnOrAlterColumnOrForeignKeyCascadeSyntax ForeignKey(string foreignKeyName, string primaryTableName, string primaryColumnName)
    {
        CurrentForeignKey = ColumnHelper.AddForeignKey(foreignKeyName, primaryTableName, primaryColumnName);
        return this;
    }

    public IAlterTableColumnOptionOrAddColumnOrAlterColumnOrForeignKeyCascadeSyntax OnDelete(Rule rule)
    {
        CurrentForeignKey.OnDelete = rule;
        return this;
    }
}
