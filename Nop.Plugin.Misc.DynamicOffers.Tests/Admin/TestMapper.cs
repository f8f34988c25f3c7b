using System.Reflection;
using AutoMapper;
using AutoMapper.Configuration;
using Nop.Core.Infrastructure.Mapper;
using Nop.Plugin.Misc.DynamicOffers.Admin;
using Nop.Plugin.Misc.DynamicOffers.Admin.Models;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Admin;

/// <summary>The host's mapper with our profile, which the host would find by scanning.</summary>
internal static class TestMapper
{
    static TestMapper()
    {
        AutoMapperConfiguration.Init(new MapperConfiguration(configuration =>
        {
            // AutoMapper 8 closes the methods of Enumerable over each type, which fails on those that came with .NET 7. The host's 14 does not.
            ((List<MethodInfo>)((IProfileConfiguration)configuration).SourceExtensionMethods).Clear();
            configuration.AddProfile<ConfigurationProfile>();
        }));
    }

    /// <summary>Makes sure that the host's static mapper knows our profile.</summary>
    public static void Use()
    {
    }

    public static ConfigurationModel ToModel(DynamicOffersSettings settings)
    {
        return AutoMapperConfiguration.Mapper.Map<ConfigurationModel>(settings);
    }

    public static DynamicOffersSettings ToSettings(ConfigurationModel model)
    {
        return AutoMapperConfiguration.Mapper.Map<DynamicOffersSettings>(model);
    }
}
