using FluentValidation.Results;
using Nop.Core;
using Nop.Core.Domain.Catalog;
using Nop.Plugin.Misc.DynamicOffers.Admin;
using Nop.Plugin.Misc.DynamicOffers.Admin.Models;
using Nop.Plugin.Misc.DynamicOffers.Tests.Builders;
using Nop.Services.Catalog;
using NSubstitute;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Admin;

public class ProductPickerTests
{
    private readonly IProductService _products = Substitute.For<IProductService>();
    private readonly ProductPicker _picker;

    public ProductPickerTests()
    {
        _products.GetProductByIdAsync(3).Returns(new Product { Id = 3, Name = "Kettle", Published = true });
        _products.GetProductByIdAsync(4).Returns(new Product { Id = 4, Name = "Old kettle", Published = true, Deleted = true });
        _products.GetProductByIdAsync(5).Returns(new Product { Id = 5, Name = "New kettle" });
        _products.GetProductByIdAsync(9).Returns((Product?)null);
        _picker = new ProductPicker(_products, things: null!, FakeShop.Texts());
    }

    [Fact]
    public async Task What_is_chosen_is_named_and_marked_where_the_shop_does_not_have_it()
    {
        var model = await _picker.PrepareAsync("ScopeIds", "3, 4,5,9,3", searches: new Dictionary<string, string>());

        Assert.Equal(
            [
                new ChosenThingModel(3, "Kettle"),
                new ChosenThingModel(4, "Old kettle", Text("Deleted"), IsMissing: true),
                new ChosenThingModel(5, "New kettle", Text("Unpublished")),
                new ChosenThingModel(9, "9", Text("Unknown"), IsMissing: true)
            ],
            model.Chosen);
        Assert.Empty(model.Found);
        Assert.Empty((await _picker.PrepareAsync("ScopeIds", "3; 4", new Dictionary<string, string>())).Chosen);
    }

    [Fact]
    public async Task Products_are_found_beside_the_field_whose_words_were_typed_with_those_that_are_hidden()
    {
        var found = new PagedList<Product>([new Product { Id = 3, Name = "Kettle", Sku = "K-3", Published = true }, new Product { Id = 5, Name = "New kettle" }], 0, 20, totalCount: 21);
        _products.SearchProductsAsync(pageSize: 20, keywords: "kettle", showHidden: true).Returns(found);
        var searches = new Dictionary<string, string> { ["ScopeIds"] = "kettle" };

        var model = await _picker.PrepareAsync("ScopeIds", null, searches);

        Assert.Equal([new FoundProductModel(3, "Kettle", "K-3"), new FoundProductModel(5, "New kettle", Text("Unpublished"))], model.Found);
        Assert.Equal(("kettle", true), (model.Words, model.HasMore));
        Assert.Empty((await _picker.PrepareAsync("BuyProductId", null, searches)).Found);
    }

    [Theory]
    [InlineData("pick:ScopeIds:7", "1, x, 7")]
    [InlineData("pick:ScopeIds:1", "x, 1")]
    [InlineData("drop:ScopeIds:1", "x")]
    [InlineData("drop:ScopeIds:8", "1, x")]
    [InlineData("find:ScopeIds", "1,x")]
    [InlineData("pick:ScopeIds:seven", "1,x")]
    public void An_id_is_put_into_the_list_or_taken_out_and_all_else_that_was_typed_stays(string act, string ids)
    {
        var model = new CampaignModel { ScopeIds = "1,x" };

        Assert.Equal("ScopeIds", ProductPicker.Change(model, act));
        Assert.Equal(ids, model.ScopeIds);
    }

    [Fact]
    public void One_product_takes_the_place_of_another_and_a_rule_has_a_list()
    {
        var model = new CampaignModel { BuyProductId = 2, Rule = [new RuleNodeModel { Code = "any" }, new RuleNodeModel { Code = "cart_product", Parent = 0 }] };

        ProductPicker.Change(model, "pick:BuyProductId:7");
        ProductPicker.Change(model, "pick:Rule[1].Values[products]:7");
        ProductPicker.Change(model, "pick:Rule[1].Values[products]:8");
        Assert.Equal((7, "7, 8"), (model.BuyProductId, model.Rule[1].Values["products"].Single()));

        model.Framings = [new CampaignFramingModel()];
        ProductPicker.Change(model, "pick:PictureProductId:5");
        ProductPicker.Change(model, "pick:Framings[0].PictureProductId:6");
        ProductPicker.Change(model, "pick:Framings[1].PictureProductId:6");
        Assert.Equal((5, 6), (model.PictureProductId, model.Framings.Single().PictureProductId));

        ProductPicker.Change(model, "drop:Framings[0].PictureProductId:6");
        Assert.Null(model.Framings[0].PictureProductId);
        ProductPicker.Change(model, "drop:BuyProductId:7");
        ProductPicker.Change(model, "drop:Rule[1].Values[products]:7");
        Assert.Equal((null, "8"), (model.BuyProductId, model.Rule[1].Values["products"].Single()));
    }

    [Theory]
    [InlineData("pick:Rule[2].Values[products]:7")]
    [InlineData("pick:Rule[99999999999].Values[products]:7")]
    [InlineData("pick:Name:7")]
    [InlineData("pick::")]
    [InlineData("find:")]
    public void A_button_that_is_none_of_ours_changes_nothing(string act)
    {
        var model = new CampaignModel { Name = "Autumn", Rule = [new RuleNodeModel { Code = "cart_product" }] };

        ProductPicker.Change(model, act);

        Assert.Equal(("Autumn", null, null, 0), (model.Name, model.ScopeIds, model.BuyProductId, model.Rule[0].Values.Count));
        Assert.Null(ProductPicker.Change(model, "add:-1"));
    }

    [Fact]
    public async Task A_rule_that_names_a_product_that_is_deleted_or_never_was_is_told_of_beside_its_field()
    {
        var references = new CampaignReferences(_products, Substitute.For<ICategoryService>(), Substitute.For<IManufacturerService>(), Parts.Conditions, FakeShop.Texts());
        var model = new CampaignModel
        {
            Rule =
            [
                new RuleNodeModel { Code = "any" },
                new RuleNodeModel { Code = "cart_product", Parent = 0, Values = new() { ["products"] = ["3, 4, 9"], ["at_least"] = ["1"] } },
                new RuleNodeModel { Code = "cart_category", Parent = 0, Values = new() { ["categories"] = ["9"] } },
                new RuleNodeModel { Code = "gone" }
            ]
        };

        ValidationFailure failure = Assert.Single(await references.FindUnknownAsync(model));

        Assert.Equal("Rule[1].Values[products]", failure.PropertyName);
    }

    private static string Text(string name) => $"{DynamicOffersDefaults.LocalePrefix}Products.{name}";
}
