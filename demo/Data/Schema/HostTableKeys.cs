using Nop.Core.Domain.Configuration;
using Nop.Core.Domain.Logging;
using Nop.Core.Domain.Security;
using Nop.Core.Domain.Seo;
using Rule = System.Data.Rule;

namespace DemoStore.Data.Schema;

/// <summary>
/// The keys and indexes of nopCommerce's own tables: what goes when a row goes, and what is looked up.
/// </summary>
internal static class HostTableKeys
{
    /// <summary>
    /// Mappings that are their own key, by property.
    /// </summary>
    public static readonly Dictionary<Type, string[]> CompositeKeys = new()
    {
        [typeof(CustomerAddressMapping)] = [nameof(CustomerAddressMapping.AddressId), nameof(CustomerAddressMapping.CustomerId)],
        [typeof(CustomerCustomerRoleMapping)] = [nameof(CustomerCustomerRoleMapping.CustomerId), nameof(CustomerCustomerRoleMapping.CustomerRoleId)],
        [typeof(DiscountCategoryMapping)] = [nameof(DiscountMapping.DiscountId), nameof(DiscountMapping.EntityId)],
        [typeof(DiscountManufacturerMapping)] = [nameof(DiscountMapping.DiscountId), nameof(DiscountMapping.EntityId)],
        [typeof(DiscountProductMapping)] = [nameof(DiscountMapping.DiscountId), nameof(DiscountMapping.EntityId)],
        [typeof(PermissionRecordCustomerRoleMapping)] =
            [nameof(PermissionRecordCustomerRoleMapping.PermissionRecordId), nameof(PermissionRecordCustomerRoleMapping.CustomerRoleId)]
    };

    public static readonly (Type Table, string Property, Type Primary, Rule OnDelete)[] ForeignKeys =
    [
        (typeof(AclRecord), nameof(AclRecord.CustomerRoleId), typeof(CustomerRole), Rule.Cascade),
        (typeof(ActivityLog), nameof(ActivityLog.CustomerId), typeof(Customer), Rule.Cascade),
        (typeof(Address), nameof(Address.CountryId), typeof(Country), Rule.None),
        (typeof(Address), nameof(Address.StateProvinceId), typeof(StateProvince), Rule.None),
        (typeof(Customer), nameof(Customer.BillingAddressId), typeof(Address), Rule.None),
        (typeof(Customer), nameof(Customer.ShippingAddressId), typeof(Address), Rule.None),
        (typeof(Customer), nameof(Customer.LanguageId), typeof(Language), Rule.SetNull),
        (typeof(Customer), nameof(Customer.CurrencyId), typeof(Currency), Rule.SetNull),
        (typeof(CustomerAddressMapping), nameof(CustomerAddressMapping.AddressId), typeof(Address), Rule.Cascade),
        (typeof(CustomerAddressMapping), nameof(CustomerAddressMapping.CustomerId), typeof(Customer), Rule.Cascade),
        (typeof(CustomerCustomerRoleMapping), nameof(CustomerCustomerRoleMapping.CustomerId), typeof(Customer), Rule.Cascade),
        (typeof(CustomerCustomerRoleMapping), nameof(CustomerCustomerRoleMapping.CustomerRoleId), typeof(CustomerRole), Rule.Cascade),
        (typeof(CustomerPassword), nameof(CustomerPassword.CustomerId), typeof(Customer), Rule.Cascade),
        (typeof(DiscountCategoryMapping), nameof(DiscountMapping.DiscountId), typeof(Discount), Rule.Cascade),
        (typeof(DiscountCategoryMapping), nameof(DiscountMapping.EntityId), typeof(Category), Rule.Cascade),
        (typeof(DiscountManufacturerMapping), nameof(DiscountMapping.DiscountId), typeof(Discount), Rule.Cascade),
        (typeof(DiscountManufacturerMapping), nameof(DiscountMapping.EntityId), typeof(Manufacturer), Rule.Cascade),
        (typeof(DiscountProductMapping), nameof(DiscountMapping.DiscountId), typeof(Discount), Rule.Cascade),
        (typeof(DiscountProductMapping), nameof(DiscountMapping.EntityId), typeof(Product), Rule.Cascade),
        (typeof(DiscountRequirement), nameof(DiscountRequirement.DiscountId), typeof(Discount), Rule.Cascade),
        (typeof(DiscountRequirement), nameof(DiscountRequirement.ParentId), typeof(DiscountRequirement), Rule.None),
        (typeof(DiscountUsageHistory), nameof(DiscountUsageHistory.DiscountId), typeof(Discount), Rule.Cascade),
        (typeof(DiscountUsageHistory), nameof(DiscountUsageHistory.OrderId), typeof(Order), Rule.Cascade),
        (typeof(GiftCard), nameof(GiftCard.PurchasedWithOrderItemId), typeof(OrderItem), Rule.None),
        (typeof(LocaleStringResource), nameof(LocaleStringResource.LanguageId), typeof(Language), Rule.Cascade),
        (typeof(LocalizedProperty), nameof(LocalizedProperty.LanguageId), typeof(Language), Rule.Cascade),
        (typeof(Log), nameof(Log.CustomerId), typeof(Customer), Rule.Cascade),
        (typeof(Order), nameof(Order.BillingAddressId), typeof(Address), Rule.None),
        (typeof(Order), nameof(Order.CustomerId), typeof(Customer), Rule.None),
        (typeof(Order), nameof(Order.PickupAddressId), typeof(Address), Rule.None),
        (typeof(Order), nameof(Order.ShippingAddressId), typeof(Address), Rule.None),
        (typeof(OrderItem), nameof(OrderItem.OrderId), typeof(Order), Rule.Cascade),
        (typeof(OrderItem), nameof(OrderItem.ProductId), typeof(Product), Rule.Cascade),
        (typeof(OrderNote), nameof(OrderNote.OrderId), typeof(Order), Rule.Cascade),
        (typeof(PermissionRecordCustomerRoleMapping), nameof(PermissionRecordCustomerRoleMapping.PermissionRecordId), typeof(PermissionRecord), Rule.Cascade),
        (typeof(PermissionRecordCustomerRoleMapping), nameof(PermissionRecordCustomerRoleMapping.CustomerRoleId), typeof(CustomerRole), Rule.Cascade),
        (typeof(ProductAttributeCombination), nameof(ProductAttributeCombination.ProductId), typeof(Product), Rule.Cascade),
        (typeof(ProductAttributeMapping), nameof(ProductAttributeMapping.ProductAttributeId), typeof(ProductAttribute), Rule.Cascade),
        (typeof(ProductAttributeMapping), nameof(ProductAttributeMapping.ProductId), typeof(Product), Rule.Cascade),
        (typeof(ProductAttributeValue), nameof(ProductAttributeValue.ProductAttributeMappingId), typeof(ProductAttributeMapping), Rule.Cascade),
        (typeof(ProductCategory), nameof(ProductCategory.CategoryId), typeof(Category), Rule.Cascade),
        (typeof(ProductCategory), nameof(ProductCategory.ProductId), typeof(Product), Rule.Cascade),
        (typeof(ProductManufacturer), nameof(ProductManufacturer.ManufacturerId), typeof(Manufacturer), Rule.Cascade),
        (typeof(ProductManufacturer), nameof(ProductManufacturer.ProductId), typeof(Product), Rule.Cascade),
        (typeof(ProductPicture), nameof(ProductPicture.PictureId), typeof(Nop.Core.Domain.Media.Picture), Rule.Cascade),
        (typeof(ProductPicture), nameof(ProductPicture.ProductId), typeof(Product), Rule.Cascade),
        (typeof(ProductReview), nameof(ProductReview.CustomerId), typeof(Customer), Rule.Cascade),
        (typeof(ProductReview), nameof(ProductReview.ProductId), typeof(Product), Rule.Cascade),
        (typeof(ProductReview), nameof(ProductReview.StoreId), typeof(Store), Rule.Cascade),
        (typeof(QueuedEmail), nameof(QueuedEmail.EmailAccountId), typeof(EmailAccount), Rule.Cascade),
        (typeof(ReturnRequest), nameof(ReturnRequest.CustomerId), typeof(Customer), Rule.Cascade),
        (typeof(RewardPointsHistory), nameof(RewardPointsHistory.CustomerId), typeof(Customer), Rule.Cascade),
        (typeof(ShoppingCartItem), nameof(ShoppingCartItem.CustomerId), typeof(Customer), Rule.Cascade),
        (typeof(ShoppingCartItem), nameof(ShoppingCartItem.ProductId), typeof(Product), Rule.Cascade),
        (typeof(StateProvince), nameof(StateProvince.CountryId), typeof(Country), Rule.Cascade),
        (typeof(StoreMapping), nameof(StoreMapping.StoreId), typeof(Store), Rule.Cascade),
        (typeof(TierPrice), nameof(TierPrice.CustomerRoleId), typeof(CustomerRole), Rule.Cascade),
        (typeof(TierPrice), nameof(TierPrice.ProductId), typeof(Product), Rule.Cascade)
    ];

