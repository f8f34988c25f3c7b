using Nop.Plugin.Misc.DynamicOffers.Reminders;

namespace DynamicOffers.Sample;

/// <summary>Pins what shoppers are told to a board.</summary>
public sealed class NoticeBoard : IOfferChannel
{
    public List<OfferMessage> Pinned { get; } = [];

    public string Code => "notice_board";

    public Task<bool> TellAsync(OfferMessage message)
    {
        Pinned.Add(message);

        return Task.FromResult(true);
    }
}
