using System.Reflection;
using Nop.Core;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Builders;

/// <summary>
/// A table in memory. Hands out copies and keeps copies, as a database does: who changes what was read has changed nothing.
/// </summary>
public sealed class Rows<T>
    where T : BaseEntity, new()
{
    private static readonly PropertyInfo[] Columns = typeof(T).GetProperties().Where(property => property.CanWrite).ToArray();

    private readonly Lock _lock = new();
    private readonly List<T> _rows = [];
    private int _lastId;

    public IReadOnlyList<T> Where(Func<T, bool> condition)
    {
        lock (_lock)
        {
            return _rows.Where(condition).Select(Copy).ToList();
        }
    }

    public IReadOnlyList<T> All => Where(_ => true);

    public T? Find(int id)
    {
        return Where(row => row.Id == id).SingleOrDefault();
    }

    /// <summary>Gives the entity its id. False where a row is there with which it may not be.</summary>
    public bool TryInsert(T entity, Func<T, bool>? conflicts = null)
    {
        lock (_lock)
        {
            if (conflicts is not null && _rows.Any(conflicts))
            {
                return false;
            }

            entity.Id = ++_lastId;
            _rows.Add(Copy(entity));

            return true;
        }
    }

    /// <summary>Changes the rows that meet the condition, all at once, and returns how many there were.</summary>
    public int Update(Func<T, bool> condition, Action<T> change)
    {
        lock (_lock)
        {
            var rows = _rows.Where(condition).ToList();
            rows.ForEach(change);

            return rows.Count;
        }
    }

    public void Save(T entity)
    {
        lock (_lock)
        {
            var index = _rows.FindIndex(row => row.Id == entity.Id);
            if (index >= 0)
            {
                _rows[index] = Copy(entity);
            }
        }
    }

    public void Delete(Func<T, bool> condition)
    {
        lock (_lock)
        {
            _rows.RemoveAll(row => condition(row));
        }
    }

    private static T Copy(T row)
    {
        var copy = new T();
        foreach (var column in Columns)
        {
            column.SetValue(copy, column.GetValue(row));
        }

        return copy;
    }
}
