namespace Nop.Plugin.Misc.DynamicOffers.Signals;

public interface INodeList
{
    /// <summary>The processes of the shop, newest first; ended ones leave the list some time after their end.</summary>
    Task<IReadOnlyList<Node>> GetAllAsync();
}
