using Nop.Core.Infrastructure;
using Nop.Data.Configuration;

namespace Nop.Data;

public partial class DataSettingsManager
{
    /// <summary>
    /// The settings that the store has put into <see cref="Singleton{T}"/> at its start; null before that.
    /// </summary>
    public static DataConfig LoadSettings(INopFileProvider fileProvider = null, bool reload = false)
    {
        return Singleton<DataConfig>.Instance;
    }

    public static bool IsDatabaseInstalled()
    {
        return !string.IsNullOrEmpty(LoadSettings()?.ConnectionString);
    }
}
