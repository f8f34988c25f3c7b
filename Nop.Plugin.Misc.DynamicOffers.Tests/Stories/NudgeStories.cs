namespace Nop.Plugin.Misc.DynamicOffers.Tests.Stories;

/// <summary>What is said without taking anything off: true numbers of the shop, and nothing once they are not true any more.</summary>
public sealed class NudgeStories : OwnersShopStories
{
    private const string Pages = "/Admin/DynamicOffersCampaigns/";
    private const string Teapot = "cast-iron-teapot";

    [Fact]
    public async Task Nudges_do_what_they_say()
    {
        await Early_access_is_a_role_for_a_while();
        await What_is_said_is_true_and_costs_nothing();
    }

    private async Task What_is_said_is_true_and_costs_nothing()
    {
        using (var buyer = await new StoryShopper(Store.Address).AgreesAsync())
        {
            await buyer.AddsToCartAsync(Teapot);
            await buyer.AddsToCartAsync(Teapot);
            await buyer.GoesToConfirmAsync();
            await buyer.ConfirmsAsync();
        }

        await LaunchAsync("social_proof", depth: "2");
        using var shopper = await new StoryShopper(Store.Address).AgreesAsync();
        Assert.Equal("2 sold in the last 7 days.", (await shopper.Browser.GetAsync("/" + Teapot)).Text(".dynamic-offers-nudge"));

        // No price, no wallet, no order knows of it.
        await shopper.AddsToCartAsync(Teapot);
        var cart = await shopper.OpensCartAsync();
        Assert.False(cart.Has(".order-subtotal-discount"));
        Assert.False(cart.Has(".dynamic-offers-count"));
        await shopper.GoesToConfirmAsync();
        Assert.Contains("/checkout/completed", (await shopper.ConfirmsAsync()).Url.AbsolutePath);
        Assert.Equal(0, await Database.CountAsync("\"DynamicOffers_LedgerEntry\" WHERE \"Amount\" <> 0"));

        await Owner.LetPassAsync(TimeSpan.FromDays(8));
        Assert.False((await shopper.Browser.GetAsync("/" + Teapot)).Has(".dynamic-offers-nudge"));
    }

    private async Task Early_access_is_a_role_for_a_while()
    {
        var role = (await Database.QueryAsync("SELECT \"Id\" FROM \"CustomerRole\" WHERE NOT \"IsSystemRole\""))[0][0];
        await LaunchAsync("early_access", depth: "1", ("NudgeRoleId", role), ("ValidityHours", "24"));
        var before = await MappingsAsync(role);
        using var shopper = await new StoryShopper(Store.Address).AgreesAsync();
        Assert.StartsWith("You have early access until", (await shopper.Browser.GetAsync("/" + Teapot)).Text(".dynamic-offers-nudge"));
        Assert.Equal(before + 1, await MappingsAsync(role));

        await Owner.LetPassAsync(TimeSpan.FromHours(25));
        for (var tries = 0; await MappingsAsync(role) > before; tries++)
        {
            Assert.True(tries < 100, "The role is still there after 50 seconds.");
            await Task.Delay(500);
        }

        Assert.False((await shopper.Browser.GetAsync("/" + Teapot)).Has(".dynamic-offers-nudge"));
        await Owner.Browser.GetAsync(Pages + "List");
        (await Owner.Browser.SubmitAsync("tbody button[name=end]")).EnsureSuccess();
    }

    private Task<int> MappingsAsync(string role) => Database.CountAsync($"\"Customer_CustomerRole_Mapping\" WHERE \"CustomerRole_Id\" = {role}");

    private async Task LaunchAsync(string nudge, string depth, params (string Name, string? Value)[] terms)
    {
        await Owner.Browser.GetAsync(Pages + "Create");
        var fields = terms.Concat([("Name", nudge), ("Reward", "Nudge"), ("Nudge", nudge), ("Rungs[0].Depth", depth), ("NoOfferPercentage", "0")]);
        var saved = await Owner.Browser.SubmitAsync("button[name=save]", fields.ToDictionary(field => field.Item1, field => field.Item2));
        Assert.True(saved.Has(".alert-success"), saved.Body);
        (await Owner.Browser.SubmitAsync("tbody button[name=launch]")).EnsureSuccess();
    }
}
