using LinqToDB.Data;
using Nop.Data;

namespace Nop.Plugin.Misc.DynamicOffers.Data;

/// <summary>Runs single conditional statements: what the host's repositories cannot say, and what must not be read first and written later.</summary>
public class Statements
{
    private readonly INopDataProvider _dataProvider;

    public Statements(INopDataProvider dataProvider)
    {
        _dataProvider = dataProvider;
    }

    /// <summary>Returns the number of rows changed.</summary>
    public async Task<int> ExecuteAsync(string statement, params (string Name, object? Value)[] parameters)
    {
        var provider = DataSettingsManager.LoadSettings()?.DataProvider ?? DataProviderType.Unknown;

        return await _dataProvider.ExecuteNonQueryAsync(
            SqlText.For(provider, statement),
            parameters.Select(parameter => new DataParameter(parameter.Name, parameter.Value)).ToArray());
    }
}
