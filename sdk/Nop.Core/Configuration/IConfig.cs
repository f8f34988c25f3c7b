namespace Nop.Core.Configuration;

public partial interface IConfig
{
    string Name => GetType().Name;
}
