using Nop.Core;
using Nop.Core.Configuration;
using Nop.Core.Infrastructure.Mapper;
using Nop.Web.Framework.Models;

namespace Nop.Web.Areas.Admin.Infrastructure.Mapper.Extensions;

public static partial class MappingExtensions
{
    public static TModel ToModel<TModel>(this BaseEntity entity)
        where TModel : BaseNopEntityModel
    {
        return Map<TModel>(entity);
    }

    public static TModel ToModel<TEntity, TModel>(this TEntity entity, TModel model)
        where TEntity : BaseEntity
        where TModel : BaseNopEntityModel
    {
        return MapTo(entity, model);
    }

    public static TEntity ToEntity<TEntity>(this BaseNopEntityModel model)
        where TEntity : BaseEntity
    {
        return Map<TEntity>(model);
    }

    public static TEntity ToEntity<TEntity, TModel>(this TModel model, TEntity entity)
        where TEntity : BaseEntity
        where TModel : BaseNopEntityModel
    {
        return MapTo(model, entity);
    }

    public static TModel ToSettingsModel<TModel>(this ISettings settings)
        where TModel : BaseNopModel, ISettingsModel
    {
        return Map<TModel>(settings);
    }

    public static TSettings ToSettings<TSettings, TModel>(this TModel model, TSettings settings)
        where TSettings : class, ISettings
        where TModel : BaseNopModel, ISettingsModel
    {
        return MapTo(model, settings);
    }

    private static TDestination Map<TDestination>(object source)
    {
        ArgumentNullException.ThrowIfNull(source);

        return AutoMapperConfiguration.Mapper.Map<TDestination>(source);
    }

    private static TDestination MapTo<TSource, TDestination>(TSource source, TDestination destination)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(destination);

        return AutoMapperConfiguration.Mapper.Map(source, destination);
    }
}
