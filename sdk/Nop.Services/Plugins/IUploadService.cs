using Microsoft.AspNetCore.Http;

namespace Nop.Services.Plugins;

public partial interface IUploadService
{
    Task<IList<IDescriptor>> UploadPluginsAndThemesAsync(IFormFile archivefile);
}
