using FluentMigrator.Infrastructure;

namespace FluentMigrator.Builders;

public interface IInSchemaSyntax : IFluentSyntax
{
    void InSchema(string schemaName);
}

public interface IIfExistsOrInSchemaSyntax : IInSchemaSyntax
{
    IInSchemaSyntax IfExists();
}
