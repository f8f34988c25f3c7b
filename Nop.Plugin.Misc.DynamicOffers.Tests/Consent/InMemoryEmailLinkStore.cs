using Nop.Plugin.Misc.DynamicOffers.Consent;
using Nop.Plugin.Misc.DynamicOffers.Tests.Builders;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Consent;

internal sealed class InMemoryEmailLinkStore : IEmailLinkStore
{
    public Rows<EmailLink> Links { get; } = new();

    public Task LinkAsync(int shopperId, string emailHash, DateTime nowUtc)
    {
        Links.TryInsert(
            new EmailLink { ShopperId = shopperId, EmailHash = emailHash, TypedOnUtc = nowUtc },
            link => link.ShopperId == shopperId && link.EmailHash == emailHash);

        return Task.CompletedTask;
    }

    public async Task ProveAsync(int shopperId, string emailHash, DateTime nowUtc)
    {
        await LinkAsync(shopperId, emailHash, nowUtc);
        Links.Update(link => link.ShopperId == shopperId && link.EmailHash == emailHash, link => link.ProvenOnUtc ??= nowUtc);
    }

    public Task<DateTime?> GetProvenOnAsync(int shopperId) => Task.FromResult(Links.Where(link => link.ShopperId == shopperId).Min(link => link.ProvenOnUtc));

    public Task<IReadOnlySet<string>> GetHashesAsync(IReadOnlyCollection<int> shopperIds) =>
        Task.FromResult<IReadOnlySet<string>>(Links.Where(link => shopperIds.Contains(link.ShopperId)).Select(link => link.EmailHash).ToHashSet());

    public Task<IReadOnlyList<int>> GetShoppersAsync(IReadOnlyCollection<string> emailHashes) =>
        Task.FromResult<IReadOnlyList<int>>(Links.Where(link => emailHashes.Contains(link.EmailHash)).Select(link => link.ShopperId).Distinct().ToList());

    public Task<IReadOnlyList<int>> GetLinkedAsync(int shopperId)
    {
        var own = Links.Where(link => link.ShopperId == shopperId).Select(link => link.EmailHash).ToHashSet();
        var linked = Links.Where(link => link.ShopperId != shopperId && own.Contains(link.EmailHash));

        return Task.FromResult<IReadOnlyList<int>>(linked.Select(link => link.ShopperId).Distinct().ToList());
    }
}
