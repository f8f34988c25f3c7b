using Nop.Plugin.Misc.DynamicOffers.Consent;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Consent;

public class EmailHasherTests
{
    private static readonly byte[] Key = Enumerable.Range(0, 32).Select(number => (byte)number).ToArray();

    [Theory]
    [InlineData("  Jane@Example.COM ", "jane@example.com")]
    [InlineData("Jane.Doe+shop@GMail.com", "janedoe@gmail.com")]
    [InlineData("j.a.n.e.doe@googlemail.com", "janedoe@gmail.com")]
    [InlineData("jane.doe+shop@outlook.com", "jane.doe@outlook.com")]
    [InlineData("jane.doe+shop@hotmail.com", "jane.doe@hotmail.com")]
    [InlineData("jane+a+b@live.com", "jane@live.com")]
    [InlineData("jane+a@msn.com", "jane@msn.com")]
    [InlineData("jane+a@icloud.com", "jane@icloud.com")]
    [InlineData("jane+a@me.com", "jane@me.com")]
    [InlineData("jane+a@mac.com", "jane@mac.com")]
    [InlineData("jane+a@fastmail.com", "jane@fastmail.com")]
    [InlineData("jane+a@fastmail.fm", "jane@fastmail.fm")]
    [InlineData("jane+a@proton.me", "jane@proton.me")]
    [InlineData("jane+a@protonmail.com", "jane@protonmail.com")]
    [InlineData("jane+a@pm.me", "jane@pm.me")]
    [InlineData("jane+a@zoho.com", "jane@zoho.com")]
    [InlineData("jane-a@yahoo.com", "jane@yahoo.com")]
    [InlineData("jane-a@ymail.com", "jane@ymail.com")]
    [InlineData("jane-a@rocketmail.com", "jane@rocketmail.com")]
    public void All_the_ways_to_write_a_mailbox_are_one(string typed, string normalized)
    {
        Assert.Equal(normalized, EmailHasher.Normalize(typed));
    }

    [Theory]
    [InlineData("jane.doe@example.com")]
    [InlineData("jane+shop@example.com")]
    [InlineData("jane-shop@example.com")]
    [InlineData("jane-doe@gmail.com")]
    [InlineData("jane-doe@outlook.com")]
    [InlineData("jane+shop@yahoo.com")]
    [InlineData("j.doe@yahoo.com")]
    [InlineData("+shop@gmail.com")]
    [InlineData("-shop@yahoo.com")]
    [InlineData("jane+shop@mail.gmail.com")]
    public void Where_a_dot_or_a_tag_may_be_another_person_it_stays(string typed)
    {
        Assert.Equal(typed, EmailHasher.Normalize(typed));
    }

    [Fact]
    public void A_domain_in_its_own_letters_is_the_same_as_in_ascii()
    {
        Assert.Equal("jane@xn--bcher-kva.example", EmailHasher.Normalize("Jane@Bücher.example"));
        Assert.Equal("jane@xn--bcher-kva.example", EmailHasher.Normalize("jane@xn--bcher-kva.example"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("jane")]
    [InlineData("@example.com")]
    [InlineData("jane@")]
    [InlineData("jane doe@example.com")]
    [InlineData("jane@exam ple.com")]
    [InlineData("jane@exa..mple.com")]
    public void What_is_no_address_has_no_hash(string? typed)
    {
        Assert.Null(EmailHasher.Normalize(typed));
        Assert.Null(EmailHasher.Hash(typed, Key));
    }

    // printf janedoe@gmail.com | openssl dgst -sha256 -mac HMAC -macopt hexkey:000102…1e1f
    [Fact]
    public void The_hash_is_the_hmac_of_the_address_as_another_tool_makes_it()
    {
        Assert.Equal("4AAC00199C5223F2D1F9E71BB8B6C10ECFDACAD5A03C1D13D73132E94B029DEA", EmailHasher.Hash("Jane.Doe+x@gmail.com", Key));
    }

    [Fact]
    public void Another_shop_s_key_makes_another_hash()
    {
        Assert.NotEqual(EmailHasher.Hash("jane@example.com", Key), EmailHasher.Hash("jane@example.com", new byte[32]));
    }
}
