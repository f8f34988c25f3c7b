namespace DemoStore.Data;

public static class Commands
{
    public static DbCommand CreateCommand(this DbConnection connection, string sql, DbTransaction? transaction,
        params IEnumerable<(string Name, object Value)> parameters)
    {
        var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        foreach (var (name, value) in parameters)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = name;
            parameter.Value = value;
            command.Parameters.Add(parameter);
        }

        return command;
    }

    public static void Execute(this DbConnection connection, string sql, DbTransaction? transaction = null,
        params IEnumerable<(string Name, object Value)> parameters)
    {
        using var command = connection.CreateCommand(sql, transaction, parameters);
        command.ExecuteNonQuery();
    }
}
