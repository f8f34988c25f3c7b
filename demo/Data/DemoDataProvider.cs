using DemoStore.Data.Queries;
using Microsoft.EntityFrameworkCore;

namespace DemoStore.Data;

/// <summary>
/// Each call opens a connection of its own, as in nopCommerce: there is no unit of work.
/// </summary>
public sealed class DemoDataProvider(
    Database database, StoreTables tables, StoreContextFactory contexts, StoreQueryProvider queries,
    StatementCounter counter) : INopDataProvider
{
    public string ConfigurationName => database.ConfigurationName;

    public IQueryable<TEntity> GetTable<TEntity>() where TEntity : BaseEntity => queries.Table<TEntity>();

    public TEntity InsertEntity<TEntity>(TEntity entity) where TEntity : BaseEntity => InsertEntityAsync(entity).GetAwaiter().GetResult();

    public async Task<TEntity> InsertEntityAsync<TEntity>(TEntity entity) where TEntity : BaseEntity
    {
        await BulkInsertEntitiesAsync([entity]);
        return entity;
    }

    public void UpdateEntity<TEntity>(TEntity entity) where TEntity : BaseEntity => UpdateEntityAsync(entity).GetAwaiter().GetResult();

    public async Task UpdateEntityAsync<TEntity>(TEntity entity) where TEntity : BaseEntity
    {
        await using var context = contexts.Create();
        context.Update(entity);
        await SaveWhatIsThereAsync(context);
    }

    public void UpdateEntities<TEntity>(IEnumerable<TEntity> entities) where TEntity : BaseEntity =>
        UpdateEntitiesAsync(entities).GetAwaiter().GetResult();

    public async Task UpdateEntitiesAsync<TEntity>(IEnumerable<TEntity> entities) where TEntity : BaseEntity
    {
        foreach (var entity in entities)
            await UpdateEntityAsync(entity);
    }

    public void DeleteEntity<TEntity>(TEntity entity) where TEntity : BaseEntity => DeleteEntityAsync(entity).GetAwaiter().GetResult();

    public async Task DeleteEntityAsync<TEntity>(TEntity entity) where TEntity : BaseEntity
    {
        await using var context = contexts.Create();
        context.Remove(entity);
        await SaveWhatIsThereAsync(context);
    }

    public void BulkInsertEntities<TEntity>(IEnumerable<TEntity> entities) where TEntity : BaseEntity =>
        BulkInsertEntitiesAsync(entities).GetAwaiter().GetResult();

    // The database gives the identity, whatever the entity holds.
    public async Task BulkInsertEntitiesAsync<TEntity>(IEnumerable<TEntity> entities) where TEntity : BaseEntity
    {
        await using var context = contexts.Create();
        var hasIdentity = tables.Of(typeof(TEntity)).HasIdentity;
        foreach (var entity in entities)
        {
            entity.Id = hasIdentity ? 0 : entity.Id;
            context.Add(entity);
        }

        await context.SaveChangesAsync();
    }

    public void BulkDeleteEntities<TEntity>(IList<TEntity> entities) where TEntity : BaseEntity =>
        BulkDeleteEntitiesAsync(entities).GetAwaiter().GetResult();

    public async Task BulkDeleteEntitiesAsync<TEntity>(IList<TEntity> entities) where TEntity : BaseEntity
    {
        if (tables.Of(typeof(TEntity)).HasIdentity)
        {
            var ids = entities.Select(entity => entity.Id).ToList();
            await BulkDeleteEntitiesAsync<TEntity>(entity => ids.Contains(entity.Id));
            return;
        }

        foreach (var entity in entities)
            await DeleteEntityAsync(entity);
    }

    public int BulkDeleteEntities<TEntity>(Expression<Func<TEntity, bool>> predicate) where TEntity : BaseEntity =>
        BulkDeleteEntitiesAsync(predicate).GetAwaiter().GetResult();

    public async Task<int> BulkDeleteEntitiesAsync<TEntity>(Expression<Func<TEntity, bool>> predicate) where TEntity : BaseEntity
    {
        await using var context = contexts.Create();
        var bound = (Expression<Func<TEntity, bool>>)StoreQueryBinder.Bind(predicate, context);
        return await context.Set<TEntity>().Where(bound).ExecuteDeleteAsync();
    }

    public Task TruncateAsync<TEntity>(bool resetIdentity = false) where TEntity : BaseEntity =>
        ExecuteNonQueryAsync(database.TruncateSql(tables.Of(typeof(TEntity)).Name, resetIdentity));

    public async Task<int> ExecuteNonQueryAsync(string sql, params DataParameter[] dataParameters)
    {
        await using var connection = await database.OpenConnectionAsync();
        await using var command = CreateCommand(connection, sql, dataParameters);
        return await command.ExecuteNonQueryAsync();
    }

    public async Task<IList<T>> QueryAsync<T>(string sql, params DataParameter[] parameters)
    {
        await using var connection = await database.OpenConnectionAsync();
        await using var command = CreateCommand(connection, sql, parameters);
        await using var reader = await command.ExecuteReaderAsync();
        return await RowReader.ReadAllAsync<T>(reader);
    }

    public string GetIndexName(string targetTable, string targetColumn) => SchemaSql.IndexName(targetTable, targetColumn);

    public string CreateForeignKeyName(string foreignTable, string foreignColumn, string primaryTable, string primaryColumn) =>
        SchemaSql.ForeignKeyName(foreignTable, foreignColumn, primaryTable, primaryColumn);

    // A row that is gone by now is no error in nopCommerce: its statement touches none.
    private static async Task SaveWhatIsThereAsync(StoreContext context)
    {
        try
        {
            await context.SaveChangesAsync();
        }
        catch (DbUpdateConcurrencyException)
        {
        }
    }

    private DbCommand CreateCommand(DbConnection connection, string sql, DataParameter[] parameters)
    {
        counter.Add(sql);
        var command = connection.CreateCommand();
        command.CommandText = sql;
        command.Parameters.AddRange(parameters.Select(database.CreateParameter).ToArray());
        return command;
    }
}
