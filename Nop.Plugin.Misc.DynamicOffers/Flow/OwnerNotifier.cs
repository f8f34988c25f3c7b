using System.Globalization;
using Nop.Plugin.Misc.DynamicOffers.Offers;
using Nop.Plugin.Misc.DynamicOffers.Oversight;
using Nop.Services.Stores;

namespace Nop.Plugin.Misc.DynamicOffers.Flow;

/// <summary>Writes down what this node raised for the owner, and mails it: one mail a kind and day, whatever all nodes raise.</summary>
public class OwnerNotifier(OwnerNotices notices, INoticeStore store, NoticeMail mail, ICampaignStore campaigns, IStoreService storeService, TimeProvider timeProvider)
{
    public static readonly TimeSpan MailPause = TimeSpan.FromHours(24);

    private DateTime NowUtc => timeProvider.GetUtcNow().UtcDateTime;

    public async Task RunAsync()
    {
        foreach (var raised in notices.TakeAll())
        {
            var named = await TryWriteAsync(raised);
            if (await store.TryClaimMailAsync(named.Kind, NowUtc, NowUtc - MailPause))
                await MailAsync(named);
        }
    }

    // What the database did not take waits for the next round.
    private async Task<RaisedNotice> TryWriteAsync(RaisedNotice raised)
    {
        try
        {
            var named = raised with { Subject = await NameAsync(raised) };
            await store.AddAsync(named);

            return named;
        }
        catch
        {
            notices.Add(raised);
            throw;
        }
    }

    private async Task MailAsync(RaisedNotice named)
    {
        try
        {
            await mail.QueueAsync(named.Kind, named.Subject);
        }
        catch
        {
            await store.ReleaseMailAsync(named.Kind);
            throw;
        }
    }

    private async Task<string> NameAsync(RaisedNotice raised)
    {
        if (!int.TryParse(raised.Subject, NumberStyles.None, CultureInfo.InvariantCulture, out var id))
            return raised.Subject;

        return raised.Kind switch
        {
            NoticeKind.CampaignUsedUp => (await campaigns.FindAsync(id))?.Name ?? raised.Subject,
            NoticeKind.DayUsedUp => (await storeService.GetStoreByIdAsync(id))?.Name ?? raised.Subject,
            _ => raised.Subject
        };
    }
}
