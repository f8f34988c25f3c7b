using Nop.Services.Configuration;

namespace Nop.Plugin.Misc.DynamicOffers;

/// <summary>
/// Whether the plugin is installed. The host loads the assembly and calls its consumers also while it is only uploaded, when there are no tables to ask.
/// </summary>
public class PluginState
{
    private static readonly string EnabledKey = $"{nameof(DynamicOffersSettings)}.{nameof(DynamicOffersSettings.Enabled)}";

    private readonly ISettingService _settingService;

    public PluginState(ISettingService settingService)
    {
        _settingService = settingService;
    }

    /// <summary>Installing writes our settings after the tables are made, uninstalling deletes them before the tables go.</summary>
    public async Task<bool> IsInstalledAsync()
    {
        return await _settingService.GetSettingAsync(EnabledKey) is not null;
    }
}
