using System.Linq.Expressions;
using LinqToDB.Data;
using Nop.Core;
using Nop.Data;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Carts.Memory;

/// <summary>The tables of a shop as lists. Rows are handed out themselves and not as copies; nobody here changes what was read.</summary>
internal sealed class MemoryData : INopDataProvider
{
    private readonly Dictionary<Type, ITable> _tables = [];

    public string ConfigurationName => "Memory";

    public void Clear()
    {
        foreach (var table in _tables.Values)
            table.Clear();
    }

    public void Clear<TEntity>() where TEntity : BaseEntity => Of<TEntity>().Clear();

    /// <summary>Gives the row the next id of its table, which none before it had, unless it has one.</summary>
    public TEntity Add<TEntity>(TEntity row) where TEntity : BaseEntity
    {
        var table = Of<TEntity>();
        if (row.Id == 0)
            row.Id = ++table.LastId;
        table.Rows.Add(row);

        return row;
    }

    public IQueryable<TEntity> GetTable<TEntity>() where TEntity : BaseEntity => Of<TEntity>().Query;

    public TEntity InsertEntity<TEntity>(TEntity entity) where TEntity : BaseEntity => Add(entity);

    public Task<TEntity> InsertEntityAsync<TEntity>(TEntity entity) where TEntity : BaseEntity => Task.FromResult(Add(entity));

    public void UpdateEntity<TEntity>(TEntity entity) where TEntity : BaseEntity
    {
        if (!Of<TEntity>().Rows.Contains(entity))
            throw new NotSupportedException("Rows are handed out themselves: this is none of them.");
    }

    public Task UpdateEntityAsync<TEntity>(TEntity entity) where TEntity : BaseEntity
    {
        UpdateEntity(entity);

        return Task.CompletedTask;
    }

    public void UpdateEntities<TEntity>(IEnumerable<TEntity> entities) where TEntity : BaseEntity => throw new NotSupportedException();

    public Task UpdateEntitiesAsync<TEntity>(IEnumerable<TEntity> entities) where TEntity : BaseEntity => throw new NotSupportedException();

    public void DeleteEntity<TEntity>(TEntity entity) where TEntity : BaseEntity => throw new NotSupportedException();

    public Task DeleteEntityAsync<TEntity>(TEntity entity) where TEntity : BaseEntity => throw new NotSupportedException();

    public void BulkInsertEntities<TEntity>(IEnumerable<TEntity> entities) where TEntity : BaseEntity => throw new NotSupportedException();

    public Task BulkInsertEntitiesAsync<TEntity>(IEnumerable<TEntity> entities) where TEntity : BaseEntity => throw new NotSupportedException();

    public void BulkDeleteEntities<TEntity>(IList<TEntity> entities) where TEntity : BaseEntity => throw new NotSupportedException();

    public Task BulkDeleteEntitiesAsync<TEntity>(IList<TEntity> entities) where TEntity : BaseEntity => throw new NotSupportedException();

    public int BulkDeleteEntities<TEntity>(Expression<Func<TEntity, bool>> predicate) where TEntity : BaseEntity => throw new NotSupportedException();

    public Task<int> BulkDeleteEntitiesAsync<TEntity>(Expression<Func<TEntity, bool>> predicate) where TEntity : BaseEntity => throw new NotSupportedException();

    public Task TruncateAsync<TEntity>(bool resetIdentity = false) where TEntity : BaseEntity => throw new NotSupportedException();

    public Task<int> ExecuteNonQueryAsync(string sql, params DataParameter[] dataParameters) => throw new NotSupportedException();

    public Task<IList<T>> QueryAsync<T>(string sql, params DataParameter[] parameters) => throw new NotSupportedException();

    public string GetIndexName(string targetTable, string targetColumn) => throw new NotSupportedException();

    public string CreateForeignKeyName(string foreignTable, string foreignColumn, string primaryTable, string primaryColumn) => throw new NotSupportedException();

    private MemoryTable<TEntity> Of<TEntity>() where TEntity : BaseEntity
    {
        if (_tables.TryGetValue(typeof(TEntity), out var known))
            return (MemoryTable<TEntity>)known;

        var table = new MemoryTable<TEntity>();
        _tables[typeof(TEntity)] = table;

        return table;
    }

    private interface ITable
    {
        void Clear();
    }

    private sealed class MemoryTable<TEntity> : ITable where TEntity : BaseEntity
    {
        public MemoryTable() => Query = new MemoryQuery<TEntity>(Rows);

        public List<TEntity> Rows { get; } = [];

        public IQueryable<TEntity> Query { get; }

        public int LastId { get; set; }

        public void Clear() => Rows.Clear();
    }
}
