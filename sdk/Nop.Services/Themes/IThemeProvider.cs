namespace Nop.Services.Themes;

public partial interface IThemeProvider
{

}
