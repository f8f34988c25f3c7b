using Nop.Plugin.Misc.DynamicOffers.Consent;
using Nop.Plugin.Misc.DynamicOffers.Tests.Builders;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Consent;

public class MailLinkSignatureTests
{
    private static readonly Guid Mail = Guid.Parse("0f8fad5b-d9cb-469f-a165-70867728950e");
    private static readonly byte[] Key = [.. Enumerable.Repeat((byte)7, 32)];
    private static readonly long Until = new DateTimeOffset(Sample.Now).ToUnixTimeSeconds();

    /// <summary>The other side is openssl: <c>(printf 'mail link'; printf MAIL | xxd -r -p; printf UNTIL | xxd -r -p; printf AB) | openssl dgst -sha256 -mac HMAC -macopt hexkey:0707… -binary | basenc --base64url</c>.</summary>
    [Fact]
    public void It_is_what_openssl_computes() => Assert.Equal("pXK8l_F49EYNJTiSUAWaJhREDeQl_36SThhRKXH52q4", MailLinkSignature.Sign(Mail, "AB", 1_795_608_000, Key));

    [Fact]
    public void It_holds_until_its_end_and_not_a_second_longer()
    {
        var signature = MailLinkSignature.Sign(Mail, "AB", Until, Key);

        Assert.True(MailLinkSignature.IsValid(signature, Mail, "AB", Until, Key, Sample.Now));
        Assert.False(MailLinkSignature.IsValid(signature, Mail, "AB", Until, Key, Sample.Now.AddSeconds(1)));
    }

    [Fact]
    public void It_holds_for_nothing_else()
    {
        var signature = MailLinkSignature.Sign(Mail, "AB", Until, Key);

        Assert.False(MailLinkSignature.IsValid(signature, Guid.Empty, "AB", Until, Key, Sample.Now));
        Assert.False(MailLinkSignature.IsValid(signature, Mail, "AC", Until, Key, Sample.Now));
        Assert.False(MailLinkSignature.IsValid(signature, Mail, "AB", Until + 1, Key, Sample.Now));
        Assert.False(MailLinkSignature.IsValid(signature, Mail, "AB", Until, [.. Key.Select(part => (byte)(part + 1))], Sample.Now));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("not base64!")]
    [InlineData("AAAA")]
    public void What_is_no_signature_is_refused(string? signature) => Assert.False(MailLinkSignature.IsValid(signature, Mail, "AB", Until, Key, Sample.Now));

    [Fact]
    public void Without_a_key_nothing_is_proved() => Assert.False(MailLinkSignature.IsValid(MailLinkSignature.Sign(Mail, "AB", Until, []), Mail, "AB", Until, [], Sample.Now));
}
