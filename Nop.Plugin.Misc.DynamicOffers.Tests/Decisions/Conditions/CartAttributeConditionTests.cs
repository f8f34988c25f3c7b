using Nop.Plugin.Misc.DynamicOffers.Decisions;
using Nop.Plugin.Misc.DynamicOffers.Decisions.Conditions;
using Nop.Plugin.Misc.DynamicOffers.Tests.Builders;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Decisions.Conditions;

public class CartAttributeConditionTests
{
    [Theory]
    [InlineData("12", "12", true)]
    [InlineData("12", "1", false)]
    [InlineData("12", "123", false)]
    [InlineData("For Anna", "for anna", true)]
    [InlineData("For Anna", " For Anna ", true)]
    [InlineData("For Anna", "Anna", false)]
    [InlineData("Tom &amp; Jerry &lt;3", "Tom & Jerry <3", true)]
    [InlineData("5 &gt; 4", "5 > 4", true)]
    [InlineData("&amp;lt;", "&lt;", true)]
    public void A_value_is_met_by_its_id_or_its_text_and_by_nothing_near_it(string written, string value, bool isMet)
    {
        var cart = Sample.WithCart(Sample.Line(2), Sample.Line(3) with { AttributesXml = Xml(written) });

        var result = new CartAttributeCondition().Ask(cart, ("value", value));

        Assert.Equal(new ConditionResult(isMet, "cart_attribute", isMet ? 3 : Seen.Nothing), result);
    }

    [Fact]
    public void Text_cannot_break_out_of_its_value()
    {
        var cart = Sample.WithCart(Sample.Line(3) with { AttributesXml = Xml("1</Value><Value>2") });

        Assert.False(new CartAttributeCondition().Ask(cart, ("value", "1</Value><Value>2")).IsMet);
    }

    [Fact]
    public void An_empty_cart_has_no_attribute()
    {
        Assert.Equal(new ConditionResult(false, "cart_attribute", Seen.Nothing), new CartAttributeCondition().Ask(Sample.WithCart(), ("value", "12")));
    }

    private static string Xml(string value) =>
        $"<Attributes><ProductAttribute ID=\"1\"><ProductAttributeValue><Value>{value}</Value></ProductAttributeValue></ProductAttribute></Attributes>";
}
