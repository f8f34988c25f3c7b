using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Nop.Plugin.Misc.DynamicOffers.Storefront.Beacons;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Storefront.Beacons;

public class BeaconBatchTests
{
    [Theory]
    [InlineData("")]
    [InlineData("nonsense")]
    [InlineData("null")]
    [InlineData("7")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("[null]")]
    [InlineData("[7]")]
    [InlineData("[[]]")]
    [InlineData("[{}]")]
    [InlineData("""[{"kind":"exit_intent"}""")]
    [InlineData("""[{"kind":"exit_intent"},]""")]
    [InlineData("""[{"kind":"exit_intent"}] []""")]
    [InlineData("""[{"kind":"product_viewed","productId":12}]""")]
    [InlineData("""[{"kind":"EXIT_INTENT"}]""")]
    [InlineData("""[{"kind":null}]""")]
    [InlineData("""[{"kind":7}]""")]
    [InlineData("""[{"kind":"\ud800"}]""")]
    [InlineData("""[{"productId":12}]""")]
    [InlineData("""[{"kind":"exit_intent","kind":"exit_intent"}]""")]
    [InlineData("""[{"kind":"exit_intent","price":1}]""")]
    [InlineData("""[{"kind":"exit_intent","\ud800":1}]""")]
    [InlineData("""[{"kind":"exit_intent","ProductId":12}]""")]
    [InlineData("""[{"kind":"exit_intent","productId":"12"}]""")]
    [InlineData("""[{"kind":"exit_intent","productId":null}]""")]
    [InlineData("""[{"kind":"exit_intent","productId":0}]""")]
    [InlineData("""[{"kind":"exit_intent","productId":-1}]""")]
    [InlineData("""[{"kind":"exit_intent","productId":1.5}]""")]
    [InlineData("""[{"kind":"exit_intent","productId":99999999999}]""")]
    [InlineData("""[{"kind":"exit_intent","seconds":5}]""")]
    [InlineData("""[{"kind":"lingered","productId":12}]""")]
    [InlineData("""[{"kind":"lingered","productId":12,"seconds":0}]""")]
    [InlineData("""[{"kind":"lingered","productId":12,"seconds":-5}]""")]
    [InlineData("""[{"kind":"lingered","productId":12,"seconds":86401}]""")]
    [InlineData("""[{"kind":"lingered","productId":12,"seconds":"5"}]""")]
    [InlineData("""[{"kind":"lingered","productId":12,"seconds":true}]""")]
    [InlineData("""[{"kind":"price_compared"}]""")]
    [InlineData("""[{"kind":"exit_intent"},{"kind":"lingered"}]""")]
    public void What_the_script_does_not_write_is_refused_as_a_whole(string signals)
    {
        var exception = Assert.Throws<FormatException>(() => BeaconBatch.Parse(BeaconForm.Of(signals)));

        Assert.EndsWith(".", exception.Message);
    }

    [Theory]
    [InlineData("")]
    [InlineData("7")]
    [InlineData("{5d0f7d3a-6f0b-4d9a-8a59-0d3b7c4b2a11}")]
    public void An_id_that_is_no_guid_is_refused(string id)
    {
        Assert.Contains("'id'", Assert.Throws<FormatException>(() => BeaconBatch.Parse(BeaconForm.Of(id: id))).Message);
    }

    [Theory]
    [InlineData("kind", "exit_intent")]
    [InlineData("", "")]
    public void A_field_that_the_script_does_not_send_is_refused(string name, string value)
    {
        var fields = BeaconForm.Fields();
        fields[name] = value;

        Assert.Throws<FormatException>(() => BeaconBatch.Parse(new FormCollection(fields)));
    }

    [Fact]
    public void A_field_sent_twice_is_refused()
    {
        var fields = BeaconForm.Fields();
        fields["signals"] = new([BeaconForm.Good, BeaconForm.Good]);

        Assert.Throws<FormatException>(() => BeaconBatch.Parse(new FormCollection(fields)));
    }

    [Theory]
    [InlineData(20, true)]
    [InlineData(21, false)]
    public void A_batch_holds_at_most_twenty_signals(int count, bool isTaken)
    {
        var signals = JsonSerializer.Serialize(Enumerable.Repeat(new { kind = "exit_intent" }, count));

        var exception = Record.Exception(() => BeaconBatch.Parse(BeaconForm.Of(signals)));

        Assert.Equal(isTaken, exception is null);
    }

    [Theory]
    [InlineData("N")]
    [InlineData("D")]
    public void What_the_script_writes_is_read(string format)
    {
        var id = Guid.NewGuid();

        const string signals = """[{"kind":"lingered","productId":12,"seconds":86400},{"kind":"price_compared","productId":12},{"kind":"exit_intent"}]""";
        var batch = BeaconBatch.Parse(BeaconForm.Of(signals, id.ToString(format)));

        Assert.Equal(id, batch.Id);
        Assert.Equal([new("lingered", 12, 86_400), new("price_compared", 12, 0), new("exit_intent", 0, 0)], batch.Signals);
    }
}
