using Nop.Core.Domain.Media;

namespace Nop.Services.Media;

public partial interface IPictureService
{
    Task<IList<Picture>> GetPicturesByProductIdAsync(int productId, int recordsToReturn = 0);

    Task<string> GetPictureUrlAsync(int pictureId, int targetSize = 0, bool showDefaultPicture = true, string storeLocation = null, PictureType defaultPictureType = PictureType.Entity);

    Task<Picture> GetPictureByIdAsync(int pictureId);
}
