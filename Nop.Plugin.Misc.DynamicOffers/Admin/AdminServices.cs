using Microsoft.Extensions.DependencyInjection;

namespace Nop.Plugin.Misc.DynamicOffers.Admin;

public static class AdminServices
{
    public static IServiceCollection AddDynamicOffersAdmin(this IServiceCollection services)
    {
        return services
            .AddScoped<SettingsEditor>()
            .AddScoped<ConfigurationValidator>()
            .AddScoped<CategoryChoices>()
            .AddScoped<StatusModelFactory>()
            .AddScoped<OffersModelFactory>()
            .AddScoped<OrderOffersModelFactory>()
            .AddScoped<OverrideModelFactory>()
            .AddScoped<DecisionModelFactory>()
            .AddScoped<CampaignModelFactory>()
            .AddScoped<CampaignValidator>()
            .AddScoped<CampaignReferences>()
            .AddScoped<CampaignWords>()
            .AddScoped<Things>()
            .AddScoped<ProductPicker>()
            .AddScoped<RuleWords>()
            .AddScoped<RuleModelFactory>()
            .AddScoped<SegmentModelFactory>()
            .AddScoped<OtherReminders>()
            .AddScoped<ChannelsModelFactory>()
            .AddScoped<ChannelsValidator>()
            .AddScoped<PrivacyModelFactory>();
    }
}
