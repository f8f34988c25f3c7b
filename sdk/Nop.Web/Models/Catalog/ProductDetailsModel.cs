using Microsoft.AspNetCore.Mvc.Rendering;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Orders;
using Nop.Web.Framework.Models;
using Nop.Web.Models.Media;

namespace Nop.Web.Models.Catalog;

public partial record ProductDetailsModel : BaseNopEntityModel
{
    public string Name { get; set; }

    public string ShortDescription { get; set; }

    public string FullDescription { get; set; }

    public string MetaTitle { get; set; }

    public string MetaDescription { get; set; }

    public string MetaKeywords { get; set; }

    public string SeName { get; set; }

    public ProductType ProductType { get; set; }

    public string Sku { get; set; }

    public bool ShowSku { get; set; }

    public bool IsShipEnabled { get; set; }

    public bool IsFreeShipping { get; set; }

    public bool InStock { get; set; }

    public string StockAvailability { get; set; }

    public string CurrentStoreName { get; set; }

    public bool VisibleIndividually { get; set; }

    public PictureModel DefaultPictureModel { get; set; } = new();

    public IList<PictureModel> PictureModels { get; set; } = [];

    public GiftCardModel GiftCard { get; set; } = new();

    public ProductPriceModel ProductPrice { get; set; } = new();

    public AddToCartModel AddToCart { get; set; } = new();

    public ProductBreadcrumbModel Breadcrumb { get; set; } = new();

    public IList<ManufacturerBriefInfoModel> ProductManufacturers { get; set; } = [];

    public IList<ProductAttributeModel> ProductAttributes { get; set; } = [];

    public IList<TierPriceModel> TierPrices { get; set; } = [];

    public partial record AddToCartModel : BaseNopModel
    {
        public int ProductId { get; set; }

        public int EnteredQuantity { get; set; }

        public string MinimumQuantityNotification { get; set; }

        public List<SelectListItem> AllowedQuantities { get; set; } = [];

        public bool CustomerEntersPrice { get; set; }

        public decimal CustomerEnteredPrice { get; set; }

        public string CustomerEnteredPriceRange { get; set; }

        public bool DisableBuyButton { get; set; }

        public bool DisableWishlistButton { get; set; }

        public int UpdatedShoppingCartItemId { get; set; }

        public ShoppingCartType? UpdateShoppingCartItemType { get; set; }
    }

    public partial record GiftCardModel : BaseNopModel
    {
        public bool IsGiftCard { get; set; }

        public string RecipientName { get; set; }

        public string RecipientEmail { get; set; }

        public string SenderName { get; set; }

        public string SenderEmail { get; set; }

        public string Message { get; set; }

        public GiftCardType GiftCardType { get; set; }
    }

    public partial record ProductAttributeModel : BaseNopEntityModel
    {
        public int ProductId { get; set; }

        public int ProductAttributeId { get; set; }

        public string Name { get; set; }

        public string Description { get; set; }

        public string TextPrompt { get; set; }

        public bool IsRequired { get; set; }

        public AttributeControlType AttributeControlType { get; set; }

        public IList<ProductAttributeValueModel> Values { get; set; } = [];
    }

    public partial record ProductAttributeValueModel : BaseNopEntityModel
    {
        public string Name { get; set; }

        public string PriceAdjustment { get; set; }

        public bool PriceAdjustmentUsePercentage { get; set; }

        public decimal PriceAdjustmentValue { get; set; }

        public bool IsPreSelected { get; set; }

        public int PictureId { get; set; }

        public int Quantity { get; set; }
    }

    public partial record ProductBreadcrumbModel : BaseNopModel
    {
        public bool Enabled { get; set; }

        public int ProductId { get; set; }

        public string ProductName { get; set; }

        public string ProductSeName { get; set; }

        public IList<CategorySimpleModel> CategoryBreadcrumb { get; set; } = [];
    }

    public partial record TierPriceModel : BaseNopModel
    {
        public string Price { get; set; }

        public decimal PriceValue { get; set; }

        public int Quantity { get; set; }
    }
}
