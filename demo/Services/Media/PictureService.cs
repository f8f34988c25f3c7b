namespace DemoStore.Services.Media;

/// <summary>Pictures are drawn: one knows the address it is drawn at, and fits every size.</summary>
public class PictureService(
    IRepository<Picture> pictures, IRepository<ProductPicture> productPictures, IWebHelper webHelper) : IPictureService
{
    public async Task<Picture> GetPictureByIdAsync(int pictureId) => await pictures.GetByIdAsync(pictureId, _ => default!);

    public async Task<IList<Picture>> GetPicturesByProductIdAsync(int productId, int recordsToReturn = 0)
    {
        if (productId == 0)
            return [];

        var query = from picture in pictures.Table
                    join row in productPictures.Table on picture.Id equals row.PictureId
                    where row.ProductId == productId
                    orderby row.DisplayOrder, picture.Id
                    select picture;

        return await (recordsToReturn > 0 ? query.Take(recordsToReturn) : query).ToListAsync();
    }

    public async Task<string> GetPictureUrlAsync(int pictureId, int targetSize = 0, bool showDefaultPicture = true,
        string? storeLocation = null, PictureType defaultPictureType = PictureType.Entity)
    {
        var path = pictureId > 0 ? (await GetPictureByIdAsync(pictureId))?.VirtualPath : null;
        if (path is null)
            return string.Empty;

        return (storeLocation ?? webHelper.GetStoreLocation()).TrimEnd('/') + path;
    }
}
