using Nop.Data;
using Nop.Plugin.Misc.DynamicOffers.Data;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Data;

public class SqlTextTests
{
    private const string Statement = "UPDATE [DynamicOffers_Grant] SET [StateId] = @to WHERE [Id] = @id";

    [Theory]
    [InlineData(DataProviderType.SqlServer, Statement)]
    [InlineData(DataProviderType.MySql, "UPDATE `DynamicOffers_Grant` SET `StateId` = @to WHERE `Id` = @id")]
    [InlineData(DataProviderType.PostgreSQL, "UPDATE \"DynamicOffers_Grant\" SET \"StateId\" = @to WHERE \"Id\" = @id")]
    [InlineData(DataProviderType.Unknown, "UPDATE \"DynamicOffers_Grant\" SET \"StateId\" = @to WHERE \"Id\" = @id")]
    public void Names_are_quoted_as_the_database_does(DataProviderType provider, string expected)
    {
        Assert.Equal(expected, SqlText.For(provider, Statement));
    }

    [Fact]
    public void What_is_no_name_in_brackets_stays_as_it_is()
    {
        const string statement = "SELECT 1 WHERE @a = '[]' AND @b = '[a b]'";

        Assert.Equal(statement, SqlText.For(DataProviderType.PostgreSQL, statement));
    }
}
