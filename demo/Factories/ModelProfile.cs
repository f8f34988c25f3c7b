using AutoMapper;

namespace DemoStore.Factories;

/// <summary>Models whose properties are named as those they are filled from.</summary>
public sealed class ModelProfile : Profile, IOrderedMapperProfile
{
    public ModelProfile()
    {
        CreateMap<Address, AddressModel>();
        CreateMap<Customer, CustomerInfoModel>();
        CreateMap<Discount, DiscountModel>().ReverseMap();
        CreateMap<MessageTemplate, MessageTemplateModel>().ReverseMap();
        CreateMap<OrderDetailsModel.OrderItemModel, SubmitReturnRequestModel.OrderItemModel>();
        CreateMap<ShoppingCartModel.ShoppingCartItemModel, WishlistModel.ShoppingCartItemModel>();
    }

    public int Order => 0;
}
