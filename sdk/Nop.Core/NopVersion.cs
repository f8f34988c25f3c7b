namespace Nop.Core;

public static partial class NopVersion
{
    public const string CURRENT_VERSION = "4.90";
    public const string MINOR_VERSION = "4";
    public const string FULL_VERSION = "4.90.4";
}
