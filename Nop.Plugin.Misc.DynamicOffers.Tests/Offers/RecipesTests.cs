using Nop.Plugin.Misc.DynamicOffers.Decisions.Conditions;
using Nop.Plugin.Misc.DynamicOffers.Offers;
using Nop.Plugin.Misc.DynamicOffers.Tests.Builders;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Offers;

public class RecipesTests
{
    public static TheoryData<string> Codes => new(Recipes.All.Select(recipe => recipe.Code));

    [Theory]
    [MemberData(nameof(Codes))]
    public void A_recipe_is_a_campaign_that_can_be_launched_once_its_products_are_named(string code)
    {
        var terms = Recipes.Find(code)!.Terms(new RecipeProducts(Bought: [4], Given: [9]));
        var (settings, isAmount) = (new DynamicOffersSettings(), Recipes.Find(code)!.Terms(RecipeProducts.None).Reward == RewardKind.AmountOff);
        var steps = DepthSteps.Read(isAmount ? settings.AmountSteps : settings.PercentageSteps, most: 100m)!;

        Assert.Empty(CampaignProblems.Find(terms));
        Assert.Empty(RuleProblems.Find(terms.Audience, Parts.Conditions));
        Assert.NotEmpty(terms.Audience);
        Assert.Equal(10m, terms.NoOfferPercentage);
        Assert.Equal(code, terms.Recipe);
        if (!terms.Scope.IsOfLines && terms.Reward is RewardKind.PercentOff or RewardKind.AmountOff)
            Assert.All(terms.Ladder, rung => Assert.Contains(rung.Depth, steps));
        Assert.Equal(terms.ToJson(), CampaignTerms.FromJson(terms.ToJson()).ToJson());
    }

    [Fact]
    public void Every_recipe_has_a_code_and_a_name_of_its_own()
    {
        Assert.Equal(Recipes.All.Count, Recipes.All.Select(recipe => recipe.Code).Distinct().Count());
        Assert.Null(Recipes.Find("no_such_recipe"));
        Assert.Null(Recipes.Find(null));
    }

    [Theory]
    [InlineData("buy_and_get")]
    [InlineData("goes_with")]
    [InlineData("overstock")]
    public void What_needs_products_says_so_until_they_are_named(string code) =>
        Assert.Contains(CampaignProblems.NothingNamed, CampaignProblems.Find(Recipes.Find(code)!.Terms(RecipeProducts.None)));
}
