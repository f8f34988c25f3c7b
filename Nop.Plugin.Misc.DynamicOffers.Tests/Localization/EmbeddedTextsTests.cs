using Nop.Plugin.Misc.DynamicOffers.Localization;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Localization;

public class EmbeddedTextsTests
{
    [Theory]
    [InlineData("CartReminder", "en")]
    [InlineData("SecondReminder", "en")]
    [InlineData("LastReminder", "ar")]
    [InlineData("OwnerNotice", "en")]
    public void A_mail_is_whole(string name, string language)
    {
        var mail = EmbeddedTexts.FindMail(name, language)!;

        Assert.NotEmpty(mail.Subject);
        Assert.DoesNotContain("{{", mail.Subject + mail.Body);
        Assert.Contains("%Store.Name%", mail.Body);
    }

    [Theory]
    [InlineData("OwnerNotice", "ar")]
    [InlineData("CartReminder", "de")]
    [InlineData("NoSuchMail", "en")]
    public void What_nobody_wrote_is_not_there(string name, string language) => Assert.Null(EmbeddedTexts.FindMail(name, language));
}
