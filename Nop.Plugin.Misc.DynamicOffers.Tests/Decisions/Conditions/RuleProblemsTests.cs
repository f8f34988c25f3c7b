using Nop.Plugin.Misc.DynamicOffers.Decisions.Conditions;
using Nop.Plugin.Misc.DynamicOffers.Offers;
using Nop.Plugin.Misc.DynamicOffers.Tests.Builders;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Decisions.Conditions;

public class RuleProblemsTests
{
    private static readonly ConditionTerms Cart = new("has_cart");

    [Fact]
    public void Nothing_stands_against_a_rule_of_what_is_known()
    {
        Assert.Empty(Find());
        Assert.Empty(Find(Cart, ConditionTerms.Group(ConditionTerms.Any, new ConditionTerms("left_cart"), Terms("orders", "at_least", "2"))));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    public void A_question_may_lie_five_deep(int depth) => Assert.Empty(Find(Nested(depth)));

    [Theory]
    [InlineData(6, ConditionTerms.All)]
    [InlineData(6, ConditionTerms.Any)]
    [InlineData(20, ConditionTerms.None)]
    public void Deeper_is_refused(int depth, string group)
    {
        Assert.Equal(RuleProblems.TooDeep, Assert.Single(Find(Nested(depth, group))).Code);
    }

    [Fact]
    public void What_lies_too_deep_is_not_looked_at()
    {
        // Two ways down in each of twenty groups are a million questions.
        var terms = Cart;
        for (var depth = 0; depth < 20; depth++)
            terms = ConditionTerms.Group(ConditionTerms.All, terms, terms);

        var problems = Find(terms);

        Assert.Equal(32, problems.Count);
        Assert.All(problems, problem => Assert.Equal(RuleProblems.TooDeep, problem.Code));
    }

    [Fact]
    public void Fifty_questions_are_the_most_wherever_they_stand()
    {
        Assert.Empty(Find(Many(50)));
        Assert.Equal([new RuleProblem(RuleProblems.TooLong, "", "")], Find(Many(51)));
        Assert.Equal(
            [new RuleProblem(RuleProblems.TooLong, "", "")],
            Find(ConditionTerms.Group(ConditionTerms.Any, Many(26)), ConditionTerms.Group(ConditionTerms.None, Many(25))));
    }

    [Fact]
    public void A_question_that_nobody_knows_is_named_and_so_is_one_that_holds_others()
    {
        Assert.Equal(
            [new RuleProblem(RuleProblems.UnknownCondition, "horoscope", ""), new RuleProblem(RuleProblems.UnknownCondition, "has_cart", "")],
            Find(new ConditionTerms("horoscope"), Cart, Cart with { Of = [Cart] }));
    }

    [Fact]
    public void An_argument_out_of_range_is_named_with_its_condition()
    {
        Assert.Equal(
            [new RuleProblem(RuleProblems.ArgumentOutOfRange, "orders", "at_least"), new RuleProblem(RuleProblems.ArgumentOutOfRange, "time_of_day", "until")],
            Find(Terms("orders", "at_least", "0"), ConditionTerms.Group(ConditionTerms.None, Terms("time_of_day", "until", "24:00"))));
    }

    [Fact]
    public void An_argument_without_a_default_must_be_given()
    {
        Assert.Equal([new RuleProblem(RuleProblems.ArgumentOutOfRange, "cart_product", "products")], Find(new ConditionTerms("cart_product")));
        Assert.Empty(Find(Terms("cart_product", "products", "3")));
    }

    [Theory]
    [InlineData(ConditionTerms.All)]
    [InlineData(ConditionTerms.Any)]
    [InlineData(ConditionTerms.None)]
    public void A_group_of_nothing_is_named(string group)
    {
        Assert.Equal([new RuleProblem(RuleProblems.EmptyGroup, group, "")], Find(ConditionTerms.Group(group)));
        Assert.Equal([new RuleProblem(RuleProblems.EmptyGroup, group, "")], Find(Cart, new ConditionTerms(group)));
    }

    private static ConditionTerms Terms(string code, string argument, string value) => new(code, new Dictionary<string, string> { [argument] = value });

    private static ConditionTerms Nested(int depth, string group = ConditionTerms.All) =>
        depth == 1 ? Cart : ConditionTerms.Group(group, Nested(depth - 1, group));

    private static ConditionTerms[] Many(int count) => Enumerable.Repeat(Cart, count).ToArray();

    private static IReadOnlyList<RuleProblem> Find(params ConditionTerms[] audience) => RuleProblems.Find(audience, Parts.Conditions);
}
