using Nop.Plugin.Misc.DynamicOffers.Tests.Infrastructure;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Stories;

/// <summary>Segments through the admin and the shop: who enters and leaves, what is offered to whom, and in which words.</summary>
public sealed class SegmentStories : OwnersShopStories
{
    private const string Segments = "/Admin/DynamicOffersSegments/";
    private const string Campaigns = "/Admin/DynamicOffersCampaigns/";

    [Fact]
    public async Task Segments_hold_shoppers_and_texts_say_what_is_true_of_them()
    {
        await A_text_with_a_token_that_can_never_be_filled_is_refused_beside_its_field();
        await A_shopper_enters_and_leaves_with_what_they_do_and_by_the_passing_of_time();
    }

    private async Task A_shopper_enters_and_leaves_with_what_they_do_and_by_the_passing_of_time()
    {
        // Two questions, one field wrong first: nothing that was typed is lost.
        var refused = await SaveSegmentAsync("", ("Rule[0].Code", "signed_up_within"), ("Rule[0].Values[days]", "7"));
        Assert.Contains("Enter a name", refused.Text("#dynamic-offers-problems"));
        Assert.Contains("value=\"7\"", refused.Body);
        Assert.False((await SaveSegmentAsync("Newcomers", ("Rule[0].Code", "signed_up_within"), ("Rule[0].Values[days]", "7"))).Has("#dynamic-offers-problems"));
        var segment = (await Database.QueryAsync("SELECT \"Id\" FROM \"DynamicOffers_Segment\""))[0][0];

        await Owner.Browser.GetAsync(Campaigns + "Create");
        var saved = await Owner.Browser.SubmitAsync("button[name=save]", new()
        {
            ["Name"] = "For newcomers",
            ["Rule[0].Code"] = "in_segment",
            ["Rule[0].Parent"] = "-1",
            ["Rule[0].Values[segments]"] = segment,
            ["Rungs[0].Depth"] = "10",
            ["NoOfferPercentage"] = "0",
            ["Titles[0].Text"] = "%Offer.Amount% off",
            ["Framings[0].Titles[0].Text"] = "%Shopper.FirstName%, %Offer.Amount% for %Segment.Name%",
            ["Framings[0].PictureProductId"] = "6"
        });
        Assert.True(saved.Has(".alert-success"), saved.Body);
        (await Owner.Browser.SubmitAsync("tbody button[name=launch]")).EnsureSuccess();

        using var shopper = await new StoryShopper(Store.Address).AgreesAsync();
        await shopper.AddsToCartAsync("stoneware-mug");
        Assert.False((await shopper.OpensCartAsync()).Has(".dynamic-offers-cart strong"));
        Assert.Equal("0", await MembersAsync());

        await shopper.RegistersAsync();
        Assert.Contains("10 % for Newcomers", (await shopper.OpensCartAsync()).Text(".dynamic-offers-cart strong"));
        var picture = Assert.Single((await shopper.Browser.GetAsync("/offers")).Html.QuerySelectorAll(".dynamic-offers-picture"));
        Assert.Equal((await Database.QueryAsync("SELECT \"Name\" FROM \"Product\" WHERE \"Id\" = 6"))[0][0], picture.GetAttribute("alt"));
        Assert.Equal("1", await MembersAsync());
        Assert.Contains("Told from 10 shoppers on", (await Owner.Browser.GetAsync(Segments + "List")).Text(".segment-given"));

        using (var export = await shopper.Browser.RequestAsync("/offers/export"))
            Assert.Contains("\"name\":\"Newcomers\"", (await export.Content.ReadAsStringAsync()).Replace(" ", ""));
        Assert.Equal("1", (await Owner.Browser.GetAsync("/Admin/DynamicOffersAdmin/Privacy")).Text("#dynamic-offers-kept-segments td"));

        // Counted, also before a rule is saved; and it is not deleted under a campaign that asks for it.
        await Owner.Browser.GetAsync(Segments + "Edit?id=" + segment);
        var counted = await Owner.Browser.SubmitAsync("button[name=formAct]", new() { ["formAct"] = "count" });
        Assert.Equal("1 of the 1 shoppers who came last meet it now.", counted.Text("#dynamic-offers-count"));
        await Owner.Browser.GetAsync(Segments + "List");
        var kept = await Owner.Browser.SubmitAsync("button[name=delete]");
        Assert.Contains("A campaign asks for this segment", kept.Body);

        // Nobody does anything for eight days.
        await Owner.LetPassAsync(TimeSpan.FromDays(8));
        for (var tries = 0; await MembersAsync() != "0"; tries++)
        {
            Assert.True(tries < 60, "Nobody was counted out within 30 seconds.");
            await Task.Delay(500);
        }
    }

    private async Task A_text_with_a_token_that_can_never_be_filled_is_refused_beside_its_field()
    {
        await Owner.Browser.GetAsync(Campaigns + "Create");
        var refused = await Owner.Browser.SubmitAsync("button[name=save]", new()
        {
            ["Name"] = "Odd words",
            ["Rungs[0].Depth"] = "10",
            ["Titles[0].Text"] = "%Product.Name% for less"
        });

        Assert.Contains("The token %Product.Name% can never be filled in for this offer.", refused.Text("#Titles-0--error"));
        Assert.Contains("value=\"%Product.Name% for less\"", refused.Body);
        Assert.Equal(0, await Database.CountAsync("\"DynamicOffers_Campaign\""));
    }

    private async Task<ShopPage> SaveSegmentAsync(string name, params (string Name, string? Value)[] fields)
    {
        await Owner.Browser.GetAsync(Segments + "Edit");

        return await Owner.Browser.SubmitAsync("button[name=save]", fields.Append(("Name", name)).Append(("Rule[0].Parent", "-1")).ToDictionary(field => field.Item1, field => field.Item2));
    }

    private async Task<string> MembersAsync() => (await Owner.Browser.GetAsync(Segments + "List")).Text(".segment-members");
}
