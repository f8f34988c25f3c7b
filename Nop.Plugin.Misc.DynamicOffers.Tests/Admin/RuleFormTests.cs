using Nop.Plugin.Misc.DynamicOffers.Admin;
using Nop.Plugin.Misc.DynamicOffers.Admin.Models;
using Nop.Plugin.Misc.DynamicOffers.Offers;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Admin;

public class RuleFormTests
{
    [Fact]
    public void A_question_is_added_to_the_group_whose_button_was_pressed()
    {
        var nodes = RuleForm.Change([], "add:-1", "any");
        nodes = RuleForm.Change(nodes, "add:0", "has_cart");
        nodes = RuleForm.Change(nodes, "add:-1", "left_cart");
        nodes = RuleForm.Change(nodes, "add:0", "orders");

        Assert.Equal("any(has_cart orders) left_cart", Text(RuleForm.ToTerms(nodes)));
    }

    [Fact]
    public void A_group_goes_with_all_that_stands_in_it()
    {
        var nodes = RuleForm.ToNodes(
        [
            ConditionTerms.Group("any", new ConditionTerms("a"), ConditionTerms.Group("none", new ConditionTerms("b"))),
            ConditionTerms.Group("all", new ConditionTerms("c"), new ConditionTerms("d"))
        ]);

        Assert.Equal("all(c d)", Text(RuleForm.ToTerms(RuleForm.Change(nodes, "remove:0", code: null))));
        Assert.Equal("any(a) all(c d)", Text(RuleForm.ToTerms(RuleForm.Change(nodes, "remove:2", code: null))));
        Assert.Equal("any(a none(b)) all(c)", Text(RuleForm.ToTerms(RuleForm.Change(nodes, "remove:6", code: null))));
    }

    [Theory]
    [InlineData("add:-1", "")]
    [InlineData("add:0", "orders")]
    [InlineData("add:9", "orders")]
    [InlineData("add:-2", "orders")]
    [InlineData("remove:9", null)]
    [InlineData("remove:-1", null)]
    [InlineData("nonsense", "orders")]
    [InlineData("add:x", "orders")]
    public void What_no_button_says_changes_nothing(string act, string? code) =>
        Assert.Equal("has_cart", Text(RuleForm.ToTerms(RuleForm.Change([new RuleNodeModel { Code = "has_cart" }], act, code))));

    [Fact]
    public void Nodes_that_name_each_other_as_their_parents_are_in_no_rule()
    {
        List<RuleNodeModel> nodes = [new() { Code = "any", Parent = 1 }, new() { Code = "all", Parent = 0 }, new() { Code = "any", Parent = 2 }, new() { Code = "has_cart" }];

        Assert.Equal("has_cart", Text(RuleForm.ToTerms(nodes)));
    }

    [Fact]
    public void Values_ticked_stand_in_one_text_and_empty_ones_count_for_nothing()
    {
        var terms = RuleForm.ToTerms([new RuleNodeModel { Code = "country", Values = new() { ["countries"] = [" 4 ", "", null, "7"] } }]);

        Assert.Equal("4,7", terms.Single().Arguments["countries"]);
    }

    [Fact]
    public void What_an_owner_wrote_with_a_comma_is_saved_as_it_was()
    {
        var terms = new ConditionTerms("cart_attribute", new Dictionary<string, string> { ["value"] = "Red, large,,x" });

        Assert.Equal("Red, large,,x", RuleForm.ToTerms(RuleForm.ToNodes([terms])).Single().Arguments["value"]);
    }

    private static string Text(IEnumerable<ConditionTerms> rule) =>
        string.Join(' ', rule.Select(terms => terms.Of is null ? terms.Code : $"{terms.Code}({Text(terms.Of)})"));
}
