using Nop.Core.Domain.Security;

namespace DemoStore.Data.Schema;

/// <summary>
/// nopCommerce's tables and columns that are not named as their type and property.
/// </summary>
public sealed class HostTableNames : INameCompatibility
{
    public Dictionary<Type, string> TableNames { get; } = new()
    {
        [typeof(CustomerAddressMapping)] = "CustomerAddresses",
        [typeof(CustomerCustomerRoleMapping)] = "Customer_CustomerRole_Mapping",
        [typeof(DiscountCategoryMapping)] = "Discount_AppliedToCategories",
        [typeof(DiscountManufacturerMapping)] = "Discount_AppliedToManufacturers",
        [typeof(DiscountProductMapping)] = "Discount_AppliedToProducts",
        [typeof(PermissionRecordCustomerRoleMapping)] = "PermissionRecord_Role_Mapping",
        [typeof(ProductAttributeMapping)] = "Product_ProductAttribute_Mapping",
        [typeof(ProductCategory)] = "Product_Category_Mapping",
        [typeof(ProductManufacturer)] = "Product_Manufacturer_Mapping",
        [typeof(ProductPicture)] = "Product_Picture_Mapping"
    };

    public Dictionary<(Type, string), string> ColumnName { get; } = new()
    {
        [(typeof(Customer), nameof(Customer.BillingAddressId))] = "BillingAddress_Id",
        [(typeof(Customer), nameof(Customer.ShippingAddressId))] = "ShippingAddress_Id",
        [(typeof(CustomerAddressMapping), nameof(CustomerAddressMapping.AddressId))] = "Address_Id",
        [(typeof(CustomerAddressMapping), nameof(CustomerAddressMapping.CustomerId))] = "Customer_Id",
        [(typeof(CustomerCustomerRoleMapping), nameof(CustomerCustomerRoleMapping.CustomerId))] = "Customer_Id",
        [(typeof(CustomerCustomerRoleMapping), nameof(CustomerCustomerRoleMapping.CustomerRoleId))] = "CustomerRole_Id",
        [(typeof(DiscountCategoryMapping), nameof(DiscountMapping.DiscountId))] = "Discount_Id",
        [(typeof(DiscountCategoryMapping), nameof(DiscountMapping.EntityId))] = "Category_Id",
        [(typeof(DiscountManufacturerMapping), nameof(DiscountMapping.DiscountId))] = "Discount_Id",
        [(typeof(DiscountManufacturerMapping), nameof(DiscountMapping.EntityId))] = "Manufacturer_Id",
        [(typeof(DiscountProductMapping), nameof(DiscountMapping.DiscountId))] = "Discount_Id",
        [(typeof(DiscountProductMapping), nameof(DiscountMapping.EntityId))] = "Product_Id",
        [(typeof(PermissionRecordCustomerRoleMapping), nameof(PermissionRecordCustomerRoleMapping.PermissionRecordId))] = "PermissionRecord_Id",
        [(typeof(PermissionRecordCustomerRoleMapping), nameof(PermissionRecordCustomerRoleMapping.CustomerRoleId))] = "CustomerRole_Id"
    };
}