    /// <summary>
    /// Indexes beside those of the foreign keys.
    /// </summary>
    public static readonly (Type Table, string[] Properties)[] Indexes =
    [
        (typeof(AclRecord), [nameof(AclRecord.EntityId), nameof(AclRecord.EntityName)]),
        (typeof(Category), [nameof(Category.ParentCategoryId)]),
        (typeof(Customer), [nameof(Customer.CustomerGuid)]),
        (typeof(Customer), [nameof(Customer.Email)]),
        (typeof(Customer), [nameof(Customer.SystemName)]),
        (typeof(Customer), [nameof(Customer.Username)]),
        (typeof(GenericAttribute), [nameof(GenericAttribute.EntityId), nameof(GenericAttribute.KeyGroup)]),
        (typeof(LocaleStringResource), [nameof(LocaleStringResource.ResourceName), nameof(LocaleStringResource.LanguageId)]),
        (typeof(LocalizedProperty), [nameof(LocalizedProperty.EntityId), nameof(LocalizedProperty.LocaleKeyGroup)]),
        (typeof(Order), [nameof(Order.CreatedOnUtc)]),
        (typeof(Product), [nameof(Product.ParentGroupedProductId)]),
        (typeof(QueuedEmail), [nameof(QueuedEmail.SentOnUtc)]),
        (typeof(RelatedProduct), [nameof(RelatedProduct.ProductId1)]),
        (typeof(Setting), [nameof(Setting.Name)]),
        (typeof(StoreMapping), [nameof(StoreMapping.EntityId), nameof(StoreMapping.EntityName)]),
        (typeof(UrlRecord), [nameof(UrlRecord.EntityId), nameof(UrlRecord.EntityName)]),
        (typeof(UrlRecord), [nameof(UrlRecord.Slug)])
    ];
}
