using Nop.Web.Framework.Models;

namespace Nop.Plugin.Misc.DynamicOffers.Admin.Models;

/// <summary>Proof of what was erased, what is kept, and how the way to the log fares. All times are as the admin shows them.</summary>
public record PrivacyModel : BaseNopModel
{
    public required KeptModel Shoppers { get; init; }

    public required KeptModel Signals { get; init; }

    public required KeptModel Profiles { get; init; }

    public required KeptModel Referrals { get; init; }

    public required KeptModel Segments { get; init; }

    public required KeptModel Reminders { get; init; }

    public required KeptModel Messages { get; init; }

    /// <summary>Asked for and not carried out yet.</summary>
    public required KeptModel OpenErasures { get; init; }

    public int ShopperRetentionDays { get; init; }

    public int SignalRetentionDays { get; init; }

    public IReadOnlyList<PrivacyActModel> Acts { get; init; } = [];

    /// <summary>Counted from 1.</summary>
    public int PageNumber { get; init; }

    public int TotalPages { get; init; }

    /// <summary>What was typed into the erasing form.</summary>
    public string EraseWho { get; init; } = string.Empty;

    /// <summary>Why nobody was erased, in words.</summary>
    public string? EraseProblem { get; init; }

    public required HealthModel Health { get; init; }
}

/// <param name="OldestOn">Empty where there is none.</param>
public record KeptModel(int Count, string OldestOn);

/// <param name="Kind">In words.</param>
/// <param name="DoneOn">Empty where it is still to be done.</param>
/// <param name="Took">From the request to the end, in words; empty where it is still to be done.</param>
public record PrivacyActModel(string Kind, string RequestedOn, string DoneOn, string Took, int Count);

/// <summary>Counts of this node since it started, and what the owner is told of on all nodes.</summary>
public record HealthModel
{
    public IReadOnlyList<NodeModel> Nodes { get; init; } = [];

    public IReadOnlyList<NoticeModel> Notices { get; init; } = [];

    public long Written { get; init; }

    public int Waiting { get; init; }

    public long DroppedLooks { get; init; }

    public long DroppedActs { get; init; }

    public long DroppedEssentials { get; init; }

    public long DroppedAddresses { get; init; }

    public long BeaconsTaken { get; init; }

    public long BeaconsRefused { get; init; }
}

/// <param name="Text">What happened last, in words.</param>
/// <param name="MailedOn">Empty where no mail was written.</param>
public record NoticeModel(string Kind, string Text, long Count, string LastOn, string MailedOn);

/// <param name="State">In words.</param>
public record NodeModel(string Name, string State, string StartedOn, string AliveOn);
