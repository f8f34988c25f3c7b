using Nop.Core.Configuration;

namespace Nop.Core.Domain.Media;

public partial class MediaSettings : ISettings
{
    public bool AllowSvgUploads { get; set; }

    public int AssociatedProductPictureSize { get; set; }

    public int AutoCompleteSearchThumbPictureSize { get; set; }

    public bool AutoOrientImage { get; set; }

    public int AvatarPictureSize { get; set; }

    public int CartThumbPictureSize { get; set; }

    public int CategoryThumbPictureSize { get; set; }

    public int DefaultImageQuality { get; set; }

    public bool DefaultPictureZoomEnabled { get; set; }

    public int ImageSquarePictureSize { get; set; }

    public bool ImportProductImagesUsingHash { get; set; }

    public int ManufacturerThumbPictureSize { get; set; }

    public int MaximumImageSize { get; set; }

    public int MiniCartThumbPictureSize { get; set; }

    public bool MultipleThumbDirectories { get; set; }

    public int OrderThumbPictureSize { get; set; }

    public string PicturePath { get; set; }

    public int ProductDefaultImageId { get; set; }

    public int ProductDetailsPictureSize { get; set; }

    public int ProductThumbPictureSize { get; set; }

    public int ProductThumbPictureSizeOnProductDetailsPage { get; set; }

    public bool UseAbsoluteImagePath { get; set; }

    public int VendorThumbPictureSize { get; set; }

    public string VideoIframeAllow { get; set; }

    public int VideoIframeHeight { get; set; }

    public int VideoIframeWidth { get; set; }
}
