using Nop.Web.Models.Media;

namespace DemoStore.Factories;

public class PictureModelFactory(IPictureService pictureService)
{
    public async Task<PictureModel> PrepareProductPictureModelAsync(Product product, string name, int size)
    {
        var picture = (await pictureService.GetPicturesByProductIdAsync(product.Id, 1)).FirstOrDefault();

        return await PrepareAsync(picture?.Id ?? 0, name, size);
    }

    public async Task<IList<PictureModel>> PrepareProductPictureModelsAsync(Product product, string name, int size) =>
        await (await pictureService.GetPicturesByProductIdAsync(product.Id)).SelectAsync(picture => PrepareAsync(picture.Id, name, size));

    /// <param name="size">Longer side in pixels; 0 is the picture as it was stored.</param>
    public async Task<PictureModel> PrepareAsync(int pictureId, string name, int size) => new PictureModel
    {
        Id = pictureId,
        ImageUrl = await pictureService.GetPictureUrlAsync(pictureId, size),
        FullSizeImageUrl = await pictureService.GetPictureUrlAsync(pictureId),
        Title = name,
        AlternateText = name
    };
}
