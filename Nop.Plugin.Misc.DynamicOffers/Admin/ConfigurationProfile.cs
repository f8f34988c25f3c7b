using AutoMapper;
using Nop.Core.Infrastructure.Mapper;
using Nop.Plugin.Misc.DynamicOffers.Admin.Models;

namespace Nop.Plugin.Misc.DynamicOffers.Admin;

/// <summary>Settings to form and back, by name. Only what AutoMapper 8, which we compile against, and 14, which the host runs, have alike.</summary>
public class ConfigurationProfile : Profile, IOrderedMapperProfile
{
    public ConfigurationProfile()
    {
        CreateMap<DynamicOffersSettings, ConfigurationModel>();
        CreateMap<ConfigurationModel, DynamicOffersSettings>();
    }

    public int Order => 1;
}
