using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.DynamicOffers.Decisions;
using Nop.Plugin.Misc.DynamicOffers.Offers;
using Nop.Plugin.Misc.DynamicOffers.Profiles;
using Nop.Plugin.Misc.DynamicOffers.Signals;
using Nop.Plugin.Misc.DynamicOffers.Tests.Builders;
using Nop.Services.Catalog;
using NSubstitute;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Profiles;

public class ProfileBuilderTests
{
    [Fact]
    public async Task The_cart_is_counted_in_units_and_dated_by_its_last_change()
    {
        var carts = FakeShop.Carts(
            Sample.CartItem(productId: 1, quantity: 2, updatedOnUtc: Sample.Now.AddHours(-3)),
            Sample.CartItem(productId: 2, quantity: 3, updatedOnUtc: Sample.Now.AddHours(-1)));
        var live = Sample.Live();
        live.Seen(Sample.Now.AddMinutes(-1));
        live.Seen(Sample.Now);
        for (var view = 0; view < 4; view++)
            live.Apply(Sample.Signal(subjectId: 3));

        var profile = await Parts.Profiles(carts).BuildAsync(live, Sample.Customer(), Sample.StoreId, Questions.None);

        Assert.Equal((Sample.Now, 4, TimeSpan.FromMinutes(1), false), (profile.TakenOnUtc, profile.ProductViews, profile.Away, profile.IsAbsent));
        Assert.Equal((5, Sample.Now.AddHours(-1)), (profile.CartQuantity, profile.CartChangedOnUtc));
        Assert.Equal((3, 4.0), (profile.Features.Products.Single().Id, profile.Features.Products.Single().Weight));
    }

    [Fact]
    public async Task What_was_deleted_while_it_was_in_the_cart_is_none_of_it_and_a_rule_that_names_it_is_not_met()
    {
        var products = Substitute.For<IProductService>();
        products.GetProductByIdAsync(3).Returns(new Product { Id = 3, Deleted = true });
        products.GetProductByIdAsync(4).Returns(new Product { Id = 4 });
        var reader = Reader(products, Substitute.For<ISpecificationAttributeService>());
        var rule = Parts.Conditions.Compile([new ConditionTerms("cart_product", new Dictionary<string, string> { ["products"] = "3" })])!;
        var terms = new CampaignTerms { Scope = new OfferScope { Kind = ScopeKind.Products, Ids = [3] }, Ladder = [new Rung(0m, 10m)] };
        var candidate = new Candidate(Candidate.OfferOf(new CandidateReference(1, 1), terms, Sample.Caps), rule);

        var profile = Sample.Profile with { Cart = await reader.ReadAsync(Sample.Customer(), Sample.StoreId) };
        var refusal = Parts.Decider().RefuseAtOnce([candidate], profile, Sample.Caps, new HashSet<string>());

        Assert.Equal([4], profile.Cart.Lines.Select(line => line.ProductId));
        Assert.Equal("cart_product", refusal!.Refusals.Single().Reason);
        Assert.Equal((Seen)0, rule.Check(profile, Sample.Caps).Saw);
    }

    [Fact]
    public async Task The_options_of_specification_attributes_are_read_for_who_asks_and_texts_are_none()
    {
        var specifications = Substitute.For<ISpecificationAttributeService>();
        specifications.GetProductSpecificationAttributesAsync(3).Returns(
        [
            new ProductSpecificationAttribute { SpecificationAttributeOptionId = 8 },
            new ProductSpecificationAttribute { SpecificationAttributeOptionId = 9, AttributeType = SpecificationAttributeType.CustomText }
        ]);
        specifications.GetProductSpecificationAttributesAsync(4).Returns([]);
        var reader = Reader(FakeShop.Products(), specifications);

        Assert.All((await reader.ReadAsync(Sample.Customer(), Sample.StoreId, ProfileParts.Costs)).Lines, line => Assert.Null(line.SpecificationOptionIds));
        Assert.Empty(specifications.ReceivedCalls());
        Assert.Equal(["8", ""], (await reader.ReadAsync(Sample.Customer(), Sample.StoreId, ProfileParts.Specifications)).Lines.Select(line => string.Join(',', line.SpecificationOptionIds!)));
    }

    [Fact]
    public async Task An_empty_cart_never_changed()
    {
        var profile = await Parts.Profiles(FakeShop.Carts())
            .BuildAsync(Sample.Live(), Sample.Customer(), Sample.StoreId, Questions.None);

        Assert.Equal((0, null, 0), (profile.CartQuantity, profile.CartChangedOnUtc, profile.Cart.Lines.Count));
    }

    [Fact]
    public async Task Who_is_elsewhere_has_been_away_since_the_last_sign()
    {
        var carts = FakeShop.Carts(Sample.CartItem(updatedOnUtc: Sample.Now.AddHours(-5)));

        var live = Sample.Live();
        live.Apply(Sample.Signal(SignalKind.Registered, occurredOnUtc: Sample.Now.AddHours(-4)));

        var profile = await Parts.Profiles(carts).BuildAbsentAsync(live, Sample.Customer(), Sample.StoreId, Questions.None);

        Assert.Equal(new ShopperProfile(Sample.Now, 0, TimeSpan.FromHours(4), IsAbsent: true, 1, Sample.Now.AddHours(-5), profile.Features) { Cart = profile.Cart, Named = profile.Named, Situation = profile.Situation }, profile);
        Assert.Equal(TimeSpan.FromHours(4), profile.Features.SinceSignUp);
    }

    [Fact]
    public async Task The_cart_of_this_customer_in_this_store_is_read_and_no_wishlist()
    {
        var carts = FakeShop.Carts();
        var customer = Sample.Customer();

        await Parts.Profiles(carts).BuildAbsentAsync(Sample.Live(), customer, storeId: 4, Questions.None);

        await carts.Received(1).GetShoppingCartAsync(customer, ShoppingCartType.ShoppingCart, 4);
        Assert.Single(carts.ReceivedCalls());
    }

    // Products 3 and 4 are in the cart.
    private static CartReader Reader(IProductService products, ISpecificationAttributeService specifications) => new(
        FakeShop.Carts(Sample.CartItem(productId: 3), Sample.CartItem(productId: 4)),
        products,
        Substitute.For<ICategoryService>(),
        Substitute.For<IManufacturerService>(),
        specifications,
        Substitute.For<IPriceCalculationService>());
}
