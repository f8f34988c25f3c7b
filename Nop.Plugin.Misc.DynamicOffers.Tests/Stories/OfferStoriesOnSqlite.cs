using Nop.Plugin.Misc.DynamicOffers.Tests.Infrastructure;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Stories;

public sealed class OfferStoriesOnSqlite : OfferStories
{
    protected override Task<DemoStoreOptions> GetOptionsAsync() => Task.FromResult(new DemoStoreOptions { Arguments = ["--MailSeconds", "1"] });
}
