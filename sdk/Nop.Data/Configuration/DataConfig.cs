using Nop.Core.Configuration;

namespace Nop.Data.Configuration;

public partial class DataConfig : IConfig
{
    public string Name => "ConnectionStrings";

    public string ConnectionString { get; set; } = string.Empty;

    public DataProviderType DataProvider { get; set; } = DataProviderType.SqlServer;
}
