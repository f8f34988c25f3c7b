using Nop.Plugin.Misc.DynamicOffers.Decisions;

namespace Nop.Plugin.Misc.DynamicOffers.Tests.Decisions;

public class TriggerIndexTests
{
    private static readonly string[] Kinds = ["exit_intent", "cart_item_added", "product_viewed", "order_placed"];

    [Fact]
    public void It_finds_what_a_walk_over_all_finds_each_once()
    {
        var random = new Random(1);
        for (var round = 0; round < 500; round++)
        {
            var campaigns = Enumerable.Range(0, random.Next(0, 30)).ToDictionary(id => id, _ => Draw(random));
            var index = new TriggerIndex<int>(campaigns.Keys, id => campaigns[id]);
            var happened = Draw(random).Distinct().ToList();

            var walked = campaigns.Where(campaign => campaign.Value.Count == 0 || campaign.Value.Intersect(happened).Any()).Select(campaign => campaign.Key);
            Assert.Equal(walked.Order(), index.Find(happened).Order());
        }
    }

    private static IReadOnlyList<string> Draw(Random random) => Enumerable.Range(0, random.Next(0, 3)).Select(_ => Kinds[random.Next(Kinds.Length)]).ToList();
}
