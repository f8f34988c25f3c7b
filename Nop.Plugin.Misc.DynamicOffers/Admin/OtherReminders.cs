using Nop.Services.Plugins;

namespace Nop.Plugin.Misc.DynamicOffers.Admin;

/// <summary>Plugins of the host that remind of carts too, where they are installed: a shopper must not get both.</summary>
public class OtherReminders(IPluginService pluginService)
{
    private static readonly string[] Known = ["Misc.Brevo", "Misc.Omnisend", "Misc.Sendinblue"];

    /// <summary>Their names.</summary>
    public async Task<IReadOnlyList<string>> FindAsync()
    {
        var found = new List<string>();
        foreach (var name in Known)
        {
            if (await pluginService.GetPluginDescriptorBySystemNameAsync<IPlugin>(name) is { } descriptor)
                found.Add(descriptor.FriendlyName);
        }

        return found;
    }
}
