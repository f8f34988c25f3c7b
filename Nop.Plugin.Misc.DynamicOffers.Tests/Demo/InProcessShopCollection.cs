namespace Nop.Plugin.Misc.DynamicOffers.Tests.Demo;

/// <summary>The shop's engine is one of the process: whoever uses it runs alone.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class InProcessShopCollection
{
    public const string Name = "Demo shop in this process";
}
