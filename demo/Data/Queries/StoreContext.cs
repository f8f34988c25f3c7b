using System.Data;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Microsoft.EntityFrameworkCore;

namespace DemoStore.Data.Queries;

/// <summary>
/// One unit of access to the database, made for a single call. Its model is that of <see cref="StoreTables"/>.
/// </summary>
public sealed class StoreContext(DbContextOptions<StoreContext> options, StoreTables tables, Database database) : DbContext(options)
{
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        foreach (var table in tables.All)
        {
            var entity = modelBuilder.Entity(table.EntityType);
            entity.ToTable(table.Name).HasBaseType((Type?)null);
            foreach (var property in table.EntityType.GetProperties().Where(property => !table.Columns.ContainsKey(property)))
                entity.Ignore(property.Name);

            foreach (var (property, column) in table.Columns)
            {
                Configure(entity.Property(property.PropertyType, property.Name), column);
            }

            entity.HasKey(table.KeyProperties.Select(property => property.Name).ToArray());
        }
    }

    private void Configure(PropertyBuilder property, ColumnDefinition column)
    {
        property.HasColumnName(column.Name).HasColumnType(database.ColumnType(column));
        if (column.IsPrimaryKey && !column.IsIdentity)
            property.ValueGeneratedNever();

        switch (column.Type)
        {
            case DbType.DateTime or DbType.DateTime2:
                property.HasConversion(StoredTime);
                break;

            // A column of decimal(18, 4) keeps four digits; SQLite would keep all, or the next floating point number.
            case DbType.Decimal when column.Precision is { } digits:
                property.HasConversion(new ValueConverter<decimal, decimal>(
                    value => Math.Round(value, digits, MidpointRounding.AwayFromZero), value => Math.Round(value, digits)));
                break;
        }
    }

    // Times are stored without a zone and are UTC.
    private static readonly ValueConverter<DateTime, DateTime> StoredTime = new(
        value => DateTime.SpecifyKind(value, DateTimeKind.Unspecified), value => DateTime.SpecifyKind(value, DateTimeKind.Utc));
}
