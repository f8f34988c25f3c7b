using FluentMigrator.Infrastructure;

namespace FluentMigrator.Builders.Delete.Index;

public interface IDeleteIndexForTableSyntax : IFluentSyntax
{
    IDeleteIndexOnColumnOrInSchemaSyntax OnTable(string tableName);
}

public interface IDeleteIndexOnColumnSyntax : IFluentSyntax
{
    IDeleteIndexOptionsSyntax OnColumn(string columnName);
}

public interface IDeleteIndexOnColumnOrInSchemaSyntax : IDeleteIndexOnColumnSyntax
{
    IDeleteIndexOnColumnSyntax InSchema(string schemaName);
}

public interface IDeleteIndexOptionsSyntax : IFluentSyntax
{
}
